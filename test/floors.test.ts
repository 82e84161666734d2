import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesIn } from './files-in.ts'

// Of any kind: a room has no file, and no folder, that this test does not know.
const files = filesIn(['src/**/*', 'tools/**/*'])

const sources: ReadonlyMap<string, string> = new Map(
  files.filter((file) => /\.tsx?$/.test(file)).map((file) => [file, readFileSync(file, 'utf8')]),
)

const readme = readFileSync('README.md', 'utf8')

/**
 * The rooms from the ground up, with those below that each may import from. What is drawn here is in
 * docs/decisions/0028-rooms.md as a picture. `site map` is what lies in `src/site` itself.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  http: ['text'],
  unpack: ['text', 'http'],
  article: ['text'],
  cleaner: ['text', 'article'],
  translator: ['text', 'article'],
  config: ['text', 'article', 'translator'],
  outgoing: ['text', 'article'],
  store: ['text', 'article'],
  archive: ['article'],
  pictures: ['text', 'article', 'outgoing'],
  cache: ['text', 'article'],
  access: ['text', 'article', 'http', 'config', 'store', 'outgoing'],
  jobs: ['text', 'article', 'translator', 'store', 'cache', 'config'],
  intake: [
    'text',
    'article',
    'access',
    'cleaner',
    'translator',
    'store',
    'archive',
    'cache',
    'jobs',
    'http',
    'unpack',
    'config',
  ],
  'site map': ['text', 'article', 'store', 'cache', 'config', 'access'],
  notify: ['text', 'article', 'store', 'http', 'config', 'outgoing', 'site map'],
  api: [
    'text',
    'article',
    'cleaner',
    'translator',
    'store',
    'archive',
    'cache',
    'jobs',
    'intake',
    'http',
    'unpack',
    'config',
    'access',
    'outgoing',
    'notify',
    'site map',
  ],
  site: ['text', 'article', 'store', 'archive', 'pictures', 'cache', 'http', 'config', 'site map'],
  desk: [
    'text',
    'article',
    'cleaner',
    'translator',
    'store',
    'archive',
    'cache',
    'jobs',
    'intake',
    'http',
    'config',
    'access',
    'outgoing',
    'notify',
    'site map',
    'site',
  ],
  gateway: ['text', 'article', 'store', 'cache', 'http', 'config', 'site map', 'site', 'api'],
  // The entry points: worker.ts, app.ts, api-routes.ts.
  src: [
    'article',
    'store',
    'archive',
    'cache',
    'jobs',
    'intake',
    'http',
    'config',
    'site map',
    'site',
    'notify',
    'api',
    'desk',
    'gateway',
  ],
  package: ['text', 'article', 'cleaner'],
  tools: [
    'text',
    'article',
    'cleaner',
    'package',
    'translator',
    'store',
    'intake',
    'http',
    'unpack',
    'config',
    'site map',
    'site',
    'api',
    'bench', // the pages to train on, and how they are scored
  ],
}

/** The folders of each room that has several, from the ground up. */
const foldersOf: Readonly<Record<string, readonly string[]>> = {
  cleaner: [
    'vocabulary/languages',
    'vocabulary',
    'tree',
    'scale',
    'page',
    'letters',
    'source',
    'data',
    'media',
    'metadata/time',
    'metadata',
    'blocks',
    'features',
    'body/prune',
    'body',
    'verdict',
    'xray',
    'site-rule',
    '',
  ],
  article: ['', 'difference', 'correction'],
  translator: ['', 'content', 'checks', 'wording', 'engines', 'pipeline'],
  tools: ['train', 'ingest', 'copy', ''],
  store: [
    'd1',
    'tables',
    'takedowns',
    'blocks',
    'addresses',
    'search',
    'related',
    'translations',
    'revisions',
    'corrections',
    'receivers',
    'jobs',
    'intake-log',
    'rules',
    '',
    'periods',
    'doctor',
    'copy',
  ],
  cache: ['', 'purge', 'stand-in', 'edge'],
  intake: ['captures', 'rules', '', 'corrections', 'reclean', 'trial', 'jobs', 'xray'],
  api: [
    'body',
    'ingest',
    'copy',
    'jobs',
    'raw',
    'translations',
    'takedowns',
    'corrections',
    'reports',
    'reclean',
    'tokens',
    'rules',
    'webhooks',
    'status',
    'upkeep',
    'openapi',
    '',
  ],
  site: [
    'jsx',
    'style',
    'phrases',
    'formats',
    'model',
    'ui',
    'errors',
    'body',
    'article',
    'history',
    'about',
    'report',
    'archive',
    'edition',
    'files',
    'front',
    'lists',
    'search',
    'feeds',
    'sitemaps',
    'pictures',
    'routes',
  ],
  desk: [
    'frame',
    'plots',
    'sign-in',
    'intake',
    'sources',
    'overview',
    'xray',
    'corrections',
    'rules',
    'tokens',
    'webhooks',
    'takedowns',
    '',
  ],
}

