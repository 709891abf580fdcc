// Takes out of a compiled, minified sheet what no page needs: classes of govuk-frontend that no template writes, queries that every
// browser we compile for answers with yes, sizes written out for each width and for paper where one variable says them, and rules said twice.

// Nothing writes these: tests/components/test_style_sheet.py looks through all templates and scripts for them.
export const UNUSED = [
  'govuk-breadcrumbs--', 'govuk-checkboxes--', 'govuk-checkboxes__conditional', 'govuk-checkboxes__divider', 'govuk-error-message',
  'govuk-exit-this-page', 'govuk-fieldset__heading', 'govuk-fieldset__legend--l', 'govuk-fieldset__legend--s', 'govuk-fieldset__legend--xl',
  'govuk-frontend-supported', 'govuk-label--', 'govuk-label-wrapper', 'govuk-main-wrapper--', 'govuk-radios--', 'govuk-radios__conditional',
  'govuk-radios__divider', 'govuk-skip-link-focused-element'
]
// What these say of a link's line and its focus, src/_typography.scss says of every link.
const LINKS = /^\.govuk-(?:breadcrumbs__link|skip-link)(?=$|:hover$|:focus$)/
const ALWAYS = /^@supports ?(\(position: ?-webkit-sticky\) or \(position: ?sticky\)|\((margin|padding|border-width): ?max\(0px\)\)|not \(-ms-ime-align: ?auto\))$/
const NEVER = /^@supports ?not \(caret-color: ?auto\)$|^@media screen\\?\ufffd|^@media screen\\fffd/
const WITHOUT_BALANCE = /^@supports ?not \(text-wrap: ?balance\)$/
const WIDE = /\(min-width: ?40\.0625em\)/
const PRINT = /^@media print\b/

/** Returns the rules of a sheet without what it does not need; `sizes` are the lengths of the type scale (scaleOf). */
export function lean (code, sizes) {
  const [asked, changed] = [new Set(), new Set()]
  sizes = { ...sizes, asked, changed }
  const made = merged(cleaned(parsed(code), sizes, '')).map((rule) => written([rule]))
  const lost = [...changed].filter((head) => !asked.has(head))
  if (lost.length) throw new Error(`no size of the scale, but another on wide screens or paper: ${lost[0]}`)
  return made
}

/** Reads the type scale from the variables of a sheet: each size as it is written out small, wide and on paper. */
export function scaleOf (code) {
  const found = { small: {}, wide: {}, paper: {} }
  const read = (rules, where) => {
    for (const rule of rules) {
      if (rule.rules) read(rule.rules, PRINT.test(rule.head) ? 'paper' : 'wide')
      if (rule.head !== ':root') continue
      const said = Object.fromEntries(rule.lines.map(([name, value]) => [name, value.trim()]))
      for (const name of Object.keys(said).filter((one) => one.startsWith('--f'))) {
        const size = name.slice(3)
        found[where][`${said[name]} ${said[`--l${size}`]}`] = size
      }
    }
  }
  read(parsed(code), 'small')
  return found
}

// A sheet as rules: {head, lines: [[name, value]]}, or with rules of their own {head, rules}.
function parsed (code) {
  const found = []
  for (let at = 0; at < code.length;) {
    const open = code.indexOf('{', at)
    if (open < 0) break
    const end = closing(code, open)
    const head = code.slice(at, open).trim()
    const body = code.slice(open + 1, end)
    found.push(/^@(media|supports)/.test(head) ? { head, rules: parsed(body) } : { head, lines: apart(body, ';').map(line) })
    at = end + 1
  }
  return found
}

function line (text) {
  const colon = text.indexOf(':')
  return [text.slice(0, colon).trim(), text.slice(colon + 1)]
}

// Minified CSS holds no comment, and no brace in its strings.
function closing (code, open) {
  let depth = 0
  for (let at = open; at < code.length; at++) {
    if (code[at] === '{') depth++
    if (code[at] === '}' && --depth === 0) return at
  }
  throw new Error(`a brace is never closed: ${code.slice(open, open + 60)}`)
}

// Parts between `mark`, of which those in brackets and strings do not count.
function apart (text, mark) {
  const found = ['']
  let depth = 0
  let quote = ''
  for (const one of text) {
    if (quote) quote = one === quote ? '' : quote
    else if (one === '"' || one === "'") quote = one
    else if (one === '(') depth++
    else if (one === ')') depth--
    if (one === mark && !depth && !quote) found.push('')
    else found[found.length - 1] += one
  }
  return found.filter((one) => one.trim())
}

