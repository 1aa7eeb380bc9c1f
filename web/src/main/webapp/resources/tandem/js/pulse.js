"use strict";
// Asks the server once a second (twice where records are shown) how it is and keeps figures, clock, durations and troubles of the page up to date.
const tandem = (() => {
  const root = document.documentElement.dataset.root ?? "";
  const listeners = [];
  let ahead = 0; // how far the server's clock is ahead of ours, in ms
  let failures = 0;

  const now = () => Date.now() + ahead;
  const two = (number) => String(number).padStart(2, "0");

  const duration = (millis) => {
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const tail = two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
    return seconds < 3600 ? tail : Math.floor(seconds / 3600) + ":" + tail;
  };

  const write = (element, text) => {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  };

  const day = (iso) => document.documentElement.lang === "es" ? iso.split("-").reverse().join("/") : iso;

  const tick = () => {
    const clock = document.getElementById("clock");
    const iso = new Date(now() + 1000 * clock.dataset.offset).toISOString();
    write(clock, day(iso.slice(0, 10)) + " " + iso.slice(11, 19));
    document.querySelectorAll("[data-since]").forEach((cell) => write(cell, duration(now() - cell.dataset.since)));
  };

  const trouble = (part) => {
    const line = document.createElement("div");
    line.className = "trouble " + part.style;
    line.dataset.part = part.name;
    line.append(Object.assign(document.createElement("strong"), {textContent: part.title}), " ",
        Object.assign(document.createElement("span"), {textContent: part.text}));
    return line;
  };

  const showTroubles = (troubles) => {
    const box = document.getElementById("troubles");
    const text = JSON.stringify(troubles);
    if (box.dataset.shown !== text) {
      box.dataset.shown = text;
      box.replaceChildren(...troubles.map(trouble));
    }
  };

  const lost = () => {
    failures += 1;
    if (failures > 2) {
      const box = document.getElementById("troubles");
      showTroubles([{name: "server", style: "down", title: "", text: box.dataset.lost}]);
      document.body.classList.add("stale");
    }
  };

  const showPulse = (pulse) => {
    failures = 0;
    document.body.classList.remove("stale");
    ahead = pulse.now - Date.now();
    document.querySelectorAll("[data-figure]").forEach((place) => write(place, pulse.figures[place.dataset.figure] ?? ""));
    showTroubles(pulse.troubles);
    listeners.forEach((listener) => listener(pulse));
  };

  const get = async (path, signal) => {
    const answer = await fetch(root + path, {headers: {Accept: "application/json"}, cache: "no-store", signal});
    if (answer.status === 401) {
      location.assign(root + "/login?from=" + location.pathname.slice(root.length) + "&ended=1");
    }
    if (!answer.ok) {
      throw new Error("status " + answer.status);
    }
    return answer.json();
  };

  // The next request of PrimeFaces is the page's own: nobody who only leaves a page open stays signed in by it.
  let unasked = false;
  const byItself = () => { unasked = true; };
  const mark = (event, request) => {
    if (unasked) {
      request.setRequestHeader("Tandem-By-Itself", "true");
      unasked = false;
    }
  };

  const showsRecords = () => document.querySelector('[data-live-by="records"]') !== null;

  const beat = async () => {
    if (!document.hidden) {
      try {
        showPulse(await get("/api/pulse?records=" + showsRecords()));
      } catch (unreachable) {
        lost();
      }
    }
    setTimeout(beat, showsRecords() ? 500 : 1000);
  };

  document.addEventListener("DOMContentLoaded", () => {
    $(document).on("pfAjaxSend", mark);
    tick();
    setInterval(tick, 500);
    beat();
  });

  return {get, tick, byItself, onPulse: (listener) => listeners.push(listener)};
})();
