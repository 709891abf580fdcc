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

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const components = join(root, 'themes', 'civic', 'components')
const target = join(root, 'themes', 'civic', 'static', 'css')
const sheets = ['civic', 'business', 'event', 'figures', 'form', 'home', 'kiosk', 'place', 'procedure', 'search', 'paper']

const sources = [
  ...['build.mjs', 'package.json', 'package-lock.json'].map((name) => join(here, name)),
  ...readdirSync(join(here, 'src')).map((name) => join(here, 'src', name)),
  ...readdirSync(components).map((name) => join(components, name, '_styles.scss'))
].filter((path) => existsSync(path))

const hash = createHash('sha256')
const named = sources.map((path) => [relative(root, path).split(sep).join('/'), path])
for (const [name, path] of named.sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  hash.update(`${name}\0`).update(readFileSync(path)).update('\0')
}

const head = `/*! Một Cửa, style sheet of themes/civic; do not edit: cd tools/theme && npm ci && npm run build.
Contains govuk-frontend 6.3.0, MIT, see ../licences/govuk-frontend.txt. Sources: sha256-${hash.digest('hex')} */\n`
mkdirSync(target, { recursive: true })
const paper = []
for (const sheet of sheets) {
  const { css } = compile(join(here, 'src', `${sheet}.scss`), {
    loadPaths: [join(here, 'src'), join(here, 'node_modules'), components],
    quietDeps: true,
    charset: false
  })
  const { code } = await transform(css, { loader: 'css', minify: true, legalComments: 'none', target: ['chrome90', 'firefox90', 'safari14'] })
  const cityless = code.replace(/(var\(--govuk-[a-z-]+), ?#010203\)/g, '$1)') // $placeholder of src/_identity.scss
  if (cityless.includes('#010203')) throw new Error(`${sheet}: a colour that belongs to no city is left`)
  if (sheet === 'kiosk') { // a sheet of its own for paper too: no other page asks for either
    write(sheet, cityless.trim())
    continue
  }
  const rules = ruleByRule(cityless)
  paper.push(...rules.filter(isForPaper))
  const onScreen = rules.filter((rule) => !isForPaper(rule)).join('')
  if (sheet !== 'paper') write(sheet, onScreen)
  else if (onScreen) throw new Error(`src/paper.scss is for paper only: ${onScreen.slice(0, 80)}`)
}
// The sheet is asked for paper alone: what holds on all of it needs no query of its own.
write('print', paper.map((rule) => rule.startsWith('@media print{') ? rule.slice('@media print{'.length, -1) : rule).join(''))

function write (sheet, code) {
  const path = join(target, `${sheet}.css`)
  writeFileSync(path, `${head}${code}\n`)
  console.log(`${relative(root, path)}: ${code.length} B, gzip ${gzipSync(head + code, { level: 9 }).length} B`)
}

// Minified CSS holds no comment, and no brace in its strings: counting braces tells the rules apart.
function ruleByRule (code) {
  const rules = []
  let depth = 0
  let start = 0
  for (let at = 0; at < code.length; at++) {
    if (code[at] === '{') depth++
    if (code[at] === '}' && --depth === 0) {
      rules.push(code.slice(start, at + 1).trim())
      start = at + 1
    }
  }
  return rules
}

function isForPaper (rule) {
  return /^@(media print\b|page\b)/.test(rule)
}
