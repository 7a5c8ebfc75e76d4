// Asks once, quietly, whether the shop may remind by the browser; the browser's own question comes only after a click on yes.
(function () {
  "use strict";
  var root = document.getElementById("cart-recovery-push");
  if (!root || root.dataset.ready) return;
  root.dataset.ready = "true";
  if (!window.isSecureContext || !("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) return;

  var MEMORY = "cart-recovery-push";
  var DAY = 86400000;
  var words = root.querySelector(".cart-recovery-push-words");
  var buttons = root.querySelector(".cart-recovery-push-buttons");

  // Without storage the question comes again, which is better than an error.
  function recall() { try { return JSON.parse(localStorage.getItem(MEMORY)) || {}; } catch (e) { return {}; } }
  function remember(what) { try { localStorage.setItem(MEMORY, JSON.stringify(what)); } catch (e) { return; } }

  function bytes(text) {
    var raw = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(raw, function (letter) { return letter.charCodeAt(0); });
  }
  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function ask() {
    return fetch(root.dataset.url, { credentials: "same-origin", cache: "no-store" }).then(function (answer) {
      if (!answer.ok) throw new Error("no key");
      return answer.json();
    });
  }

  function post(known, fields) {
    var body = new URLSearchParams(fields);
    body.append("page", location.pathname);
    body.append(known.field, known.token);
    return fetch(root.dataset.url, { method: "POST", body: body, credentials: "same-origin" });
  }

  function told(known, act, subscription, old) {
    return post(known, {
      act: act, endpoint: subscription.endpoint, p256dh: text(subscription.getKey("p256dh")), auth: text(subscription.getKey("auth")), key: known.key, old: old || ""
    }).then(function (answer) {
      if (!answer.ok) throw new Error("not taken");
      remember({ endpoint: subscription.endpoint, checked: Date.now() });
    });
  }

  // A worker that the shop has at its root is never replaced.
  function worker() {
    if (root.dataset.place === "shopsworker") return navigator.serviceWorker.getRegistration(root.dataset.base);
    var own = { scope: root.dataset.base + "cart-recovery/", updateViaCache: "none" };
    if (root.dataset.place === "ownscope") return navigator.serviceWorker.register(root.dataset.worker, own);
    return navigator.serviceWorker.getRegistration(root.dataset.base).then(function (known) {
      var there = known && (known.active || known.waiting || known.installing);
      var isOurs = !there || new URL(there.scriptURL).pathname === root.dataset.worker;
      return navigator.serviceWorker.register(root.dataset.worker, isOurs ? { scope: root.dataset.base, updateViaCache: "none" } : own);
    });
  }

  function active(registration) {
    if (!registration) return Promise.reject(new Error("no worker"));
    if (registration.active) return Promise.resolve(registration);
    return new Promise(function (resolve, reject) {
      var coming = registration.installing || registration.waiting;
      if (!coming) { reject(new Error("no worker")); return; }
      coming.addEventListener("statechange", function () {
        if (coming.state === "activated") resolve(registration);
        if (coming.state === "redundant") reject(new Error("no worker"));
      });
    });
  }

  function sameKey(subscription, key) {
    var used = subscription.options && subscription.options.applicationServerKey;
    return !used || text(used) === key;
  }

  function subscribe(manager, known, act) {
    return manager.getSubscription().then(function (there) {
      if (there && sameKey(there, known.key)) return told(known, act, there);
      var old = there ? there.endpoint : "";
      return (there ? there.unsubscribe() : Promise.resolve()).then(function () {
        return manager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(known.key) });
      }).then(function (made) { return told(known, old ? "renew" : act, made, old); });
    });
  }

  function say(sentence) {
    words.textContent = sentence;
    buttons.querySelector("[data-answer=yes]").remove();
    var close = buttons.querySelector("[data-answer=later]");
    close.dataset.answer = "close";
    close.textContent = "OK";
    close.focus();
  }

  function accept() {
    Notification.requestPermission().then(function (permission) {
      if (permission !== "granted") {
        remember({ later: Date.now() });
        say(root.dataset.refused);
        return null;
      }
      return Promise.all([worker().then(active), ask()]).then(function (both) { return subscribe(both[0].pushManager, both[1], "subscribe"); })
        .then(function () { say(root.dataset.done); }, function () { say(root.dataset.failed); });
    });
  }

  // Once a day: whom the shop has forgotten is let go here as well, and whoever hangs on an old key moves to the new one.
  function check(memory) {
    if (memory.checked > Date.now() - DAY || !memory.endpoint) return;
    Promise.all([worker().then(active), ask()]).then(function (both) {
      return both[0].pushManager.getSubscription().then(function (there) {
        if (!there) return forget(memory);
        if (!sameKey(there, both[1].key)) return subscribe(both[0].pushManager, both[1], "renew");
        return post(both[1], { act: "check", endpoint: there.endpoint }).then(function (answer) {
          if (answer.status === 410) { remember({ later: Date.now() }); return there.unsubscribe(); }
          remember({ endpoint: there.endpoint, checked: Date.now() });
        });
      });
    }).catch(function () { return; });
  }

  // The permission was taken back in the browser: the shop is told.
  function forget(memory) {
    if (!memory.endpoint) return Promise.resolve();
    return ask().then(function (known) { return post(known, { act: "stop", endpoint: memory.endpoint }); })
      .then(function () { remember({ later: Date.now() }); }).catch(function () { return; });
  }

  root.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.answer === "yes") { accept(); return; }
    if (button.dataset.answer === "later") remember({ later: Date.now() });
    root.hidden = true;
  });
  root.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    remember(recall().endpoint ? recall() : { later: Date.now() });
    root.hidden = true;
  });

  var memory = recall();
  if (Notification.permission === "denied") forget(memory);
  else if (Notification.permission === "granted" && memory.endpoint) check(memory);
  else if (!(memory.later > Date.now() - Number(root.dataset.days) * DAY)) {
    if (root.dataset.place !== "shopsworker") root.hidden = false;
    else navigator.serviceWorker.getRegistration(root.dataset.base).then(function (known) { if (known) root.hidden = false; });
  }
})();
