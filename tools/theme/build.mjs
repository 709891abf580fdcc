// Compiles the sheets src/*.scss, with the styles of the components that they name, into themes/civic/static/css/.
// What is only for paper goes from all but kiosk.css into print.css, which no screen waits for.
// The first line of each result carries the hash of all sources, which a Python test recomputes.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import { compile } from 'sass'
import { lean, scaleOf } from './lean.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const components = join(root, 'themes', 'civic', 'components')
const target = join(root, 'themes', 'civic', 'static', 'css')
const sheets = ['civic', 'lists', 'business', 'counter', 'event', 'figures', 'form', 'home', 'kiosk', 'place', 'procedure', 'search', 'paper', 'paper-procedure', 'paper-slip']

const sources = [
  ...['build.mjs', 'lean.mjs', 'package.json', 'package-lock.json'].map((name) => join(here, name)),
  ...readdirSync(join(here, 'src')).map((name) => join(here, 'src', name)),
  ...readdirSync(components).map((name) => join(components, name, '_styles.scss'))
].filter((path) => existsSync(path))

const hash = createHash('sha256')
const named = sources.map((path) => [relative(root, path).split(sep).join('/'), path])
for (const [name, path] of named.sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  hash.update(`${name}\0`).update(readFileSync(path)).update('\0')
}

// Short, for it stands on every page: what it is made of, how to make it, and whose work is in it.
const head = `/*! sha256-${hash.digest('hex').slice(0, 16)}; MIT: ../licences/govuk-frontend.txt */\n`
mkdirSync(target, { recursive: true })
// govuk-frontend's names of colours are the city's own, by the table of src/_identity.scss.
const colours = Object.fromEntries(
  [...readFileSync(join(here, 'src', '_identity.scss'), 'utf8').matchAll(/^ {2}"([a-z-]+)": "([a-z-]+)",$/gm)].map((one) => one.slice(1))
)
const paper = {}
let sizes
for (const sheet of sheets) {
  const { css } = compile(join(here, 'src', `${sheet}.scss`), {
    loadPaths: [join(here, 'src'), join(here, 'node_modules'), components],
    quietDeps: true,
    charset: false
  })
  const { code } = await transform(css, { loader: 'css', minify: true, legalComments: 'none', target: ['chrome90', 'firefox90', 'safari14'] })
  // A colour of govuk-frontend's, with $placeholder of src/_identity.scss behind it.
  const coloured = code.replace(/var\(--govuk-([a-z-]+)-colour(?:, ?#010203)?\)/g, (_, name) => `var(--civic-${colours[name]})`)
  if (/#010203|--civic-undefined/.test(coloured)) throw new Error(`${sheet}: a colour that belongs to no city is left`)
  sizes ??= scaleOf(coloured) // civic is the first
  const rules = lean(coloured, sizes)
  if (sheet === 'kiosk') { // a sheet of its own for paper too: no other page asks for either
    write(sheet, rules)
    continue
  }
  paper[sheet] = rules.filter(isForPaper)
  const onScreen = rules.filter((rule) => !isForPaper(rule))
  if (!sheet.startsWith('paper')) write(sheet, onScreen)
  else if (onScreen.length) throw new Error(`src/${sheet}.scss is for paper only: ${onScreen[0].slice(0, 80)}`)
}
const ofAProcedure = ['procedure', 'paper-procedure', 'paper-slip']
writePaper('print', sheets.filter((sheet) => !ofAProcedure.includes(sheet)))
writePaper('print-procedure', ['civic', 'procedure', 'paper', 'paper-procedure'])
writePaper('print-slip', ['paper-slip'])

// The sheet is asked for paper alone: what holds on all of it needs no query of its own. What several sheets hold stands once.
function writePaper (name, from) {
  const said = new Set(from.flatMap((sheet) => paper[sheet] ?? []))
  write(name, lean([...said].map((rule) => rule.startsWith('@media print{') ? rule.slice('@media print{'.length, -1) : rule).join(''), sizes))
}

function write (sheet, rules) {
  const path = join(target, `${sheet}.css`)
  const code = lean(rules.join(''), sizes).join('') // what was apart by a rule for paper is not any more
  writeFileSync(path, `${head}${code}\n`)
  console.log(`${relative(root, path)}: ${code.length} B, gzip ${gzipSync(head + code, { level: 9 }).length} B`)
}

function isForPaper (rule) {
  return /^@(media print\b|page\b)/.test(rule)
}
