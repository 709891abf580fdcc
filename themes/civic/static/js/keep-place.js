/** Lets the links to other editions of a page lead to the same place on it: they take over the fragment of the address. */
(function () {
  "use strict";

  function follow() {
    for (const one of document.querySelectorAll("a[data-keep-place]")) one.hash = location.hash;
  }

  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);
  document.addEventListener("civic-case", follow);
  follow();
})();
