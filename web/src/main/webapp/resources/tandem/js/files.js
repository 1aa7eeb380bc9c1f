"use strict";
// A file that somebody chooses is read into a field, so that it can be looked at before it is sent.
document.addEventListener("change", async (event) => {
  const chooser = event.target.closest?.("input[type=file][data-into]");
  const file = chooser?.files[0];
  if (!file) {
    return;
  }
  const said = document.getElementById("fileSaid");
  const tooLarge = file.size > Number(chooser.dataset.most);
  said.textContent = tooLarge ? chooser.dataset.tooLarge : "";
  if (!tooLarge) {
    document.getElementById(chooser.dataset.into).value = await file.text();
  }
  chooser.value = "";
});
