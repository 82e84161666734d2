import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { apertiumEngine } from '../../src/translator/engines/apertium.ts'
import { lineOf, runsOf } from '../translator/engines/notation.ts'

const isInstalled = existsSync('/usr/bin/apertium-apy')

/** `npm run apertium`, without npm. */
function tool(settings: Record<string, string>) {
  const args = ['--import', 'tsx', 'tools/apertium.ts']
  return spawn(process.execPath, args, { env: { ...process.env, ...settings } })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

function listensOn(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host)
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.unref().setTimeout(1000, () => resolve(false))
  })
}

describe('npm run apertium', () => {
  it('says what to install', async () => {
    const run = tool({ APERTIUM_MODES: '/nowhere' })
    const [said, [code]] = await Promise.all([text(run.stderr), once(run, 'close')])

    expect(said).toContain('apt-get install -y apertium-apy apertium-eng-spa apertium-isl-eng')
    expect(code).toBe(1)
  })

  // The last is the harshest end: nothing can be done on the way.
  it.skipIf(!isInstalled).each(['SIGTERM', 'SIGKILL'] as const)(
    'serves this machine alone, and ends at %s',
    async (end) => {
      const port = await freePort()
      const run = tool({ PORT: String(port) })
      let said = ''
      run.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
      await expect.poll(() => said, { timeout: 30_000 }).toContain('Version:')
      const others = Object.values(networkInterfaces())
        .flatMap((each) => each ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4')
      const [here, ...elsewhere] = await Promise.all(
        ['127.0.0.1', '127.0.0.2', ...others.map(({ address }) => address)].map((host) =>
          listensOn(host, port),
        ),
      )

      expect(said).toContain('spa-eng')
      expect(here).toBe(true)
      expect(elsewhere).not.toContain(true)

      run.kill(end)
      await expect.poll(() => listensOn('127.0.0.1', port), { timeout: 10_000 }).toBe(false)
    },
  )

  it.skipIf(!isInstalled)('says when the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const run = tool({ PORT: String(port) })
    const said = await text(run.stderr)
    server.close()

    expect(said).toContain(`Port ${port} is taken`)
  })
})

const url = process.env['APERTIUM_URL'] // e.g. APERTIUM_URL=http://127.0.0.1:2737, as npm run apertium prints it

describe.skipIf(!url)('the real Apertium at APERTIUM_URL', () => {
  const engine = apertiumEngine({ url: url ?? '' })

  async function translate(lines: readonly string[], source = 'es') {
    const segments = lines.map((line) => ({ kind: 'paragraph' as const, runs: runsOf(line) }))
    const signal = AbortSignal.timeout(50_000)
    const answers = await engine.translate({
      source,
      target: 'en',
      segments,
      context: null,
      signal,
    })
    return answers.map(lineOf)
  }

  it('moves marks with their words', async () => {
    expect(
      await translate([
        'El [1:presidente [2:rojo:2]:1] llegó a la [3:casa blanca:3].',
        'Dijo que [1:dámelo:1] a [2:María:2]|en la segunda línea.',
      ]),
    ).toEqual([
      'The [1:[2:red:2] president:1] arrived to the [3:white house:3].',
      'It said that [1:give it to me:1] to [2:María:2]|in the second line.',
    ])
  })

  it('keeps what is kept, and marks without a word', async () => {
    const [answer] = await translate([
      'Los empleados del [1:Banco {2} Central {3}:1] [4:—:4] usan {5}.{6} Y [7:{8}:7] hoy [9::9].',
    ])

    expect(answer?.match(/\[\d:|\{\d\}/g)?.sort()).toEqual(
      ['[1:', '{2}', '{3}', '[4:', '{5}', '{6}', '[7:', '{8}', '[9:'].sort(),
    )
  })

  it('keeps numbers, and the signs that an author wrote', async () => {
    const [answer] = await translate([
      'En 2026 costó 12.500,75 € (3,5 %), *nota de @autor* en C#, xyzzyq a@b.es y 5 < 6 & 7 > 4 [1:hoy:1].',
    ])

    for (const kept of ['2026', '12.500,75 €', '3,5 %', '*', '@', 'C#', ' xyzzyq ', 'a@b.es'])
      expect(answer).toContain(kept)
    expect(answer).toMatch(/5 < 6 & 7 > 4 \[1:today:1\]\.$/)
    expect(answer?.match(/[*#@]/g)?.sort().join('')).toBe('#**@@')
  })

  it('answers each of an article’s paragraphs, the same alone and together', async () => {
    const lines = Array.from(
      { length: 60 },
      (_each, at) => `El alcalde abrió ${at} [1:puentes:1] ayer.`,
    )
    const together = await translate(lines)

    expect(together).toEqual(
      lines.map((_line, at) => `The mayor opened ${at} [1:bridges:1] yesterday.`),
    )
    expect(await translate(['El alcalde abrió 3 puentes ayer.'])).toEqual([
      'The mayor opened 3 bridges yesterday.',
    ])
  })

  it('answers a text of 60,000 characters whole', async () => {
    const sentence = 'El alcalde abrió el puente nuevo de la ciudad. '
    const [answer] = await translate([sentence.repeat(1300).trim()])

    expect(answer?.match(/mayor/g)).toHaveLength(1300)
  })

  it('speaks Icelandic', async () => {
    expect(await translate(['Hann sagði [1:nei:1].'], 'is')).toEqual(['He said [1:no:1].'])
  })

  it('never serves a pair that is not installed', async () => {
    await expect(translate(['Bonjour.'], 'fr')).rejects.toMatchObject({ remedy: 'never' })
  })
})
