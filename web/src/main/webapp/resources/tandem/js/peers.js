"use strict";
// The lists of clients, vendors, phones and the directory: the filter stands in the address, the chosen columns in this browser, and the
// rows that are picked here, by id, until something is done to them.
const tandemPeers = (() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const on = (event, selector, act) => document.addEventListener(event, (happening) => {
    const target = happening.target.closest?.(selector);
    if (target) {
      act(target, happening);
    }
  });

  // ------------------------------------------------------------------ filter

  const filtered = () => {
    const query = new URLSearchParams(location.search);
    all("[data-filter]").forEach((field) => query.delete(field.dataset.filter));
    all("[data-filter]").filter((field) => field.value.trim()).forEach((field) => query.set(field.dataset.filter, field.value.trim()));
    const text = query.toString();
    history.replaceState(null, "", location.pathname + (text ? "?" + text : ""));
    const pages = PF("peers").getPaginator();
    if (pages.cfg.page > 0) {
      pages.setPage(0);
    }
    none();
  };

  // ------------------------------------------------------------------ columns

  const menu = byId("columns");
  const place = "tandem_columns:" + menu.dataset.user + ":" + menu.dataset.page;
  const rules = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];

  const keyOf = (head) => [...head.classList].find((name) => name.startsWith("k-"));
  const hidden = () => (localStorage.getItem(place) ?? menu.dataset.off).split(" ").filter((key) => key);
  const hide = () => rules.replaceSync(hidden().map((key) => "." + key + " { display: none; }").join("\n"));

  const choose = () => {
    const off = all("input", menu).filter((box) => !box.checked).map((box) => box.value);
    localStorage.setItem(place, off.join(" "));
    hide();
  };

  const offer = (head) => {
    const label = Object.assign(document.createElement("label"), {className: "switch"});
    const box = Object.assign(document.createElement("input"), {type: "checkbox", value: keyOf(head), checked: !hidden().includes(keyOf(head))});
    box.addEventListener("change", choose);
    label.append(box, " " + head.textContent.trim());
    return label;
  };

  menu.querySelector(".sheet").append(...all("thead th").filter(keyOf).map(offer));
  hide();
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // ------------------------------------------------------------------ selection

  const EVERYTHING = "*";
  let picked = new Set();
  let everything = false;

  const found = () => PF("peers").getPaginator().cfg.rowCount;
  const boxes = () => all("[data-pick]");
  const fill = (id, number) => { byId(id).textContent = byId(id).dataset.text.replace("{0}", number); };

  const show = () => {
    const bar = byId("picked");
    if (!bar) {
      return;
    }
    boxes().forEach((box) => { box.checked = everything || picked.has(box.dataset.pick); });
    const page = byId("pickPage");
    page.checked = boxes().length > 0 && boxes().every((box) => box.checked);
    bar.hidden = !everything && picked.size === 0;
    fill("pickedCount", everything ? found() : picked.size);
    fill("pickAll", found());
    byId("pickAll").hidden = everything || picked.size >= found();
  };

  const none = () => {
    picked = new Set();
    everything = false;
    show();
  };

  const pick = (boxesToPick, wanted) => {
    if (everything) {
      picked = new Set(boxes().map((box) => box.dataset.pick));
      everything = false;
    }
    boxesToPick.forEach((box) => wanted ? picked.add(box.dataset.pick) : picked.delete(box.dataset.pick));
    show();
  };

  on("change", "[data-pick]", (box) => pick([box], box.checked));
  on("change", "#pickPage", (box) => pick(boxes(), box.checked));
  on("click", "#pickAll", () => {
    everything = true;
    show();
  });
  on("click", "#pickNone", none);
  on("click", "[data-bulk]", (button) => tandemReviewPeers([
    {name: "deed", value: button.dataset.bulk},
    {name: "ids", value: everything ? EVERYTHING : [...picked].join(" ")}]));
  $(document).on("pfAjaxComplete", show);

  // ------------------------------------------------------------------ files

  const LARGEST = 6_000_000;

  const base64 = async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    }
    return btoa(text);
  };

  const tryFile = async (field) => {
    const file = field.files[0];
    const fits = file && file.size <= LARGEST;
    byId("fileSaid").textContent = file && !fits ? field.dataset.tooLarge : "";
    if (fits) {
      tandemTryFile([{name: "file", value: await base64(file)}]);
    }
  };

  on("change", "#chosenFile", tryFile);
  on("click", "#import", () => {
    byId("chosenFile").value = "";
    byId("fileSaid").textContent = "";
    tandemClearFile();
  });

  const copied = () => {
    const name = document.querySelector('[id="form:fields"] input');
    name.scrollIntoView({block: "center"});
    name.select();
  };

  $(show);
  return {filtered, copied, done: none};
})();
