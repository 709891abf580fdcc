/* On pages of `motcua serve` only: loads the page again when there is a newer one, and renews the panel of findings.
   Closed, the panel stays so until it says something else. Without scripts, page and panel are those of the last load. */
(() => {
  "use strict";
  const { page, digest, panel: first } = document.currentScript.dataset;
  let source;
  let said = first; // the digest of what the panel says; unknown once it has been renewed

  const panel = () => document.getElementById("motcua-live");

  function renew(html) {
    said = "";
    panel().innerHTML = html; // our own server's, every text escaped
    offer();
  }

  function offer() {
    for (const button of panel().querySelectorAll("[data-close]")) button.hidden = false;
  }

  function close(section) {
    section.hidden = true;
  }

  function listen() {
    source = new EventSource(`/-/events?page=${encodeURIComponent(page)}&digest=${digest}&panel=${said}`);
    source.addEventListener("reload", () => location.reload());
    source.addEventListener("panel", (event) => renew(JSON.parse(event.data)));
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("#motcua-live [data-close]")) close(event.target.closest("section"));
  });
  document.addEventListener("keydown", (event) => {
    const section = event.key === "Escape" && event.target.closest?.("#motcua-live section");
    if (section) close(section);
  });
  // A browser opens six connections to a server: those that nobody looks at leave theirs to others.
  document.addEventListener("visibilitychange", () => {
    source?.close();
    if (!document.hidden) listen();
  });
  document.addEventListener("DOMContentLoaded", () => {
    offer();
    if (!document.hidden) listen();
  });
})();
