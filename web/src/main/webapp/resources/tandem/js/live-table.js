"use strict";
// Loads the rows of the shown page again: each second, or when the pulse tells of a new record. Paused by its switch,
// while text is being selected, or while something else is still on its way.
(() => {
  const form = document.querySelector("[data-live-table]");
  const name = form.dataset.liveTable;
  let busy = false;
  let stamp = null;

  const isPaused = () => {
    const selection = getSelection();
    return !document.querySelector('[data-live-switch="' + name + '"]').checked
        || (!selection.isCollapsed && form.contains(selection.anchorNode));
  };

  const load = () => {
    const table = PF(name);
    const page = table.getPaginator().cfg;
    busy = true;
    tandem.byItself();
    table.paginate({first: page.rows * page.page, rows: page.rows, page: page.page});
  };

  const hasNews = (pulse) => form.dataset.liveBy === "time" || pulse.records !== stamp;

  tandem.onPulse((pulse) => {
    if (!busy && PrimeFaces.ajax.Queue.isEmpty() && !isPaused() && hasNews(pulse)) {
      stamp = pulse.records;
      load();
    }
  });

  const settled = () => {
    busy = false;
    tandem.tick();
  };
  $(document).on("pfAjaxComplete pfAjaxError", settled);
})();
