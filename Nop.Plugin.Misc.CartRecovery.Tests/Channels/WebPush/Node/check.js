// Each line of the input is a question, each line of the output its answer. Bytes are base64url.
"use strict";
const crypto = require("node:crypto");
const readline = require("node:readline");
const ece = require("http_ece");
const webPush = require("web-push");

const bytes = (text) => Buffer.from(text, "base64url");

// A browser's keys in the form in which web-push keeps a subscription's.
function browser() {
  const pair = crypto.createECDH("prime256v1");
  const publicKey = pair.generateKeys();
  return { p256dh: publicKey.toString("base64url"), auth: crypto.randomBytes(16).toString("base64url"), secret: pair.getPrivateKey().toString("base64url") };
}

function open({ body, p256dh, auth, secret }) {
  const pair = crypto.createECDH("prime256v1");
  pair.setPrivateKey(bytes(secret));
  if (pair.getPublicKey().toString("base64url") !== p256dh) throw new Error("not the pair");
  return { text: ece.decrypt(bytes(body), { version: "aes128gcm", privateKey: pair, authSecret: auth }).toString("base64url") };
}

function seal({ text, p256dh, auth }) {
  return { body: webPush.encrypt(p256dh, auth, bytes(text), "aes128gcm").cipherText.toString("base64url") };
}

// What web-push itself would send with our keys, and whether our own token holds by them.
function vapid({ token, publicKey, privateKey, audience, subject }) {
  const theirs = webPush.getVapidHeaders(audience, subject, publicKey, privateKey, "aes128gcm").Authorization;
  const point = bytes(publicKey);
  const key = crypto.createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") } });
  const holds = (jwt) => {
    const [header, claims, signature] = jwt.split(".");
    return crypto.verify("sha256", Buffer.from(`${header}.${claims}`), { key, dsaEncoding: "ieee-p1363" }, bytes(signature));
  };
  const claims = JSON.parse(bytes(token.split(".")[1]).toString());
  return { ours: holds(token), theirs: holds(/t=([^,]+)/.exec(theirs)[1]), form: theirs.replace(/t=[^,]+/, "t="), header: JSON.parse(bytes(token.split(".")[0]).toString()), claims };
}

const answers = { browser, open, seal, vapid };
readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const question = JSON.parse(line);
  let answer;
  try { answer = answers[question.ask](question); } catch (error) { answer = { error: String(error.message || error) }; }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
