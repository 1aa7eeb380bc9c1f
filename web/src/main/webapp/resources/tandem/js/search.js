"use strict";
// The search over everything: a slash opens it on every page, the server says what there is for this user.
(() => {
  const root = document.documentElement.dataset.root ?? "";
  const box = document.getElementById("seeker");
  const field = document.getElementById("sought");
  const list = document.getElementById("hits");
  const none = document.getElementById("noHits");
  let asked = new AbortController();
  let timer = 0;
  let at = -1;

  const options = () => [...list.children];

  const point = (place) => {
    const all = options();
    at = all.length ? (place + all.length) % all.length : -1;
    all.forEach((option, number) => option.setAttribute("aria-selected", number === at));
    field.setAttribute("aria-activedescendant", at < 0 ? "" : all[at].id);
    all[at]?.scrollIntoView({block: "nearest"});
  };

  const part = (name, className, text) => Object.assign(document.createElement(name), {className, textContent: text});

  const option = (hit, number) => {
    const line = Object.assign(document.createElement("li"), {id: "hit-" + number, role: "option"});
    line.dataset.path = root + hit.path;
    line.append(part("small", "kind", hit.kind), part("b", "", hit.title), part("span", "dim", hit.detail));
    return line;
  };

  const show = (hits) => {
    list.replaceChildren(...hits.map(option));
    none.hidden = hits.length > 0 || !field.value.trim();
    field.setAttribute("aria-expanded", hits.length > 0);
    point(0);
  };

  const look = async (text, signal) => text ? (await tandem.get("/api/search?text=" + encodeURIComponent(text), signal)).hits : [];

  // Nobody waits any more for the answer to what was typed before.
  const ask = async () => {
    asked.abort();
    const mine = asked = new AbortController();
    const hits = await look(field.value.trim(), mine.signal).catch(() => []);
    if (!mine.signal.aborted) {
      show(hits);
    }
  };

  const open = () => {
    field.value = "";
    show([]);
    box.showModal();
    field.focus();
  };

  const go = (line) => {
    box.close();
    location.assign(line.dataset.path);
  };

  const keys = {
    ArrowDown: () => point(at + 1),
    ArrowUp: () => point(at - 1),
    Enter: () => at >= 0 && go(options()[at]),
    Escape: () => box.close(),
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  field.addEventListener("keydown", (event) => {
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  list.addEventListener("click", (event) => {
    const line = event.target.closest("li");
    if (line) {
      go(line);
    }
  });
  box.addEventListener("click", (event) => {
    if (event.target === box) {
      box.close();
    }
  });
  document.getElementById("seek").addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const writing = event.target.matches?.("input:not([type=checkbox]), select, textarea, [contenteditable]");
    if (event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey && !box.open) {
      event.preventDefault();
      open();
    }
  });
})();
