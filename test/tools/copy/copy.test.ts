import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { copyKinds } from '../../../src/store/copy/copy-kinds.ts'
import { exportSite } from '../../../tools/copy/export-site.ts'
import { RestoreProgress } from '../../../tools/copy/restore-progress.ts'
import { restoreSite } from '../../../tools/copy/restore-site.ts'
import { verifyCopy } from '../../../tools/copy/verify-copy.ts'
import { temporaryFolder } from '../ingest/temporary-folder.ts'

const siteUrl = 'https://times.example'
const separators = 'a\u2028b\u2029c\u0085d' // of lines for some readers, but not for JSON

/** The lines of an article with some translations, on a day of its own. */
const articleLines = (id: string, day: string, translations = 1) => [
  ...Array.from({ length: translations }, (_, n) =>
    JSON.stringify({ translation: { articleId: id, n, title: separators }, day }),
  ),
  JSON.stringify({ article: { id, title: separators }, day }),
]

const lines: Readonly<Record<string, string[]>> = {
  rules: ['{"id":"a"}', '{"id":"b"}'],
  articles: [
    ...articleLines('one', '2026-10-03'),
    ...articleLines('two', '2026-10-03', 120),
    ...articleLines('three', '2026-10-04', 310),
  ],
  archive: ['{"parent":"2026-10","period":"2026-10-03","articles":2}'],
}

const partLength = 60 // lines; each part costs a wait for the disk

type Answer = { status: number; text: string }

/** A site in place of a real one. `answered` may change the answer to a request, by its number. */
function siteOf(answered: (answer: Answer, call: number, path: string) => Answer = (one) => one) {
  const asked: string[] = []
  const posted: { kind: string; lines: string[] }[] = []
  let calls = 0
  return {
    asked,
    posted,
    pause: 0,
    wait: async () => {},
    get: async (path: string) => {
      asked.push(path)
      return answered({ status: 200, text: partAt(path) }, ++calls, path)
    },
    post: async (path: string, body: string | Uint8Array) => {
      const sent = gunzipSync(body as Uint8Array)
        .toString()
        .trimEnd()
        .split('\n')
      const kind = path.split('/').at(-1) ?? ''
      const text = JSON.stringify({ written: sent.length, present: 0 })
      const answer = answered({ status: 200, text }, ++calls, path)
      if (answer.status === 200) posted.push({ kind, lines: sent })
      return answer
    },
  }
}

function partAt(path: string): string {
  const url = new URL(path, siteUrl)
  const all = lines[url.pathname.split('/').at(-1) ?? ''] ?? []
  const from = Number(url.searchParams.get('after') ?? 0)
  const part = all.slice(from, from + partLength)
  const next = from + partLength < all.length ? String(from + partLength) : null
  const end = JSON.stringify({ end: { lines: part.length, next, unreadable: [] } })
  return [...part, end].map((line) => `${line}\n`).join('')
}

const silent = () => {}

function exported(folder: string, site = siteOf(), fileBytes = 400): Promise<boolean> {
  return exportSite({ site, siteUrl, folder, fileBytes, print: silent })
}

async function restored(folder: string, site = siteOf(), print: (line: string) => void = silent) {
  const progress = new RestoreProgress(join(folder, 'progress.json'))
  return restoreSite({ site, folder, progress, print })
}

