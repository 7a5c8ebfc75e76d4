// A push to the browser before which the merchant sits, by the way every shopper's takes; its subscription ends with the answer.
(function () {
  "use strict";
  var button = document.getElementById("web-push-try");
  var told = document.getElementById("web-push-trial-answer");
  if (!button) return;

  function bytes(text) {
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), function (letter) { return letter.charCodeAt(0); });
  }
  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function active(registration) {
    return new Promise(function (resolve) {
      var worker = registration.active || registration.waiting || registration.installing;
      if (registration.active) { resolve(registration); return; }
      worker.addEventListener("statechange", function () { if (worker.state === "activated") resolve(registration); });
    });
  }

  function subscription() {
    return navigator.serviceWorker.register(button.dataset.worker, { scope: button.dataset.scope + "trial/", updateViaCache: "none" }).then(active).then(function (registration) {
      return registration.pushManager.getSubscription().then(function (old) { return old && old.unsubscribe(); }).then(function () {
        return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(button.dataset.key) });
      });
    });
  }

  function send(made) {
    var body = new URLSearchParams({ act: "subscribe", endpoint: made.endpoint, p256dh: text(made.getKey("p256dh")), auth: text(made.getKey("auth")), key: button.dataset.key });
    body.append("__RequestVerificationToken", document.querySelector("input[name=__RequestVerificationToken]").value);
    return fetch(button.dataset.url, { method: "POST", body: body, credentials: "same-origin", headers: { "X-Requested-With": "XMLHttpRequest" } })
      .then(function (answer) { if (!answer.ok) throw new Error("no answer"); return answer.json(); });
  }

  function say(sentence, passed) {
    told.textContent = sentence;
    told.className = "mt-3 mb-0 " + (passed === undefined ? "" : passed ? "text-success" : "text-danger");
    button.disabled = passed === undefined;
  }

  button.addEventListener("click", function () {
    if (!("serviceWorker" in navigator) || !("PushManager" in window) || !window.isSecureContext) { say(button.dataset.unable, false); return; }
    say(button.dataset.waiting);
    Notification.requestPermission().then(function (permission) {
      if (permission !== "granted") { say(button.dataset.refused, false); return null; }
      return subscription().then(send).then(function (result) { say(result.Sentence, result.Passed); });
    }).catch(function () { say(button.dataset.unable, false); });
  });
})();
