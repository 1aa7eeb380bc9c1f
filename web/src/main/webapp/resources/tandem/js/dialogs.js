"use strict";
// Buttons of rows carry what they mean in data attributes: rows move, a call id does not.
(() => {
  const fill = (id, text) => { document.getElementById(id).textContent = text; };

  const askHangUp = (button) => {
    fill("hangUpCaller", button.dataset.caller);
    fill("hangUpCallee", button.dataset.callee);
    document.getElementById("hangUp:chosen").value = button.dataset.hangUp;
    PF("hangUpDialog").show();
  };

  const on = (attribute, act) => document.addEventListener("click", (event) => {
    const target = event.target.closest("[" + attribute + "]");
    if (target) {
      event.preventDefault();
      act(target);
    }
  });

  on("data-hang-up", askHangUp);
  on("data-record", (link) => tandemOpenRecord([{name: "record", value: link.dataset.record}]));
  on("data-close", (button) => PF(button.dataset.close).hide());
})();
