// Tells the shop's own server whose cart this is, once a whole e-mail or phone stands in one of its forms.
// The forms of the one-page checkout come and go, so everything hangs on the document.
(function () {
  "use strict";
  var root = document.getElementById("cart-recovery-capture");
  if (!root || root.dataset.ready) return;
  root.dataset.ready = "true";

  var EMAILS = "#BillingNewAddress_Email, #ShippingNewAddress_Email, .login-page #Email, .registration-page #Email, #newsletter-email";
  var PHONES = "#BillingNewAddress_PhoneNumber, #ShippingNewAddress_PhoneNumber, .registration-page #Phone";
  var BOX = "input[data-cart-recovery-channel]";
  var FIELDS = { email: "consent", sms: "consentSms", whatsapp: "consentWhatsApp" };
  var EMAIL = /^[^\s@,;<>"()\\]{1,64}@[^\s@,;<>"()\\]+\.[^\s@.,;<>"()\\\d][^\s@.,;<>"()\\]+$/;
  var PHONE = /^\+?[\d\s().\/-]{6,31}$/;
  var touchedBoxes = {};
  var last = "";

  function isEmail(text) { return text.length >= 6 && text.length <= 254 && EMAIL.test(text); }

  function isPhone(text) {
    var digits = text.replace(/\D/g, "").length;
    return PHONE.test(text) && digits >= 6 && digits <= 15;
  }

  function first(selector, fits) {
    var fields = document.querySelectorAll(selector);
    for (var i = 0; i < fields.length; i++) {
      var text = fields[i].value.trim();
      if (fits(text)) return text;
    }
    return "";
  }

  // A box that nobody has touched says neither yes nor no. One to refuse says nothing while it is not ticked.
  function said(box) {
    if (box.dataset.cartRecoverySays === "no") return box.checked ? "false" : "";
    return box.checked ? "true" : touchedBoxes[box.id] ? "false" : "";
  }

  function note(touched) {
    var email = touched && touched.matches(EMAILS) && isEmail(touched.value.trim()) ? touched.value.trim() : first(EMAILS, isEmail);
    var phone = first(PHONES, isPhone);
    if (touched && touched.matches(BOX)) touchedBoxes[touched.id] = true;
    if (!email && !phone) return;

    var body = new URLSearchParams({ email: email, phone: phone, page: location.pathname });
    Array.prototype.forEach.call(document.querySelectorAll(BOX), function (box) { body.append(FIELDS[box.dataset.cartRecoveryChannel], said(box)); });
    if (body.toString() === last) return;
    last = body.toString();
    var token = document.querySelector("#cart-recovery-capture input[name=__RequestVerificationToken]");
    if (token) body.append("__RequestVerificationToken", token.value);

    // keepalive: the last thing typed before leaving is what matters most. Nobody waits for the answer.
    fetch(root.dataset.url, { method: "POST", body: body, credentials: "same-origin", keepalive: true }).catch(function () { last = ""; });
  }

  function onTouched(event) {
    var field = event.target;
    if (field instanceof Element && field.matches(EMAILS + ", " + PHONES + ", " + BOX)) note(field);
  }

  document.addEventListener("change", onTouched);
  document.addEventListener("focusout", function (event) {
    if (event.target instanceof Element && !event.target.matches(BOX)) onTouched(event);
  });
  window.addEventListener("pagehide", function () { note(null); });
})();
