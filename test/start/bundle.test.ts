import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Metafile } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../src/start/bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
let made: Metafile

beforeAll(async () => {
  writeFileSync(join(folder, 'cleaner-OLD.js'), '')
  made = await bundle('src/worker.ts', folder)
})

afterAll(() => rmSync(folder, { recursive: true }))

/** The modules that are compiled at every start: the first and what it imports without waiting for a need. */
function modulesOfStart(): string[] {
  const first = Object.keys(made.outputs).find((file) => basename(file) === 'worker.js')!
  const found = new Set([first])
  for (const file of found) {
    for (const { path, kind } of made.outputs[file]!.imports)
      if (kind === 'import-statement' && path in made.outputs) found.add(path)
  }
  return [...found]
}

describe('bundle()', () => {
  it('leaves nothing in the folder but its modules and their source maps', () => {
    const names = Object.keys(made.outputs).map((file) => basename(file))

    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted())
  })

  it.each([
    ['the parser', /node_modules\/(?:linkedom|htmlparser2|entities)\//],
    ['the cleaner', /src\/cleaner\//],
    ['what takes a submission in', /src\/ingest\/(?:submission|read-body|clean-submission)\.ts/],
    ['the schema of articles', /src\/article\/article\.ts/],
    ['what takes texts apart into words', /src\/article\/(?:words|stop-words|telling-words)\.ts/],
    ['the Markdown printer', /node_modules\/mdast-/],
    ['the OpenAPI document', /src\/(?:openapi|json-schemas)\.ts/],
    ['the icons in pixels', /src\/read\/site-files\/icon-png/],
  ])('keeps %s out of what every start compiles', (_what, sign) => {
    const isInBundle = Object.keys(made.inputs).some((file) => sign.test(file))
    const atStart = modulesOfStart().flatMap((file) => Object.keys(made.outputs[file]!.inputs))

    expect(isInBundle).toBe(true)
    expect(atStart.filter((file) => sign.test(file))).toEqual([])
  })

  it('leaves out Hono’s JSX, which the views have one of their own for', () => {
    const inputs = Object.values(made.outputs).flatMap((output) => Object.keys(output.inputs))

    expect(inputs).toContain('src/read/jsx/jsx-runtime.ts')
    expect(inputs.filter((file) => file.includes('hono/dist/jsx/'))).toEqual([])
  })

  it('leaves out the library that converts schemas, and has what it made of them', () => {
    const inputs = Object.keys(made.inputs)
    const [file] = Object.entries(made.outputs).find(
      ([, output]) => 'src/json-schemas.ts' in output.inputs,
    )!

    expect(inputs.filter((input) => input.includes('to-json-schema'))).toEqual([])
    expect(readFileSync(join(folder, basename(file)), 'utf8')).toContain('rawHash:{type:"string"')
  })

  it('stays within what it may weigh', () => {
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
    const all = scripts.map((name) => readFileSync(join(folder, name)))

    // The aim is 200; half of it is the cleaner with the words it knows pages by, 9 are zlib.
    expect(gzipSync(Buffer.concat(all)).length / 1024).toBeLessThan(240)
  })
})