function cleaned (rules, sizes, around) {
  const ofLinks = new Set(rules.filter((one) => /^a(:hover|:focus)?$/.test(one.head)).map((one) => one.head + textOf(one.lines)))
  return rules.flatMap((rule) => {
    if (rule.lines?.length > 1 && LINKS.test(rule.head) && ofLinks.has(rule.head.replace(LINKS, 'a') + textOf(rule.lines))) return []
    if (rule.rules) {
      if (NEVER.test(rule.head)) return []
      const inside = cleaned(rule.rules, sizes, ALWAYS.test(rule.head) ? around : rule.head)
      const kept = WITHOUT_BALANCE.test(rule.head) ? inside.filter((one) => one.head === 'a:focus') : inside
      if (ALWAYS.test(rule.head)) return kept
      return kept.length ? [{ head: rule.head, rules: kept }] : []
    }
    const head = apart(rule.head, ',').map(withoutUnused).filter(Boolean).join(',')
    const lines = sized(head, rule.lines.filter((one) => !isSaidByThePage(one, head, around)), sizes, around)
    return head && lines.length ? [{ head, lines }] : []
  })
}

function withoutUnused (selector) {
  const plain = selector.replace(':not(.\\:focus)', '').replace(/:not\((?:\.([\w-]+)|:has\(\.([\w-]+)\))\)/g, (whole, name, inside) => (isUnused(name ?? inside) ? '' : whole))
  const names = [...plain.matchAll(/\.([\w-]+)/g)].map((one) => one[1])
  return names.some(isUnused) || plain.includes(':-moz-any-link') ? '' : plain
}

function isUnused (name) {
  return UNUSED.some((one) => (one.endsWith('--') ? name.startsWith(one) : name === one))
}

// The page has the portal's font, on paper too, and everything on it inherits that.
function isSaidByThePage ([name, value], head, around) {
  if (name === '--govuk-frontend-version' || (name === 'font-family' && PRINT.test(around))) return true
  return head.startsWith('.govuk-') && (/^-(webkit|moz-osx)-font-smoothing$/.test(name) || (name === 'font-family' && value.startsWith('Portal Face')))
}

// A size of the scale is a variable, which changes by itself on wide screens and on paper.
function sized (head, lines, sizes, around) {
  const size = valueOf(lines, 'font-size')
  const pair = `${size} ${valueOf(lines, 'line-height')}`
  const isPaper = PRINT.test(around)
  if (isPaper ? pair in sizes.paper : WIDE.test(around) && pair in sizes.wide) {
    sizes.changed.add(head)
    return lines.filter(([name]) => !/^(font-size|line-height)$/.test(name))
  }
  if (isPaper || !(pair in sizes.small)) return lines
  sizes.asked.add(head)
  const said = { 'font-size': `var(--f${sizes.small[pair]})`, 'line-height': `var(--l${sizes.small[pair]})` }
  const last = (name) => lines.map((one) => one[0]).lastIndexOf(name)
  return lines.map(([name, value], at) => [name, said[name] && at === last(name) ? said[name] : value])
}

function valueOf (lines, name) {
  return lines.filter((one) => one[0] === name).pop()?.[1]
}

// Neighbours with one head become one rule, and neighbours that say the same: nothing changes its place.
function merged (rules) {
  const found = []
  for (const rule of rules) {
    const one = rule.rules ? { head: rule.head, rules: merged(rule.rules) } : rule
    const last = found[found.length - 1]
    if (!last || Boolean(last.rules) !== Boolean(one.rules)) found.push(one)
    else if (last.head === one.head && one.rules) last.rules = merged([...last.rules, ...one.rules])
    else if (last.head === one.head && !one.head.startsWith('@')) last.lines = [...last.lines.filter(([name, value]) => value.includes('!important') || !valueOf(one.lines, name)), ...one.lines]
    else if (one.lines && !one.head.startsWith('@') && !/::|:-|:has/.test(last.head + one.head) && textOf(last.lines) === textOf(one.lines)) last.head += `,${one.head}`
    else found.push(one)
  }
  return found
}

function textOf (lines) {
  return lines.map(([name, value]) => `${name}:${value}`).join(';')
}

function written (rules) {
  return rules.map((one) => `${one.head}{${one.rules ? written(one.rules) : textOf(one.lines)}}`).join('')
}
