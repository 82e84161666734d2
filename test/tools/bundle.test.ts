import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Metafile } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../tools/bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
let made: Metafile

beforeAll(async () => {
  writeFileSync(join(folder, 'cleaner-OLD.js'), '')
  made = await bundle('src/worker.ts', folder)
})

afterAll(() => rmSync(folder, { recursive: true }))

/** The modules that are compiled at every start: the first one and its static imports, and theirs. */
function modulesOfStart(): string[] {
  const first = Object.keys(made.outputs).find((file) => basename(file) === 'worker.js')!
  const found = new Set([first])
  for (const file of found) {
    for (const { path, kind } of made.outputs[file]!.imports)
      if (kind === 'import-statement' && path in made.outputs) found.add(path)
  }
  return [...found]
}

const scripts = () => Object.keys(made.outputs).filter((file) => !file.endsWith('.map'))

const kibOf = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + (made.outputs[file]?.bytes ?? 0), 0) / 1024

/** Copies the inputs of the bundle and of its source maps to another folder. */
function cloneInputs(clone: string): void {
  const files = new Set([
    'package.json',
    'tsconfig.json',
    'node_modules/@valibot/to-json-schema',
    'src/cleaner/vocabulary',
  ])
  for (const file of Object.keys(made.inputs)) {
    files.add(file).add(`${file}.map`)
    for (let at = dirname(file); at !== '.'; at = dirname(at)) files.add(`${at}/package.json`)
  }
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.map'))) {
    const { sources } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      sources: string[]
    }
    for (const source of sources) files.add(join('dist', source))
  }
  for (const file of files)
    if (existsSync(file)) cpSync(file, join(clone, file), { recursive: true })
}

/** The names and texts of the modules in a folder. */
const contentsOf = (place: string) =>
  new Map(readdirSync(place).map((name) => [name, readFileSync(join(place, name), 'utf8')]))

describe('bundle()', () => {
  it('makes the same bytes of the same sources in any folder', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'a-clone-that-has-another-name-'))
    cloneInputs(clone)
    await bundle('src/worker.ts', 'another/place/for/modules', clone)
    const again = contentsOf(join(clone, 'another/place/for/modules'))
    rmSync(clone, { recursive: true })

    const first = contentsOf(folder)
    expect([...again.keys()]).toEqual([...first.keys()])
    expect([...again.keys()].filter((name) => again.get(name) !== first.get(name))).toEqual([])
  })

  it('leaves only its modules and their source maps in the folder', () => {
    const names = Object.keys(made.outputs).map((file) => basename(file))

    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted())
  })

  it.each([
    ['the parser', /node_modules\/(?:linkedom|htmlparser2|entities)\//],
    ['the cleaner', /src\/cleaner\//],
    [
      'the reading of submissions',
      /src\/(?:api\/(?:ingest\/submission|body\/read-body)|intake\/.+)\.ts/,
    ],
    ['the schema of articles', /src\/article\/article\.ts/],
    [
      'the division of texts into words',
      /src\/(?:text\/(?:tokenize|stop-words)|article\/keywords)\.ts/,
    ],
    ['the Markdown printer', /node_modules\/mdast-/],
    ['the OpenAPI document', /src\/api\/openapi\/(?:openapi|json-schemas)\.ts/],
    ['the API', /src\/api\/(?:ingest|translations)\//],
    ['the words of sites in other languages', /src\/site\/phrases\/(?!english|phrases-for)/],
    [
      'the pages that few readers open',
      /src\/site\/(?:about|archive|feeds|files|sitemaps)\/|src\/site\/lists\/list-index/,
    ],
    ['the code for databases by period', /src\/store\/periods\/(?!databases|open-articles)/],
    ['the search', /src\/site\/search\/search-page/],
    ['the decoders of bodies', /node_modules\/(?:brotli|fzstd|pako)\//],
    ['the icons', /src\/site\/files\/.*\.(?:svg|png|ico)$/],
  ])('keeps %s out of what every start compiles', (_what, sign) => {
    const isInBundle = Object.keys(made.inputs).some((file) => sign.test(file))
    const atStart = modulesOfStart().flatMap((file) => Object.keys(made.outputs[file]!.inputs))

    expect(isInBundle).toBe(true)
    expect(atStart.filter((file) => sign.test(file))).toEqual([])
  })

  // Only its own consumer loads it, so it may be missing from the bundle.
  it('keeps the translator out of what every start compiles, but for the form of its settings', () => {
    const atStart = modulesOfStart().flatMap((file) => Object.keys(made.outputs[file]!.inputs))

    expect(atStart.filter((file) => file.startsWith('src/translator/'))).toEqual([
      'src/translator/engines/engine-settings.ts',
    ])
  })

  it('leaves out Hono’s JSX, as the views have their own', () => {
    const inputs = Object.values(made.outputs).flatMap((output) => Object.keys(output.inputs))

    expect(inputs).toContain('src/site/jsx/jsx-runtime.ts')
    expect(inputs.filter((file) => file.includes('hono/dist/jsx/'))).toEqual([])
  })

  it('leaves out the library that converts schemas, and has the converted ones', () => {
    const inputs = Object.keys(made.inputs)
    const [file] = Object.entries(made.outputs).find(
      ([, output]) => 'src/api/openapi/json-schemas.ts' in output.inputs,
    )!

    expect(inputs.filter((input) => input.includes('to-json-schema'))).toEqual([])
    expect(readFileSync(join(folder, basename(file)), 'utf8')).toContain('rawHash:{type:"string"')
  })

  // Counted before compression, whose result depends on the order of the modules.
  it('keeps what every start compiles small', () => {
    expect(kibOf(modulesOfStart())).toBeLessThan(346)
  })

  it('keeps the upload within a budget that has room to grow', () => {
    expect(kibOf(scripts())).toBeLessThan(2560) // the platform takes 65,536
  })

  it.each([
    ["the Worker's upload, minified", scripts],
    ['the part of it that every start compiles', modulesOfStart],
  ])('has the weight that README gives for %s, to a quarter', (what, files) => {
    const readme = readFileSync('README.md', 'utf8')
    const told = Number(new RegExp(`\\| ${what} \\| (\\d+) KiB`).exec(readme)?.[1])

    expect(Math.abs(kibOf(files()) / told - 1)).toBeLessThan(0.25)
  })
})
