/**
 * The day by which a result is due: a pure function of the working years and the term, no page, no clock.
 *
 * The day of handing in is not counted (Civil Code 91/2015/QH13 art. 147.2). Working days are Monday to Friday without
 * days off, and make-up days. A term in days, months or years that ends on a day off ends on the next working day
 * (art. 148.5); a month without that day ends the term on its last day.
 */
(function () {
  "use strict";

  const DAY = 24 * 60 * 60 * 1000;
  const LONGEST = 4000;
  const parse = (iso) => new Date(`${iso}T00:00:00Z`);
  const write = (date) => date.toISOString().slice(0, 10);
  const next = (iso, days = 1) => write(new Date(parse(iso).getTime() + days * DAY));

  /** The day so many months later, or the last of that month. @returns {string} */
  function monthsLater(iso, months) {
    const [year, month, day] = iso.split("-").map(Number);
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return write(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))));
  }

  /** Whether offices are closed on a day, by the year that holds it. @returns {boolean} */
  function isClosed(years, iso) {
    const year = years[iso.slice(0, 4)];
    if (year.worked.includes(iso)) return false;
    return iso in year.off || [0, 6].includes(parse(iso).getUTCDay());
  }

  /**
   * @param {Object} years by year {state: "announced"|"by_law", off: {date: [name, language]}, worked: [date]}
   * @param {{from: string, value: number, unit: "working_day"|"day"|"month"|"year"}} term `from` is the day of handing in;
   *   0 days end on it, or on the next working day after a day off
   * @returns {{due: string, skipped: {date: string, name: string, lang: string}[], worked: string[], moved: boolean,
   *   closed: boolean, unknown: string, byLaw: string[]}} `due` is empty where the year `unknown` is not in the data;
   *   `closed` says that the day of handing in is a day off, `byLaw` which years rest on the law alone
   */
  function dueDate(years, term) {
    const found = { due: "", skipped: [], worked: [], moved: false, closed: false, unknown: "", byLaw: [] };
    /** Looks at a day that matters; false when its year is not in the data. */
    const look = (iso) => {
      const name = iso.slice(0, 4);
      if (!years[name]) found.unknown = name;
      else if (years[name].state === "by_law" && !found.byLaw.includes(name)) found.byLaw.push(name);
      return !found.unknown;
    };
    const skip = (iso) => {
      const [name, lang] = years[iso.slice(0, 4)].off[iso] || [];
      if (name) found.skipped.push({ date: iso, name, lang });
    };
    const value = Math.min(term.value, LONGEST);
    if (!look(term.from)) return found;
    found.closed = isClosed(years, term.from);
    let day = term.from;
    if (term.unit === "working_day") {
      for (let left = value; left > 0; ) {
        day = next(day);
        if (!look(day)) return found;
        if (isClosed(years, day)) skip(day);
        else left -= 1;
        if (years[day.slice(0, 4)].worked.includes(day)) found.worked.push(day);
      }
    } else {
      if (term.unit === "day") day = next(day, value);
      else day = monthsLater(day, value * (term.unit === "year" ? 12 : 1));
      while (look(day) && isClosed(years, day)) {
        skip(day);
        found.moved = true;
        day = next(day);
      }
      if (found.unknown) return found;
    }
    found.due = day;
    return found;
  }

  window.dueDate = dueDate;
})();
