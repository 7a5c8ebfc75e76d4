// Shows what waits for a visitor who has come back to his cart; dismissed with one click, and for good.
(function () {
  "use strict";
  var root = document.getElementById("cart-recovery-box");
  if (!root || root.dataset.ready) return;
  root.dataset.ready = "true";

  var COOKIE = "cart-recovery-box";
  var SEEN = COOKIE + "-seen";
  var id = root.dataset.id;
  var mode = root.dataset.mode;
  var box = root.querySelector(".cart-recovery-box");
  var token = root.querySelector("input[name=__RequestVerificationToken]");
  var before = null;

  // The shop remembers as well; the cookie speaks for other windows and for the moment until it knows.
  function dismissed() { return document.cookie.split("; ").indexOf(COOKIE + "=" + id) >= 0; }
  function seen() { try { return sessionStorage.getItem(SEEN) === id; } catch (e) { return false; } }
  function noteSeen() { try { sessionStorage.setItem(SEEN, id); } catch (e) { return; } }

  function tell(act) {
    var body = new URLSearchParams({ id: id, act: act, page: location.pathname });
    if (token) body.append("__RequestVerificationToken", token.value);
    // keepalive: what is clicked last before leaving must arrive all the same.
    fetch(root.dataset.url, { method: "POST", body: body, credentials: "same-origin", keepalive: true }).catch(function () { return; });
  }

  function two(number) { return (number < 10 ? "0" : "") + number; }

  function countdown() {
    var line = root.querySelector(".cart-recovery-box-coupon");
    if (!line) return;
    // By the shop's clock: that of the device may be wrong.
    var ahead = Number(line.dataset.now) - Date.now();
    var place = line.querySelector(".cart-recovery-box-time");
    var timer = 0;
    function step() {
      var left = Math.floor((Number(line.dataset.ends) - Date.now() - ahead) / 1000);
      if (left <= 0) { clearInterval(timer); line.remove(); return; }
      var days = Math.floor(left / 86400);
      var rest = two(Math.floor(left / 3600) % 24) + ":" + two(Math.floor(left / 60) % 60) + ":" + two(left % 60);
      place.textContent = days > 0 ? days + " " + line.dataset.days + " " + rest : rest;
    }
    timer = setInterval(step, 1000);
    step();
  }

  // A page that was kept by the browser has a clock of its own: the shop is asked anew.
  window.addEventListener("pageshow", function (event) { if (event.persisted) location.reload(); });

  // The page's end can still be scrolled to; nothing that is seen moves.
  function makeRoom() {
    var height = mode === "bar" && !root.hidden ? box.offsetHeight + "px" : "";
    document.documentElement.style.setProperty("--cart-recovery-bar", height || "0px");
    document.body.style.paddingBottom = height;
  }

  function open() {
    if (!root.hidden || dismissed()) return;
    before = document.activeElement;
    root.hidden = false;
    if (mode === "bar") { makeRoom(); window.addEventListener("resize", makeRoom); }
    else { box.showModal(); root.querySelector("h2").focus(); noteSeen(); }
    countdown();
    tell("shown");
  }

  function close() {
    if (mode !== "bar" && box.open) box.close();
    root.hidden = true;
    makeRoom();
    if (before && before.focus && document.contains(before)) before.focus();
  }

  root.addEventListener("click", function (event) {
    if (event.target.closest("[data-act=dismiss]")) {
      document.cookie = COOKIE + "=" + id + "; path=" + root.dataset.path + "; max-age=31536000; SameSite=Lax" + (location.protocol === "https:" ? "; Secure" : "");
      tell("dismiss");
      close();
    } else if (event.target === box && mode !== "bar") close();
  });
  // Escape puts it away for this visit; only the button means for good.
  if (mode !== "bar") box.addEventListener("cancel", function (event) { event.preventDefault(); close(); });

  function atExit() {
    var armed = Date.now() + 3000;
    document.documentElement.addEventListener("mouseleave", function (event) { if (event.clientY <= 0 && Date.now() > armed) open(); });
    // Without a mouse, going back up fast is what leaving looks like.
    var last = window.scrollY;
    if (matchMedia("(hover: none)").matches) {
      setInterval(function () {
        if (last - window.scrollY > 300 && Date.now() > armed) open();
        last = window.scrollY;
      }, 400);
    }
  }

  if (dismissed()) return;
  if (mode === "bar") open();
  else if (!seen()) { if (mode === "boxatexit") atExit(); else open(); }
})();
