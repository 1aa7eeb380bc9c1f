"use strict";
// Edits are collected here until they are reviewed and saved; the list may be made anew meanwhile. What is searched and
// filtered for stands in the address, so that a link shows the same to somebody else.
const tandemParameters = (() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const search = byId("find");
  const pending = new Map();
  let refusals = {};
  let checking = 0;

  const rows = () => all(".knob");
  const entryOf = (row) => row.querySelector(".entry");
  const kept = (row) => row.dataset.value ?? "";

  const read = (entry) => entry.type === "checkbox" ? (entry.checked ? "On" : "Off") : entry.value;

  const write = (entry, text) => {
    if (entry.type === "checkbox") {
      entry.checked = text === "On";
    } else {
      entry.value = text;
    }
  };

  // ------------------------------------------------------------------ search and filters

  const sieves = () => all("[data-sieve]");
  const isOn = (button) => button.getAttribute("aria-pressed") === "true";
  const turn = (button, on) => button.setAttribute("aria-pressed", on);

  const words = new WeakMap();
  const wordsOf = (row) => {
    if (!words.has(row)) {
      words.set(row, (row.querySelector(".named code").textContent + " " + row.querySelector(".what > p").textContent).toLowerCase());
    }
    return words.get(row);
  };

  const wanted = () => {
    const sought = search.value.toLowerCase().split(/\s+/).filter((word) => word);
    const marks = sieves().filter(isOn).map((button) => button.dataset.sieve);
    const onlyUnsaved = isOn(byId("onlyUnsaved"));
    return (row) => sought.every((word) => wordsOf(row).includes(word))
        && marks.every((mark) => row.classList.contains(mark))
        && (!onlyUnsaved || pending.has(row.dataset.name));
  };

  const sift = () => {
    const isWanted = wanted();
    let found = 0;
    for (const part of all(".part")) {
      const inPart = all(".knob", part);
      inPart.forEach((row) => { row.hidden = !isWanted(row); });
      const shown = inPart.filter((row) => !row.hidden).length;
      part.hidden = shown === 0;
      found += shown;
      const link = document.querySelector('.rail a[href="#' + part.id + '"]');
      link.classList.toggle("off", shown === 0);
      link.querySelector(".badge").textContent = shown;
    }
    byId("found").textContent = found;
    byId("none").hidden = found > 0;
  };

  const count = () => sieves().forEach((button) => {
    button.querySelector("b").textContent = all(".knob." + button.dataset.sieve).length;
  });

  const intoAddress = () => {
    const query = new URLSearchParams();
    if (search.value.trim()) {
      query.set("q", search.value.trim());
    }
    const marks = sieves().filter(isOn).map((button) => button.dataset.sieve);
    if (marks.length) {
      query.set("show", marks.join(","));
    }
    const text = query.toString().replaceAll("%2C", ",");
    history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash);
  };

  const outOfAddress = () => {
    const query = new URLSearchParams(location.search);
    search.value = query.get("q") ?? "";
    const marks = (query.get("show") ?? "").split(",");
    sieves().forEach((button) => turn(button, marks.includes(button.dataset.sieve)));
  };

  const siftAgain = () => {
    sift();
    intoAddress();
  };

  const everything = () => {
    search.value = "";
    all("[data-sieve], #onlyUnsaved").forEach((button) => turn(button, false));
    siftAgain();
  };

  // ------------------------------------------------------------------ edits

  const paint = (row) => {
    const name = row.dataset.name;
    row.classList.toggle("unsaved", pending.has(name));
    row.classList.toggle("refused", name in refusals);
    const said = row.querySelector(".refusal");
    said.hidden = !(name in refusals);
    said.textContent = refusals[name] ?? "";
    const entry = entryOf(row);
    entry?.setAttribute("aria-invalid", name in refusals);
  };

  const bar = () => {
    const refused = Object.keys(refusals).filter((name) => pending.has(name)).length;
    byId("unsaved").hidden = pending.size === 0;
    byId("unsavedCount").textContent = pending.size;
    byId("refusedCount").hidden = refused === 0;
    byId("refusedCount").textContent = refused + " " + byId("refusedCount").dataset.text;
    if (pending.size === 0 && isOn(byId("onlyUnsaved"))) {
      turn(byId("onlyUnsaved"), false);
      sift();
    }
  };

  const edits = () => JSON.stringify([...pending].map(([name, wish]) => ({name, ...wish})));

  const check = () => {
    clearTimeout(checking);
    checking = setTimeout(() => {
      if (pending.size) {
        tandemCheck([{name: "edits", value: edits()}]);
      } else {
        checked({refusals: "{}"});
      }
    }, 250);
  };

  const wish = (row, text) => {
    const name = row.dataset.name;
    const before = pending.get(name);
    if (text === kept(row)) {
      pending.delete(name);
    } else {
      pending.set(name, {text, seen: before?.seen ?? kept(row)});
    }
    byId("saved").hidden = true;
    paint(row);
    bar();
    check();
  };

  const enter = (row, text) => {
    write(entryOf(row), text);
    wish(row, text);
  };

  const forget = (name) => {
    pending.delete(name);
    delete refusals[name];
    const row = byId(name);
    write(entryOf(row), kept(row));
    paint(row);
    bar();
  };

  const discard = () => {
    [...pending.keys()].forEach(forget);
    check();
  };

  const fill = () => {
    for (const row of rows()) {
      const entry = entryOf(row);
      if (entry) {
        write(entry, pending.get(row.dataset.name)?.text ?? kept(row));
      }
      paint(row);
    }
    count();
    sift();
    bar();
  };

  // ------------------------------------------------------------------ answers of the server

  const checked = (args) => {
    refusals = JSON.parse(args?.refusals ?? "{}");
    rows().forEach(paint);
    bar();
  };

  const review = (args) => {
    ["presetsDialog", "historyDialog"].forEach((name) => PF(name).hide());
    if (args?.refusals && pending.size) {
      checked(args);
    }
    PF("reviewDialog").show();
  };

  const lookOver = () => tandemReviewEdits([{name: "edits", value: edits()}]);

  const saved = (args) => {
    if (args?.done) {
      if (args.byHand === "true") {
        pending.clear();
        refusals = {};
      }
      PF("reviewDialog").hide();
      byId("saved").textContent = args.done;
      byId("saved").hidden = false;
    } else if (args?.refusals) {
      refusals = JSON.parse(args.refusals);
    }
    fill();
  };

  // ------------------------------------------------------------------ history

  const siftEntries = () => {
    const sought = byId("findEntry").value.toLowerCase().split(/\s+/).filter((word) => word);
    all(".past > li").forEach((entry) => {
      const text = entry.textContent.toLowerCase();
      entry.hidden = !sought.every((word) => text.includes(word));
    });
  };

  const showHistory = () => {
    siftEntries();
    PF("historyDialog").show();
  };

  // ------------------------------------------------------------------ what the user does

  const on = (selector, act) => document.addEventListener("click", (event) => {
    const target = event.target.closest(selector);
    if (target) {
      act(target);
    }
  });

  on("[data-sieve], #onlyUnsaved", (button) => {
    turn(button, !isOn(button));
    siftAgain();
  });
  on("#everything", everything);
  on("button[data-standard]", (button) => {
    const row = button.closest(".knob");
    if (entryOf(row)) {
      enter(row, row.dataset.standard ?? "");
    }
  });
  on("#discard", discard);
  on("#look-over", lookOver);
  on("[data-open]", (button) => PF(button.dataset.open).show());
  on("[data-preset]", (button) => tandemReviewPreset([{name: "preset", value: button.dataset.preset}]));
  on("[data-back]", (button) => tandemReviewBack([{name: "entry", value: button.dataset.back}]));
  on("button[data-history]", (button) => {
    byId("findEntry").value = button.dataset.history ?? "";
    tandemHistory();
  });
  on("[data-drop]", (button) => {
    forget(button.dataset.drop);
    lookOver();
    tandemRefresh();
  });
  on("[data-keep]", (button) => {
    const mine = pending.get(button.dataset.keep);
    pending.set(button.dataset.keep, {text: mine.text, seen: button.dataset.now ?? ""});
    lookOver();
    tandemRefresh();
  });

  search.addEventListener("input", siftAgain);
  byId("findEntry").addEventListener("input", siftEntries);
  document.addEventListener("input", (event) => {
    if (event.target.matches(".entry")) {
      wish(event.target.closest(".knob"), read(event.target));
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches(".entry")) {
      forget(event.target.closest(".knob").dataset.name);
      check();
    } else if (event.key === "s" && (event.ctrlKey || event.metaKey) && pending.size) {
      event.preventDefault();
      lookOver();
    }
  });
  addEventListener("popstate", () => {
    outOfAddress();
    sift();
  });
  addEventListener("beforeunload", (event) => {
    if (pending.size) {
      event.preventDefault();
    }
  });

  const intoSight = (link) => {
    const rail = link.closest(".rail");
    const above = link.offsetTop - rail.offsetTop;
    if (above < rail.scrollTop || above > rail.scrollTop + rail.clientHeight - 40) {
      rail.scrollTop = above - rail.clientHeight / 2;
    }
  };

  const here = new IntersectionObserver((seen) => seen.forEach((part) => {
    if (part.isIntersecting) {
      all(".rail a").forEach((link) => link.classList.toggle("here", link.hash === "#" + part.target.id));
      intoSight(document.querySelector(".rail a.here"));
    }
  }), {rootMargin: "-140px 0px -70% 0px"});
  const watch = () => {
    here.disconnect();
    all(".part").forEach((part) => here.observe(part));
  };

  const listed = () => {
    fill();
    watch();
  };

  outOfAddress();
  listed();

  return {checked, review, saved: (args) => { saved(args); watch(); }, history: showHistory, listed};
})();
