/**
 * Shows the day by which the result is due, for the day of handing in that the reader chooses. All words come from the
 * page, the days from data/working-days.<edition>.js; the clock of the machine is not asked.
 */
(function () {
  "use strict";

  const place = document.querySelector("[data-due-date]");
  const words = place.dataset;
  const day = place.querySelector("input");
  const term = place.querySelector("select");
  const result = place.querySelector("[data-due-result]");
  const terms = [...term.options];
  const format = (options) => new Intl.DateTimeFormat(words.locale, { timeZone: "UTC", ...options });
  const full = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const short = format({ day: "numeric", month: "long" });
  const date = (iso) => new Date(`${iso}T00:00:00Z`);

  /** A name without what stands in brackets behind it: the days of one feast are told together. @returns {string} */
  const feast = (name) => name.replace(/\s*[（(].*$/, "");

  /** The runs of days that follow one another and belong to one feast. @returns {{from, to, name, lang}[]} */
  function runs(days) {
    const found = [];
    for (const { date: iso, name, lang } of days) {
      const last = found[found.length - 1];
      const near = last && (date(iso) - date(last.to)) / 86400000 <= 3;
      if (near && last.name === feast(name)) last.to = iso;
      else found.push({ from: iso, to: iso, name: feast(name), lang });
    }
    return found;
  }

  const range = (from, to) => (from === to ? short.format(date(from)) : short.formatRange(date(from), date(to)));

  /** A sentence of the page with nodes in the place of its "#". @returns {HTMLElement} */
  function sentence(text, ...nodes) {
    const made = document.createElement("p");
    const [before, after = ""] = text.split("#");
    made.append(before, ...nodes, after);
    return made;
  }

  /** The days that were left out, each feast in its own language. @returns {HTMLElement} */
  function skipped(days) {
    const nodes = runs(days).flatMap(({ from, to, name, lang }, index) => {
      const said = document.createElement("span");
      said.lang = lang;
      said.textContent = name;
      return [`${index ? "; " : ""}${range(from, to)} (`, said, ")"];
    });
    return sentence(words.skipped, ...nodes);
  }

  function due(found) {
    const made = document.createElement("p");
    const strong = document.createElement("strong");
    strong.textContent = full.format(date(found.due));
    made.className = "civic-due__day";
    made.append(words.due.replace("#", full.format(date(day.value))), " ", strong);
    return made;
  }

  function answer() {
    const option = term.selectedOptions[0];
    if (!day.value || !option) return [];
    const [value, unit] = option.value.split(" ");
    const found = window.dueDate(window.workingYears, { from: day.value, value: Number(value), unit });
    if (found.unknown) return [sentence(words.unknown, found.unknown)];
    return [
      due(found),
      found.moved && sentence(words.moved),
      found.skipped.length && skipped(found.skipped),
      found.worked.length && sentence(words.worked, found.worked.map((one) => range(one, one)).join("; ")),
      ...found.byLaw.map((year) => sentence(words.law, year)),
      found.closed && sentence(words.closed),
    ].filter(Boolean);
  }

  const show = () => result.replaceChildren(...answer());

  /** Offers the terms of the case that is shown; without any there is nothing to count. */
  function offer() {
    const chosen = document.documentElement.dataset.case;
    const fits = (one) => !chosen || !one.dataset.cases || one.dataset.cases.split(" ").includes(chosen);
    const kept = terms.filter(fits);
    const before = term.selectedOptions[0];
    term.replaceChildren(...kept);
    if (kept.includes(before)) before.selected = true;
    term.parentElement.hidden = kept.length < 2;
    place.hidden = !kept.length;
    show();
  }

  place.addEventListener("input", show);
  place.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("civic-case", offer);
  offer();
})();
