/**
 * Comfort for a form (themes/civic/templates/online_form.html): questions that hang on an answer appear with it, the
 * address of the page may begin an answer, and a page from a disk, which cannot send, offers paper and a QR code instead.
 */
(function () {
  "use strict";

  const form = document.querySelector("[data-form]");
  const asked = [...form.querySelectorAll("[data-asked-for]")];
  const offline = location.protocol === "file:";

  // Only what choices and codes hold may be told by an address: never a consent, never somebody's own words.
  function prefill() {
    const told = new URLSearchParams(location.search);
    for (const input of form.querySelectorAll("[data-prefill]")) {
      const value = told.get(input.name);
      if (value === null) {
        continue;
      }
      if (input.type === "radio" || input.type === "checkbox") {
        input.checked = input.value === value;
      } else if (!input.value && value.length <= 200) {
        input.value = value;
      }
    }
  }

  function answers(name) {
    return [...form.querySelectorAll(`[name="${name}"]`)]
      .filter((one) => !one.closest("[data-asked-for][hidden]") && (one.checked || one.tagName === "SELECT"))
      .map((one) => one.value);
  }

  // In the order of the page: a question may hang on one that itself has just gone.
  function show() {
    for (const group of asked) {
      const wanted = group.dataset.askedIs.split(" ");
      const refused = group.querySelector("[aria-invalid]"); // the summary of errors leads to it
      group.hidden = !refused && !answers(group.dataset.askedFor).some((one) => wanted.includes(one));
    }
  }

  function print() {
    for (const one of document.querySelectorAll("[data-form-print]")) {
      one.hidden = form.tagName === "FORM" && !offline;
      one.querySelector("button").addEventListener("click", () => window.print());
    }
  }

  function stayHere() {
    for (const one of document.querySelectorAll("[data-form-online]")) {
      one.hidden = true;
    }
    for (const one of document.querySelectorAll("[data-form-offline]")) {
      one.hidden = false;
    }
    for (const one of document.querySelectorAll("[data-form-paper]")) {
      one.removeAttribute("data-form-paper");
    }
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  if (offline && form.tagName === "FORM") {
    stayHere();
  }
  print();
  prefill();
  form.dataset.live = "";
  form.addEventListener("change", show);
  show();
  document.querySelector("[data-form-errors]")?.focus();
})();
