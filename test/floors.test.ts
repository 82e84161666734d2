import { describe, expect, it } from 'vitest'

// Read by the bundler, as workerd has no file system.
const sources = import.meta.glob('../src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const [readme = ''] = Object.values(
  import.meta.glob('../README.md', { query: '?raw', import: 'default', eager: true }),
)

// A room may import from itself and from the rooms named here: downwards, never sideways.
const floors: Readonly<Record<string, readonly string[]>> = {
  article: [],
  cleaner: ['article'],
  translator: ['article'],
  store: ['article'],
  cache: ['article'],
  read: ['article', 'store', 'cache', 'config', 'problem', 'problem-responses'],
  ingest: ['article', 'cleaner', 'store', 'cache', 'config', 'problem', 'rate-limit'],
  'rate-limit': ['article', 'problem'],
  config: [],
  problem: [],
  'problem-responses': ['problem'],
}

const importForm = /(?:from |import |import\()'(\.{1,2}\/[^']+)'/g

/** Every relative import of the source as `[file, imported file]`, both relative to src/. */
const imports = Object.entries(sources).flatMap(([path, text]) =>
  [...text.matchAll(importForm)].map(([, target = '']) => {
    const file = path.replace('../src/', '')
    return [file, new URL(target, `file:///${file}`).pathname.slice(1)] as const
  }),
)

const room = (file: string) => file.split('/')[0]!.replace(/\.tsx?$/, '')

describe('the floors', () => {
  it('are seen by this test', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(20)
    expect(imports.length).toBeGreaterThan(40)
  })

  it('are imported downwards only', () => {
    const wrong = imports
      .filter(([file, target]) => {
        const below = floors[room(file)]
        return below && room(file) !== room(target) && !below.includes(room(target))
      })
      .map(([file, target]) => `${file} imports ${target}`)

    expect(wrong).toEqual([])
  })

  it('stand in the README’s map of the source, as does each file outside of them', () => {
    const [, map = ''] = readme.split('## Map of the source')
    const mapped = new Set([...map.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name))
    const names = Object.keys(sources).map((path) =>
      path.replace('../src/', '').replace(/\/.*/, '/'),
    )
    const missing = [...new Set(names)].filter((name) => !mapped.has(name))

    expect(missing).toEqual([])
  })

  it('have one index.ts, the cleaner’s', () => {
    const fronts = Object.keys(sources).filter((path) => /\/index\.tsx?$/.test(path))

    expect(fronts).toEqual(['../src/cleaner/index.ts'])
  })

  it.each([
    ['SQL and its table', /from 'drizzle-orm|\.prepare\(/, /^store\/|^start\/doctor\.ts$/],
    ['the platform’s caches', /\bcaches\.|\bctx\.cache\b/, /^cache\//],
    ['the HTML parser', /from 'htmlparser2/, /^cleaner\//],
    [
      'the clock',
      /\bnew Date\(\)|\bDate\.now\(/,
      /^(?:ingest|cache|start)\/|^store\/meter|^(?:app|cli|gateway|observe)\.ts$/,
    ],
    ['raw HTML', /(?<!\.)\braw\(/, /^read\/views\/raw-parts\.tsx$/],
  ])('keep %s in its room', (_what, sign, place) => {
    const strays = Object.entries(sources)
      .map(
        ([path, text]) =>
          [path.replace('../src/', ''), text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')] as const,
      )
      .filter(([file, text]) => sign.test(text) && !place.test(file))
      .map(([file]) => file)

    expect(strays).toEqual([])
  })

  it('never print parsed input as HTML', () => {
    const printers = Object.entries(sources)
      .filter(([, text]) =>
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b/.test(text),
      )
      .map(([file]) => file)

    expect(printers).toEqual([])
  })
})
