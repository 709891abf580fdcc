// Compiles src/civic.scss and the styles of every component into themes/civic/static/css/civic.css.
// The first line of the result carries the hash of its sources, which a Python test recomputes.
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
const target = join(root, 'themes', 'civic', 'static', 'css', 'civic.css')

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

const { css } = compile(join(here, 'src', 'civic.scss'), {
  loadPaths: [join(here, 'src'), join(here, 'node_modules'), components],
  quietDeps: true,
  charset: false
})
const { code } = await transform(css, { loader: 'css', minify: true, legalComments: 'none', target: ['chrome90', 'firefox90', 'safari14'] })
const head = `/*! Một Cửa, style sheet of themes/civic; do not edit: cd tools/theme && npm ci && npm run build.
Contains govuk-frontend 6.3.0, MIT, see ../licences/govuk-frontend.txt. Sources: sha256-${hash.digest('hex')} */\n`
mkdirSync(dirname(target), { recursive: true })
writeFileSync(target, head + code)
console.log(`${relative(root, target)}: ${code.length} B, gzip ${gzipSync(head + code, { level: 9 }).length} B`)
