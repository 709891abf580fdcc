/**
 * Says which of the listed days come next: pages know no day of today, the reader's browser does (Vietnam's day counts).
 * What is past gets data-past, the next one data-next and a badge; cards of a front are put in the order of their days.
 */
(function () {
  "use strict";

  const words = document.querySelector("[data-agenda-words]").dataset;
  const today = new Date().toLocaleDateString("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

  const mark = (next) => {
    const badge = document.createElement("strong");
    badge.className = "civic-tag civic-agenda__badge";
    badge.textContent = next.dataset.first <= today ? words.wordNow : words.wordNext;
    next.dataset.next = "";
    next.querySelector("time").after(" ", badge);
  };

  for (const list of document.querySelectorAll("[data-agenda]")) {
    const days = [...list.querySelectorAll("[data-last]")];
    const past = days.filter((one) => one.dataset.last < today);
    past.forEach((one) => (one.dataset.past = ""));
    const coming = days.filter((one) => one.dataset.last >= today);
    list.dataset.coming = coming.length ? coming[0].dataset.first : "9999";
    if (coming.length) {
      mark(coming[0]);
    }
    const button = list.querySelector("[data-show-past]");
    if (button && past.length && coming.length) {
      button.parentElement.hidden = false;
      button.addEventListener("click", () => {
        list.dataset.whole = "";
        button.parentElement.remove();
        days[0].querySelector("a").focus();
      });
    } else if (button) {
      list.dataset.whole = "";
    }
  }

  for (const list of document.querySelectorAll("[data-agenda-order]")) {
    const cards = [...list.children];
    cards.sort((one, other) => one.dataset.coming.localeCompare(other.dataset.coming));
    list.append(...cards);
  }
})();
