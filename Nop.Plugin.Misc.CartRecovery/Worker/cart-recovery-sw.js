// The browser's part of web push: shows what comes, opens only pages of this shop, and says so when a subscription changes or ends.
// In front of it stands where the shop lives: CART_RECOVERY_BASE.
(function () {
  "use strict";
  var MARK = "cart-recovery";
  var isOwn = new URL(self.location.href).pathname === CART_RECOVERY_BASE + "cart-recovery-sw.js";
  var address = new URL("cart-recovery/push", new URL(CART_RECOVERY_BASE, self.location.origin)).href;

  if (isOwn) self.addEventListener("install", function () { self.skipWaiting(); });

  function read(data) { try { return data ? data.json() : {}; } catch (e) { return {}; } }

  self.addEventListener("push", function (event) {
    var message = read(event.data);
    // Beside the shop's own pushes ours are told by their mark; alone, whatever comes is shown, as browsers demand.
    if (message.by !== MARK && !isOwn) return;
    event.waitUntil(self.registration.showNotification(message.title || self.location.hostname, {
      body: message.body || "", icon: message.icon || undefined, tag: message.tag || MARK, lang: message.lang || "", dir: message.dir || "auto",
      data: { by: MARK, url: message.url || "" }, actions: message.stop ? [{ action: "stop", title: message.stop }] : []
    }));
  });

  function home(url) {
    try {
      var target = new URL(url, CART_RECOVERY_BASE === "/" ? self.location.origin : self.location.origin + CART_RECOVERY_BASE);
      return target.origin === self.location.origin ? target.href : self.location.origin + CART_RECOVERY_BASE;
    } catch (e) { return self.location.origin + CART_RECOVERY_BASE; }
  }

  function tell(fields) {
    return fetch(address, { credentials: "same-origin", cache: "no-store" }).then(function (answer) { return answer.json(); }).then(function (known) {
      var body = new URLSearchParams(fields(known));
      body.append(known.field, known.token);
      return fetch(address, { method: "POST", body: body, credentials: "same-origin" });
    });
  }

  function stop() {
    return self.registration.pushManager.getSubscription().then(function (there) {
      if (!there) return null;
      return tell(function () { return { act: "stop", endpoint: there.endpoint }; }).catch(function () { return null; }).then(function () { return there.unsubscribe(); });
    });
  }

  self.addEventListener("notificationclick", function (event) {
    var data = event.notification.data || {};
    if (data.by !== MARK) return;
    event.notification.close();
    event.waitUntil(event.action === "stop" ? stop() : self.clients.openWindow(home(data.url)));
  });

  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  self.addEventListener("pushsubscriptionchange", function (event) {
    var old = event.oldSubscription;
    if (!old) return;
    var next = event.newSubscription ? Promise.resolve(event.newSubscription) : self.registration.pushManager.subscribe(old.options);
    event.waitUntil(next.then(function (made) {
      return tell(function () {
        return { act: "renew", old: old.endpoint, endpoint: made.endpoint, p256dh: text(made.getKey("p256dh")), auth: text(made.getKey("auth")), key: text(made.options.applicationServerKey) };
      });
    }));
  });
})();