const loose = ['src/api-routes.ts', 'src/app.ts', 'src/env.d.ts', 'src/worker.ts']

/** The doors of what others import. */
const fronts = ['src/cleaner/index.ts', 'tools/package/index.ts']

/** Folders of tests about more than one room, or about what is not shipped. */
const aside = new Set(['bench', 'browser', 'client', 'examples', 'hostile', 'journeys'])

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'))

/** The room and the folder within it of a file, `['cleaner', 'metadata/time']`. */
function placeOf(file: string): [room: string, folder: string] {
  const [top = '', room, ...rest] = folderOf(file).split('/')
  if (top === 'tools' && room === 'package') return [room, '']
  if (top === 'tools') return [top, room ?? '']
  if (room === undefined) return [top, '']
  if (room === 'site' && rest.length === 0) return ['site map', '']
  return [room, rest.join('/')]
}

const importForm = /(?:from |import |import\()['"`](\.{1,2}\/[^'"`]+)['"`]/g

/** Every relative import, type-only ones too, as `[file, imported file]`. */
const imports = [...sources].flatMap(([file, text]) =>
  [...text.matchAll(importForm)].map(([, target = '']) => {
    return [file, new URL(target, `file:///${file}`).pathname.slice(1)] as const
  }),
)

function isAllowed(file: string, target: string): boolean {
  if (!/\.tsx?$/.test(target))
    return target === 'package.json' || folderOf(file) === folderOf(target)
  const [room, folder] = placeOf(file)
  const [targetRoom, targetFolder] = placeOf(target)
  if (room !== targetRoom) return rooms[room]?.includes(targetRoom) ?? false
  const order = foldersOf[room] ?? ['']
  return order.indexOf(targetFolder) <= order.indexOf(folder)
}

/** The files that a file imports, at once or over others. */
function reachedFrom(start: string): Set<string> {
  const reached = new Set<string>()
  const left = [start]
  for (let file = left.pop(); file !== undefined; file = left.pop())
    for (const target of targets.get(file) ?? [])
      if (!reached.has(target)) {
        reached.add(target)
        left.push(target)
      }
  return reached
}

const targets = new Map(
  [...Map.groupBy(imports, ([file]) => file)].map(([file, some]) => [
    file,
    some.map(([, target]) => target),
  ]),
)

