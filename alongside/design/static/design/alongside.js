/* Nothing here is needed: every page works without it.
   Leave this page: Escape three times does it too, and the page left is replaced in the history.
   Something to check: the box takes the focus, so that it is read out first. */
(function () {
  "use strict";
  var leave = document.querySelector("[data-leave]");
  if (leave) {
    var pressed = 0;
    var since = 0;
    var go = function (event) {
      if (event) event.preventDefault();
      document.body.hidden = true;
      location.replace(leave.href);
    };
    leave.addEventListener("click", go);
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape") {
        pressed = 0;
        return;
      }
      pressed = event.timeStamp - since < 2000 ? pressed + 1 : 1;
      since = event.timeStamp;
      if (pressed >= 3) go();
    });
    /* coming back with the browser's own button shows a fresh page, not a kept picture of it */
    addEventListener("pageshow", function (event) {
      if (event.persisted) location.reload();
    });
  }
  var check = document.querySelector("[data-focus]");
  if (check) check.focus();
})();
