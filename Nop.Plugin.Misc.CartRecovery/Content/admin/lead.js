// Says below an answer by SMS how many parts it will be paid for, once the writer pauses.
(function () {
  "use strict";
  var form = document.getElementById("lead-answer");
  if (!form) return;
  var body = document.getElementById("answer-body");
  var channel = document.getElementById("answer-channel");
  var told = document.getElementById("answer-size");
  var asked = 0;
  var timer = 0;

  function ask() {
    var number = ++asked;
    if (channel.value !== body.dataset.sms || body.value.trim() === "") { told.textContent = ""; return; }
    var data = new URLSearchParams({ body: body.value });
    data.append("__RequestVerificationToken", form.querySelector("input[name=__RequestVerificationToken]").value);
    fetch(body.dataset.url, { method: "POST", body: data, credentials: "same-origin", headers: { "X-Requested-With": "XMLHttpRequest" } })
      .then(function (answer) { return answer.ok ? answer.json() : { Sentence: "" }; })
      .then(function (answer) { if (number === asked) told.textContent = answer.Sentence || ""; })
      .catch(function () { if (number === asked) told.textContent = ""; });
  }

  function soon() { clearTimeout(timer); timer = setTimeout(ask, 300); }
  body.addEventListener("input", soon);
  channel.addEventListener("change", ask);
  ask();
})();
