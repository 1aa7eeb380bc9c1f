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

  // A page that came without TLS has no clipboard but the selection.
  const copy = (button) => {
    const source = document.getElementById(button.dataset.copy);
    getSelection().selectAllChildren(source);
    const told = () => { button.textContent = button.dataset.copied; };
    const bySelection = () => { if (document.execCommand("copy")) { told(); } };
    if (navigator.clipboard) {
      navigator.clipboard.writeText(source.textContent).then(told, bySelection);
    } else {
      bySelection();
    }
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
  on("data-copy", copy);
  on("data-close", (button) => PF(button.dataset.close).hide());
})();
