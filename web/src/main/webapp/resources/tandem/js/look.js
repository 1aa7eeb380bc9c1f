"use strict";
// Dark or light: the cookie holds what was chosen, without one the operating system decides.
(() => {
  const root = document.documentElement;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  const isDark = () => root.dataset.look === "dark" || (root.dataset.look === "auto" && prefersDark.matches);

  const show = () => {
    root.classList.toggle("dark", isDark());
    document.dispatchEvent(new CustomEvent("tandem:look"));
  };

  const turn = () => {
    root.dataset.look = isDark() ? "light" : "dark";
    document.cookie = "tandem_look=" + root.dataset.look + ";path=/;max-age=31536000;samesite=lax";
    show();
  };

  show();
  prefersDark.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", () => document.getElementById("look")?.addEventListener("click", turn));
})();