const kept = (folder: string, kind: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}-0`))
    .toSorted()
    .map((name) => gunzipSync(readFileSync(join(folder, name))).toString())
    .join('')
    .trimEnd()
    .split('\n')

describe('exportSite()', () => {
  it('writes every line of every kind to files of a limited size', async () => {
    const folder = temporaryFolder()

    expect(await exported(folder)).toBe(true)

    const { manifest } = await verifyCopy(folder)
    expect(manifest.whole).toEqual(copyKinds)
    expect(kept(folder, 'articles')).toEqual(lines['articles'])
    expect(kept(folder, 'rules')).toEqual(lines['rules'])
    expect(manifest.files.filter(({ kind }) => kind === 'articles').length).toBeGreaterThan(1)
  })

  it.each([1, 7, 10])('goes on where it was ended at request %i', async (end) => {
    const folder = temporaryFolder()
    const ending = siteOf((answer, call) => {
      if (call === end) throw new Error('Ended')
      return answer
    })
    await expect(exported(folder, ending)).rejects.toThrow('Ended')
    spoilOpenFile(folder)
    const again = siteOf()

    await exported(folder, again)

    await verifyCopy(folder)
    expect(kept(folder, 'articles')).toEqual(lines['articles'])
    const whole = siteOf()
    await exported(temporaryFolder(), whole)
    expect(again.asked.length).toBe(whole.asked.length - (end - 1))
  })

  it('asks again for a part that came without its end', async () => {
    const folder = temporaryFolder()
    const site = siteOf((answer, call) =>
      call % 3 === 1 ? { ...answer, text: answer.text.slice(0, -5) } : answer,
    )

    await exported(folder, site)

    expect(kept(folder, 'articles')).toEqual(lines['articles'])
  })

  it('gives up on a site that always breaks off, or refuses', async () => {
    const cut = siteOf(() => ({ status: 200, text: '{"id":"a"}\n' }))
    const refusing = siteOf(() => ({ status: 400, text: '{"code":"request_invalid"}' }))

    await expect(exported(temporaryFolder(), cut)).rejects.toThrow('breaks off')
    await expect(exported(temporaryFolder(), refusing)).rejects.toThrow('400 request_invalid')
  })

  it('touches neither a whole copy nor that of another site', async () => {
    const folder = temporaryFolder()
    await exported(folder)

    await expect(exported(folder)).rejects.toThrow('has a whole copy')

    const other = { site: siteOf(), siteUrl: 'https://other.example', folder, print: silent }
    unend(folder)
    await expect(exportSite(other)).rejects.toThrow('has a copy of https://times.example')
  })

  it('tells what the site cannot read', async () => {
    const told: string[] = []
    const site = siteOf((answer) => ({
      ...answer,
      text: answer.text.replace('"unreadable":[]', '"unreadable":["article x: damaged"]'),
    }))
    const order = {
      site,
      siteUrl,
      folder: temporaryFolder(),
      print: (line: string) => told.push(line),
    }

    expect(await exportSite(order)).toBe(false)
    expect(told.join('\n')).toContain('article x: damaged')
  })
})

describe('restoreSite()', () => {
  it('sends every line once and in order, an article with what belongs to it', async () => {
    const folder = temporaryFolder()
    await exported(folder, siteOf(), 1_000_000)
    const site = siteOf()
    const told: string[] = []

    expect(await restored(folder, site, (line) => told.push(line))).toBe(false)

    const sent = site.posted.filter(({ kind }) => kind === 'articles').map((batch) => batch.lines)
    expect(sent.flat()).toEqual(lines['articles'])
    expect(sent.map((batch) => batch.length)).toEqual([123, 180, 131])
    expect(site.posted.map(({ kind }) => kind)).toEqual([
      'rules',
      'articles',
      'articles',
      'articles',
      'archive',
    ])
    expect(told.at(-1)).toBe('2026-10-04 has 0 articles, and the copy has 1')
  })

  it.each([
    ['a byte is another', (path: string) => flip(path)],
    ['a byte is too much', (path: string) => appendFileSync(path, 'x')],
    ['it is missing', (path: string) => rmSync(path)],
  ])('writes nothing if of one file %s', async (_what, damage) => {
    const folder = temporaryFolder()
    await exported(folder)
    const site = siteOf()
    damage(join(folder, 'articles-00002.ndjson.gz'))

    await expect(restored(folder, site)).rejects.toThrow(/articles-00002.* is damaged/)

    expect(site.posted).toEqual([])
  })

  it('writes nothing of a copy that is not whole, and of none', async () => {
    const folder = temporaryFolder()
    await exported(folder)
    unend(folder)
    const site = siteOf()

    await expect(restored(folder, site)).rejects.toThrow('is not whole')
    await expect(restored(temporaryFolder(), site)).rejects.toThrow('has no copy')
    expect(site.posted).toEqual([])
  })

  it.each([1, 3, 4])('goes on where it was ended at request %i', async (end) => {
    const folder = temporaryFolder()
    await exported(folder, siteOf(), 1_000_000)
    const ending = siteOf((answer, call) => {
      if (call === end) throw new Error('Ended')
      return answer
    })
    await expect(restored(folder, ending)).rejects.toThrow('Ended')
    const again = siteOf()

    await restored(folder, again)

    const sent = [...ending.posted, ...again.posted].flatMap((batch) => batch.lines)
    expect(sent).toEqual(['rules', 'articles', 'archive'].flatMap((kind) => lines[kind]))
  })

  it('leaves a line out that the site refuses, names it, and is not content', async () => {
    const folder = temporaryFolder()
    await exported(folder)
    const told: string[] = []
    const refusal = { code: 'request_invalid', detail: 'Line 2: domain: missing', line: 2 }
    const site = siteOf((answer, call) =>
      call === 1 ? { status: 400, text: JSON.stringify(refusal) } : answer,
    )

    expect(await restored(folder, site, (line) => told.push(line))).toBe(false)

    expect(site.posted[0]).toEqual({ kind: 'rules', lines: ['{"id":"a"}'] })
    expect(told).toContain('rules-00001.ndjson.gz: Line 2: domain: missing')
  })
})

function flip(path: string): void {
  const bytes = readFileSync(path)
  bytes[20] = (bytes[20] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function unend(folder: string): void {
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object
  writeFileSync(path, JSON.stringify({ ...manifest, endedAt: null }))
}

/** Appends what a killed process had written to the open file, but not to the manifest. */
function spoilOpenFile(folder: string): void {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) return
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as {
    files: { name: string; sha256: string | null }[]
  }
  for (const { name } of files.filter(({ sha256 }) => sha256 === null))
    appendFileSync(join(folder, name), 'half a part')
}
