import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spanishHtml, spanishPages } from '../fixtures/spanish-pages.ts'

const apertium = process.env['APERTIUM_URL'] // as `npm run apertium` prints it
const port = 8931
const site = `http://127.0.0.1:${port}`
const token = { authorization: 'Bearer dev-token' }

type Posted = { id: string; status: string; url: string }
type State = { lang: string; state: string; url?: string; author?: string; kind?: string }

async function json<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(site + path, init)
  return (await response.json()) as Answer
}

// Names that readers see are isolated from the direction of the words around them.
const isolates = /[\u2066-\u2069]/g

async function textOf(address: string): Promise<string> {
  return (await (await fetch(address)).text()).replace(isolates, '')
}

async function post(page: (typeof spanishPages)[number]): Promise<Posted> {
  return json(`/ingest?url=${encodeURIComponent(page.url)}`, {
    method: 'POST',
    headers: { ...token, 'content-type': 'text/html; charset=utf-8' },
    body: spanishHtml(page),
  })
}

async function englishOf(id: string): Promise<State | undefined> {
  const { translations } = await json<{ translations: State[] }>(`/articles/${id}/translations`)
  return translations.find(({ lang }) => lang === 'en')
}

/** Waits until nothing waits for an engine, for two minutes at most. */
async function untilTranslated(): Promise<void> {
  for (let attempt = 0; attempt < 480; attempt++) {
    const { translation } = await json<{ translation: { waiting: number } }>('/healthz')
    if (translation.waiting === 0) return
    await sleep(250)
  }
  throw new Error('Something still waits')
}

async function charactersSent(): Promise<number> {
  const { translation } = await json<{
    translation: { charactersToday: Record<string, number> }
  }>('/healthz')
  return translation.charactersToday['apertium'] ?? 0
}

describe.skipIf(!apertium)('npm start with the real Apertium at APERTIUM_URL', () => {
  const state = mkdtempSync(join(tmpdir(), 'start-'))
  const posted: Posted[] = []
  let service: ChildProcess

  beforeAll(async () => {
    service = spawn(process.execPath, ['--import', 'tsx', 'tools/start.ts'], {
      env: { ...process.env, PORT: String(port), LIMITED_TIMES_STATE: state },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for await (const line of createInterface(service.stdout!)) if (line.includes('Ready:')) break
    service.stdout!.resume()
  }, 120_000)

  afterAll(async () => {
    service.kill('SIGTERM')
    await new Promise((resolve) => service.once('exit', resolve))
    rmSync(state, { recursive: true, force: true })
  })

  it('translates twenty Spanish pages, block by block', async () => {
    for (const page of spanishPages) posted.push(await post(page))
    await untilTranslated()

    const states = await Promise.all(posted.map(({ id }) => englishOf(id)))
    const done = states.filter((one) => one?.state === 'done')

    expect(posted.every(({ status }) => status === 'created')).toBe(true)
    expect(states.every((one) => one?.author === 'Apertium' && one.kind === 'machine')).toBe(true)
    expect(done.length).toBeGreaterThanOrEqual(18)
  }, 180_000)

  it('shows them in English at the same id, next to the original', async () => {
    const [{ url = '', id } = posted[0]!] = posted
    const { url: address = '' } = (await englishOf(id)) ?? {}
    const page = await textOf(url) // its former address leads there

    expect(address).toMatch(/\/news\/2026-11-20\/the-port-of-almera-opens-/)
    expect(page).toContain('Machine translation from Spanish by Apertium')
    expect(page).toMatch(/opened the monday a <strong>new \w+<\/strong>/i)
    expect(await textOf(`${address}/original`)).toContain('El puerto de Almera abrió el lunes')
    const both = await textOf(`${address}/parallel`)
    expect(both).toMatch(/<strong>new \w+<\/strong>/)
    expect(both).toContain('muelle nuevo')
    expect(await textOf(`${site}/`)).toContain('from Spanish')
  })

  it('finds them by English and by Spanish words', async () => {
    const { id } = posted[7]!
    for (const word of ['whale', 'ballena'])
      expect(await textOf(`${site}/search?q=${word}`)).toContain(id)
  })

  it('sends the engine one block when one was edited at the source', async () => {
    const page = spanishPages[6]!
    const before = await charactersSent()
    const edited = { ...page, body: page.body.replace('una cueva', 'una cueva fría') }
    const paragraph = edited.body.split('</p>').find((text) => text.includes('una cueva fría'))!

    expect(await post(edited)).toMatchObject({ status: 'changed' })
    await untilTranslated()

    expect(await englishOf(posted[6]!.id)).toMatchObject({ state: 'done' })
    const sent = (await charactersSent()) - before
    expect(sent).toBeGreaterThan(0)
    expect(sent).toBeLessThanOrEqual(paragraph.length)
  }, 120_000)

  it('translates the Spanish sample when its own translation is taken away', async () => {
    const { url = '' } =
      (
        JSON.parse(readFileSync('samples/index.json', 'utf8')) as { file: string; url: string }[]
      ).find(({ file }) => file.startsWith('es-')) ?? {}
    const sample = readFileSync('samples/es-el-faro-de-almera.html')
    const { id } = await json<Posted>(`/ingest?url=${encodeURIComponent(url)}`, {
      method: 'POST',
      headers: { ...token, 'content-type': 'text/html; charset=utf-8' },
      body: new Uint8Array(sample),
    })
    expect(await englishOf(id)).toMatchObject({ kind: 'human' })

    await fetch(`${site}/articles/${id}/translations/en`, { method: 'DELETE', headers: token })
    await fetch(`${site}/articles/${id}/translate?lang=en&force=1`, {
      method: 'POST',
      headers: token,
    })
    await untilTranslated()

    expect(await englishOf(id)).toMatchObject({ kind: 'machine', author: 'Apertium' })
  }, 120_000)
})