describe('the floors', () => {
  it('are seen by this test', () => {
    expect(sources.size).toBeGreaterThan(400)
    expect(imports.length).toBeGreaterThan(1000)
  })

  it('hold every folder and every loose file, and name none that is gone', () => {
    const known = Object.keys(rooms).flatMap((room) => {
      if (room === 'src') return [room]
      if (room === 'package') return ['tools/package']
      if (room === 'site map') return ['src/site']
      const folders = foldersOf[room] ?? ['']
      const top = room === 'tools' ? room : `src/${room}`
      return folders.map((folder) => `${top}${folder && `/${folder}`}`)
    })
    const folders = new Set(files.map(folderOf))

    expect([...folders].toSorted()).toEqual(known.toSorted())
    expect(files.filter((file) => folderOf(file) === 'src').toSorted()).toEqual(loose)
  })

  it('hold source and pictures, and nothing that this test does not read', () => {
    const others = files.filter((file) => !sources.has(file))

    expect(
      others.filter(
        (file) =>
          !/^src\/site\/files\/[\w-]+\.(?:ico|png|svg)$|^tools\/package\/(?:README\.md|tsconfig\.json)$/.test(
            file,
          ),
      ),
    ).toEqual([])
  })

  it('are mirrored by the folders of the tests', () => {
    const tests = filesIn(['test/**/*.test.{ts,tsx}']).map((path) => path.replace('test/', ''))
    const folders = new Set([...sources.keys()].map(folderOf))
    const strays = tests.filter((test) => {
      const [room = '', file] = test.split('/')
      if (file === undefined || aside.has(room)) return false
      return !folders.has(folderOf(room === 'tools' ? test : `src/${test}`))
    })

    expect(tests.length).toBeGreaterThan(200)
    expect(strays).toEqual([])
  })

  it('are listed from the ground up', () => {
    const order = Object.keys(rooms)
    const upwards = Object.entries(rooms).flatMap(([room, below]) =>
      below
        .filter((one) => order.slice(order.indexOf(room)).includes(one))
        .map((one) => `${room} above ${one}`),
    )

    expect(upwards).toEqual([])
  })

  it('are imported downwards only, in a room as well as between rooms', () => {
    const wrong = imports
      .filter(([file, target]) => !loose.includes(file) && !isAllowed(file, target))
      .map(([file, target]) => `${file} imports ${target}`)

    expect(wrong).toEqual([])
  })

  it('have no file that imports itself over others, types included', () => {
    const circular = [...sources.keys()].filter(
      (file) => file !== 'src/env.d.ts' && reachedFrom(file).has(file),
    )

    expect(circular).toEqual([])
  })

  it('are in the README’s map of the source', () => {
    const [, map = ''] = readme.split('## Map of the source')
    const mapped = new Set([...map.matchAll(/^ {0,2}(\S+)/gm)].map(([, name]) => name))
    const names = Object.keys(rooms).filter(
      (room) => !['src', 'package', 'tools', 'site map'].includes(room),
    )
    const missing = [...names.map((name) => `${name}/`), 'tools/'].filter(
      (name) => !mapped.has(name),
    )

    expect(missing).toEqual([])
  })

  it('have every file that the README names', () => {
    const named = [...readme.matchAll(/`(src\/[\w/.-]+\.tsx?)`/g)].map(([, file = '']) => file)

    expect(named.length).toBeGreaterThan(12)
    expect(named.filter((file) => !sources.has(file))).toEqual([])
  })

  it('define each exported name once', () => {
    const names = [...sources]
      .filter(([file]) => !fronts.includes(file)) // the package's functions read a clock for the library's
      .flatMap(([file, text]) => [...new Set(exportedNames(text))].map((name) => ({ name, file })))
    const twice = [...Map.groupBy(names, ({ name }) => name)]
      .filter(([, found]) => found.length > 1)
      .map(([name, found]) => `${name}: ${found.map(({ file }) => file).join(', ')}`)

    expect(twice).toEqual([])
  })

  it('export by name, from the file that defines it', () => {
    const strays = [...sources]
      .filter(([file, text]) => {
        if (file === 'src/worker.ts' || fronts.includes(file)) return false
        return /^export (?:default|\*|(?:type )?\{[^}]*\} from)/m.test(text)
      })
      .map(([file]) => file)

    expect(strays).toEqual([])
  })

  it('have two index.ts, the cleaner’s and the package’s', () => {
    const found = [...sources.keys()].filter((path) => /\/index\.tsx?$/.test(path))

    expect(found.toSorted()).toEqual(fronts)
  })

  it.each([
    ['SQL and its table', /from 'drizzle-orm|\.prepare\(/, /^src\/store\/|^tools\/doctor\.ts$/],
    ['the platform’s caches', /\bcaches\.|\bctx\.cache\b/, /^src\/cache\//],
    [
      'character references',
      /from 'entities/,
      /^(?:src\/cleaner\/(?:source|data)|tools(?:\/package)?)\//,
    ],
    [
      'the clock',
      /\bnew Date\(\)|\bDate\.now\(/,
      /^(?:src\/(?:api|cache|desk|gateway|intake\/jobs|jobs|notify)|tools)\/|^src\/store\/(?:d1\/meter|periods\/announced)|^src\/(?:api-routes|app)\.ts$/,
    ],
    [
      'variables',
      /\benv\??\.(?!DB\b|VERSION\b|INGEST_LIMIT\b|SEARCH_LIMIT\b|TRANSLATION_QUEUE\b|AI\b|IMAGES\b|RAW\b|INGEST_QUEUE\b)[A-Z]|\benv\??\.?\[/,
      /^src\/config\/|^tools\//,
    ],
    ['raw HTML', /(?<!\.)\braw\(/, /^src\/site\/ui\/raw-parts\.tsx$/],
    [
      'addresses of the site',
      addressForm(),
      /^src\/site\/site-map\.ts$|^src\/article\/article-address\.ts$/,
    ],
  ])('keep %s in its room', (_what, sign, place) => {
    const strays = [...sources]
      .map(([file, text]) => [file, text.replace(comment, '')] as const)
      .filter(([file, text]) => sign.test(text) && !place.test(file))
      .map(([file]) => file)

    expect(strays).toEqual([])
  })

  it('never print parsed input as HTML', () => {
    const printers = [...sources]
      .filter(([, text]) =>
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b/.test(text),
      )
      .map(([file]) => file)

    expect(printers).toEqual([])
  })
})

const comment = /(?<=^|[\s{(,])\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*/gm

const declaration =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|type|interface|enum) ([\w$]+)/gm

/** The names that a file exports where it declares them, or in a list. */
function exportedNames(text: string): string[] {
  const declared = [...text.matchAll(declaration)].map(([, name = '']) => name)
  const lists = text.matchAll(/^export (?:const |type )?[{[]([^}\]]*)[}\]](?! from)/gm)
  const listed = [...lists].flatMap(([, list = '']) => list.split(','))
  return [
    ...declared,
    ...listed.map((one) => one.replace(/^.*(?: as |: )|type /, '').trim()),
  ].filter(Boolean)
}

// A path that begins as one of the site's does, wherever it is written: with its slash at the front, or at its end.
function addressForm(): RegExp {
  const map = sources.get('src/site/site-map.ts') ?? ''
  const names = [...map.matchAll(/'\/([.\w-]+)/g)].map(([, name = '']) => name)
  const first = [...new Set([...names, 'news'])]
    .map((name) => name.replaceAll('.', '\\\\?\\.'))
    .join('|')
  return new RegExp(`(?<![\\w.*)\\]/<-])\\\\?/(?:${first})(?![\\w-])|['"\`}](?:${first})\\\\?/`)
}
