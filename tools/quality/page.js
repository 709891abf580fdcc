// What can be measured in a page as it stands. Evaluated by measures.py with the name of a measure; each gives a list
// of faults as text, empty where all is well.
(measure) => {
  const LEAST = 24; // CSS pixels, WCAG 2.2 criterion 2.5.8
  const HEADINGS = "h1, h2, h3, h4, h5, h6, legend, caption, summary, [role=heading]";
  // The highest and the lowest that Vietnamese stacks: marks above capitals, dots and descenders below.
  const STACKED = "ẨỖỮẰĨ Ặựỵg";
  const INTERACTIVE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])";

  const shown = (one) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })
    && one.getClientRects().length > 0;
  const named = (one) => {
    const text = (one.innerText || one.getAttribute("aria-label") || one.id || "").trim().replace(/\s+/g, " ");
    return `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""} “${text.slice(0, 40)}”`;
  };
  const disabled = (one) => one.matches(":disabled");
  // A skip link is seen only while it has the focus.
  const interactive = () =>
    [...document.querySelectorAll(INTERACTIVE)].filter((one) => shown(one) && !disabled(one) && !hiddenFromSight(one));

  function hiddenFromSight(one) {
    const box = one.getBoundingClientRect();
    const clip = getComputedStyle(one);
    return box.width <= 1 || box.height <= 1 || clip.clipPath === "inset(50%)" || box.right <= 0;
  }

  function partOfHidden(one) {
    for (let outer = one; outer && outer !== document.body; outer = outer.parentElement) if (hiddenFromSight(outer)) return true;
    return false;
  }

  // A label is pressed like the box it belongs to: the target is both.
  function target(one) {
    const boxes = [one, ...(one.labels ?? [])].flatMap((part) => [...part.getClientRects()]);
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  }

  // A link within a line of text: WCAG excepts it, for its height is that of the line.
  function inSentence(one) {
    if (getComputedStyle(one).display !== "inline") return false;
    let block = one.parentElement;
    while (block && getComputedStyle(block).display === "inline") block = block.parentElement;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let beside = "";
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.parentElement.closest("a, button") && shown(node.parentElement)) beside += node.textContent;
    }
    return /[\p{L}\p{N}]/u.test(beside);
  }

  const small = () => interactive().filter((one) => {
    const box = target(one);
    return (box.width < LEAST - 0.5 || box.height < LEAST - 0.5) && !inSentence(one);
  });

  // A circle of 24 pixels round the middle of a small target may touch no other target.
  function crowded(one) {
    const box = target(one);
    const x = (box.left + box.right) / 2;
    const y = (box.top + box.bottom) / 2;
    return interactive().some((other) => {
      if (other === one || other.contains(one) || one.contains(other)) return false;
      const near = target(other);
      const dx = Math.max(near.left - x, 0, x - near.right);
      const dy = Math.max(near.top - y, 0, y - near.bottom);
      return Math.hypot(dx, dy) < LEAST / 2;
    });
  }

  const sized = (one) => {
    const box = target(one);
    return `${named(one)}: ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`;
  };

  const sticksOut = (one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && box.right > document.documentElement.clientWidth + 1;
  };

  function insideScroller(one) {
    for (let outer = one.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
      if (getComputedStyle(outer).overflowX !== "visible") return true;
    }
    return false;
  }

  // How high and how low the stacked marks of a text style reach, in pixels from the base line.
  const reaches = new Map();
  function reach(style) {
    // Measured large: a canvas rounds to whole pixels.
    const font = `${style.fontStyle} ${style.fontWeight} 500px ${style.fontFamily}`;
    const scale = parseFloat(style.fontSize) / 500;
    const key = `${font} ${scale}`;
    if (!reaches.has(key)) {
      const pen = document.createElement("canvas").getContext("2d");
      pen.font = font;
      const ink = pen.measureText(STACKED);
      reaches.set(key, {
        above: ink.actualBoundingBoxAscent * scale, below: ink.actualBoundingBoxDescent * scale,
        ascent: ink.fontBoundingBoxAscent * scale,
      });
    }
    return reaches.get(key);
  }

  // A font that falls back per letter (Chinese) has no line of its own to hold here: Vietnamese and Latin text has.
  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement;
      if (/\p{Script=Latin}/u.test(walker.currentNode.textContent) && shown(holder) && !partOfHidden(holder)
        && !holder.closest("svg, script, style")) found.add(holder);
    }
    return [...found];
  }

  const lineHeight = (style) => parseFloat(style.lineHeight) || 1.2 * parseFloat(style.fontSize);

  function lined(one) {
    const style = getComputedStyle(one);
    return ["Top", "Bottom", "Left", "Right"].some((side) => parseFloat(style[`border${side}Width`]) > 0)
      || style.textDecorationLine.includes("underline") || style.outlineStyle !== "none";
  }

  const measures = {
    sideways: () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
      : [`${document.documentElement.scrollWidth} > ${document.documentElement.clientWidth}`,
        ...[...document.body.querySelectorAll("*")].filter((one) => sticksOut(one) && !insideScroller(one)).slice(0, 5).map(named)],
    targets: () => small().filter(crowded).map(sized),
    small: () => small().map(sized),
    headings: () => [...document.querySelectorAll(HEADINGS)].filter(shown).filter((one) => {
      const style = getComputedStyle(one);
      return lineHeight(style) / parseFloat(style.fontSize) < 1.295;
    }).map((one) => `${named(one)}: ${getComputedStyle(one).lineHeight} of ${getComputedStyle(one).fontSize}`),
    // Lines of one style: the ink of stacked marks may not reach the line above.
    touching: () => texts().filter((one) => {
      const style = getComputedStyle(one);
      const ink = reach(style);
      return ink.above + ink.below > lineHeight(style) + 0.04 * parseFloat(style.fontSize)
        && one.getClientRects().length + one.getBoundingClientRect().height / lineHeight(style) > 2.5;
    }).map((one) => `${named(one)}: ${getComputedStyle(one).lineHeight} of ${getComputedStyle(one).fontSize}`),
    // The ink of the first line against the edge of whatever cuts off what leaves it.
    cut: () => texts().filter((one) => {
      const style = getComputedStyle(one);
      const ink = reach(style);
      const range = document.createRange();
      range.selectNodeContents(one);
      const lines = [...range.getClientRects()].filter((box) => box.height > 0);
      if (!lines.length) return false;
      const base = Math.min(...lines.map((box) => box.top)) + ink.ascent;
      for (let outer = one; outer && outer !== document.body; outer = outer.parentElement) {
        const cuts = getComputedStyle(outer);
        if (cuts.display === "inline" || cuts.overflowY === "visible") continue;
        const box = outer.getBoundingClientRect();
        const edge = box.top + parseFloat(cuts.borderTopWidth) - outer.scrollTop;
        const overflows = cuts.overflowY !== "auto" && cuts.overflowY !== "scroll" && outer.scrollHeight > outer.clientHeight + 1;
        if (base - ink.above < edge - 1 || overflows) return true;
      }
      return false;
    }).map(named),
    // Folded parts that no paper shows.
    folded: () => [...document.querySelectorAll("main details")].filter((one) => {
      const inside = [...one.children].find((child) => child.tagName !== "SUMMARY");
      return inside && inside.textContent.trim() && one.checkVisibility() && !inside.checkVisibility();
    }).filter((one) => !one.matches("[data-screen-only]")).map(named),
    // In forced colours a background says nothing: a button needs a line around it. Links have the system's own colour.
    edgeless: () => interactive().filter((one) => !one.matches("a, [type=checkbox], [type=radio]")
      && ![one, ...one.querySelectorAll("*")].some(lined)).map(named),
    focusable: () => interactive().map(named),
  };
  return measures[measure]();
}
