"""Walks through a page with the Tab key, and looks at what has the focus each time."""

from dataclasses import dataclass

from playwright.sync_api import Page

# Every element that gets the focus is noted with what shows it. The same element without the focus is looked at before.
LISTEN = """() => {
  const look = (one) => {
    const style = getComputedStyle(one);
    return [style.outlineStyle === "none" ? "" : style.outline, style.boxShadow, style.backgroundColor,
      style.borderColor, style.borderWidth, style.color, style.textDecoration].join("|");
  };
  const wanted = [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])")]
    .filter((one) => one.tabIndex >= 0 && !one.matches(":disabled")
      && one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length);
  // Of a group of radio buttons one is reached: the others by the arrows.
  const groups = new Set();
  const reached = wanted.filter((one) => {
    if (one.type !== "radio" || !one.name) return true;
    const group = `${one.form?.id} ${one.name}`;
    return !groups.has(group) && groups.add(group);
  });
  const before = new Map(wanted.map((one) => [one, look(one)]));
  const name = (one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""} “${
    (one.innerText || one.value || one.id || "").trim().replace(/\\s+/g, " ").slice(0, 40)}”`;
  const walk = { steps: [], left: new Set(reached), unseen: [], name };
  // The box that shows a ring may be a neighbour: a drawn check box stands before its label.
  const around = (one) => [one, one.nextElementSibling, one.parentElement].filter(Boolean);
  const rings = new Map(wanted.map((one) => [one, around(one).map((near) =>
    look(near) + getComputedStyle(near, "::before").boxShadow + getComputedStyle(near, "::before").outline).join()]));
  addEventListener("focusin", (event) => {
    const one = event.target;
    walk.steps.push(one);
    walk.left.delete(one);
    if (one.type === "radio") for (const other of [...walk.left]) {
      if (other.type === "radio" && other.name === one.name) walk.left.delete(other);
    }
    const now = around(one).map((near) =>
      look(near) + getComputedStyle(near, "::before").boxShadow + getComputedStyle(near, "::before").outline).join();
    if (rings.has(one) && now === rings.get(one)) walk.unseen.push(name(one));
  });
  window.__walk = walk;
  // The browser remembers where the focus last was, also when nothing has it: the walk begins at the top.
  document.activeElement?.blur();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  walk.steps = [];
  scrollTo(0, 0);
  getSelection().removeAllRanges();
  return reached.length;
}"""
RESULT = """() => ({
  left: [...window.__walk.left].filter((one) => one.checkVisibility()).map(window.__walk.name),
  unseen: [...new Set(window.__walk.unseen)],
  steps: window.__walk.steps.length,
  distinct: new Set(window.__walk.steps).size,
})"""


@dataclass(frozen=True, slots=True)
class Walk:
    """What Tab has met: how many elements, which it never came to, which did not show that they had the focus."""

    reached: int
    never_reached: tuple[str, ...]
    unseen: tuple[str, ...]


def walk(page: Page, most: int = 2000) -> Walk:
    """Press Tab until every element of the page has had its turn."""
    page.evaluate("() => document.fonts.ready")
    wanted = page.evaluate(LISTEN)
    # The browser itself may take a turn at the end of the page, and a part may open on the way.
    for _ in range(min(most, wanted + 3)):
        page.keyboard.press("Tab")
    result = page.evaluate(RESULT)
    return Walk(result["distinct"], tuple(result["left"]), tuple(result["unseen"]))
