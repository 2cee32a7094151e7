
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const search = byId("codes-search");
  const picker = byId("codes-table");
  const status = byId("codes-status");
  const none = byId("codes-none");
  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
  const end = (text, otherwise) => (text === "" ? otherwise : BigInt(text));

  // Every row is read once: a search uses these texts, not the page.
  const sections = [...document.querySelectorAll("main > section")].map((element) => ({
    element,
    shown: true,
    rows: [...element.querySelectorAll("tbody > tr")].map((row) => ({
      element: row,
      text: plain(row.textContent),
      first: row.dataset.first === undefined ? null : end(row.dataset.first, null),
      last: row.dataset.last === undefined ? null : end(row.dataset.last, null),
      isNumber: row.dataset.first !== undefined,
      isRange: row.dataset.range !== undefined,
      isOthers: row.dataset.others !== undefined,
      isCode: row.dataset.range === undefined && row.dataset.others === undefined && !row.classList.contains("retired"),
      shown: true,
      exact: false,
    })),
  }));
  const total = sections.reduce((sum, { rows }) => sum + rows.filter((row) => row.isCode).length, 0);

  // A number in decimal or hexadecimal; null for any other text.
  const numberOf = (word) => {
    const parts = /^([-+\u2212]?)(0x[0-9a-f]+|\d+)$/.exec(word);
    if (parts === null) return null;
    const value = BigInt(parts[2]);
    return parts[1] === "-" || parts[1] === "\u2212" ? -value : value;
  };
  const holds = (row, number) =>
    row.isNumber && (row.first === null || row.first <= number) && (row.last === null || number <= row.last);
  const show = (item, isShown) => {
    if (item.shown !== isShown) {
      item.shown = isShown;
      item.element.hidden = !isShown;
    }
  };

  const update = () => {
    const words = plain(search.value).trim().split(" ").filter((word) => word !== "");
    const numbers = words.map(numberOf);
    const only = words.length === 1 ? numbers[0] : null;
    const table = picker === null ? "" : picker.value;
    let codes = 0;
    let others = 0;
    for (const section of sections) {
      const isChosen = table === "" || section.element.id === table;
      const matches = (row) => words.every((word, index) =>
        row.text.includes(word) || (numbers[index] !== null && holds(row, numbers[index])));
      const isKnown = only !== null && section.rows.some((row) => holds(row, only));
      let isAny = false;
      for (const row of section.rows) {
        // The catch-all of a table is shown for a number that the table does not have.
        const isAnswer = row.isOthers && only !== null && !isKnown;
        const isShown = isChosen && (matches(row) || isAnswer);
        show(row, isShown);
        const isExact = isShown && only !== null && holds(row, only) && !row.isRange;
        if (row.exact !== isExact) {
          row.exact = isExact;
          row.element.classList.toggle("exact", isExact);
        }
        isAny ||= isShown;
        if (isShown) row.isCode ? codes++ : others++;
      }
      show(section, isAny || (isChosen && words.length === 0));
    }
    none.hidden = codes + others > 0;
    const isFiltered = words.length > 0 || table !== "";
    const more = others === 0 ? "" : ` and ${others} row${others === 1 ? "" : "s"} more`;
    status.value = isFiltered ? `${codes} of ${total} codes${more}` : `${total} codes`;
    mark(words);
  };

  // Marks the matches, if the browser can do so without changing the page.
  const mark = (words) => {
    if (typeof Highlight === "undefined" || CSS.highlights === undefined) return;
    CSS.highlights.delete("codes-found");
    const found = new Highlight();
    let left = 200;
    const sought = words.filter((word) => word.length > 1);
    for (const { rows } of sought.length === 0 ? [] : sections) {
      for (const row of rows) {
        if (!row.shown || left === 0) continue;
        left--;
        const texts = document.createTreeWalker(row.element, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const node = texts.currentNode;
          const text = node.data.toLowerCase();
          if (text.length !== node.data.length) continue;
          for (const word of sought) {
            for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + word.length);
              found.add(range);
            }
          }
        }
      }
    }
    CSS.highlights.set("codes-found", found);
  };

  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      update();
    });
  };

  // A link to a code shows its row, whatever the search is; `#0x2718` and `#timeout` search.
  const follow = () => {
    let wanted = location.hash.slice(1);
    try {
      wanted = decodeURIComponent(wanted);
    } catch {
      return;
    }
    if (wanted === "") return;
    const target = byId(wanted);
    if (target === null) {
      search.value = wanted;
      update();
    } else if (target.closest("main") !== null && target.closest("[hidden]") !== null) {
      search.value = "";
      if (picker !== null) picker.value = "";
      update();
      target.scrollIntoView();
    }
  };

  const links = () => sections.flatMap(({ rows }) => rows.filter((row) => row.shown).map((row) => row.element.querySelector("th a")));
  const move = (by) => {
    const all = links();
    const here = all.indexOf(document.activeElement);
    const next = here === -1 ? (by > 0 ? 0 : -1) : here + by;
    const target = next < 0 ? search : all[Math.min(next, all.length - 1)];
    if (target !== undefined) target.focus();
  };

  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    const at = document.activeElement;
    const isRow = at !== null && at.matches("tbody th a");
    if (!isPlain) return;
    if (event.key === "/" && at !== search) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && (at === search || isRow)) {
      search.value = "";
      update();
      search.focus();
    } else if ((event.key === "ArrowDown" && (at === search || isRow)) || (event.key === "ArrowUp" && isRow)) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && at === search) {
      const best = document.querySelector("tr.exact:not([hidden]) th a") ?? links()[0];
      if (best !== undefined) best.focus();
    }
  });
  search.addEventListener("input", ask);
  if (picker !== null) picker.addEventListener("change", ask);
  window.addEventListener("hashchange", follow);

  document.documentElement.classList.add("live");
  update();
  follow();
})();
