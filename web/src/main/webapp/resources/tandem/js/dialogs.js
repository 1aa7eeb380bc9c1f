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

  // A browser completes a field as a whole; where a field takes several names, what stands before the last comma stays.
  const complete = (event) => {
    const field = event.target;
    const names = field.dataset?.many === undefined ? null : document.getElementById(field.getAttribute("list"));
    if (names) {
      const kept = field.dataset.many === "true" ? field.value.match(/^(.*,\s*)?/)[0] : "";
      for (const option of names.options) {
        option.value = kept + option.dataset.name;
      }
    }
  };
  document.addEventListener("focusin", complete);
  document.addEventListener("input", complete);

  on("data-hang-up", askHangUp);
  on("data-record", (link) => tandemOpenRecord([{name: "record", value: link.dataset.record}]));
  on("data-carries", (link) => {
    const text = document.getElementById(link.dataset.carries).value.trim();
    location.href = link.getAttribute("href") + "?q=" + encodeURIComponent(text);
  });
  on("data-copy", copy);
  on("data-close", (button) => PF(button.dataset.close).hide());
})();
