// A browser without the Internet has no push service: this one speaks to the sandbox's own. What is sent appears on the outbox page.
(function () {
  "use strict";
  if (window.hasPushService || !("PushManager" in window)) return;
  var MEMORY = "sandbox-push";

  function buffer(text) { return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), function (letter) { return letter.charCodeAt(0); }).buffer; }
  function text(bytes) { return btoa(String.fromCharCode.apply(null, new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, ""); }

  function subscription(kept) {
    return {
      endpoint: kept.endpoint,
      options: { userVisibleOnly: true, applicationServerKey: buffer(kept.key) },
      getKey: function (name) { return buffer(kept[name]); },
      unsubscribe: function () {
        localStorage.removeItem(MEMORY);
        return fetch(new URL(kept.endpoint).pathname, { method: "DELETE" }).then(function () { return true; });
      }
    };
  }

  PushManager.prototype.getSubscription = function () {
    var kept = JSON.parse(localStorage.getItem(MEMORY));
    return Promise.resolve(kept ? subscription(kept) : null);
  };
  PushManager.prototype.subscribe = function (options) {
    return fetch("/push-double/subscribe", { method: "POST" }).then(function (answer) { return answer.json(); }).then(function (kept) {
      kept.key = text(options.applicationServerKey);
      localStorage.setItem(MEMORY, JSON.stringify(kept));
      return subscription(kept);
    });
  };
})();
