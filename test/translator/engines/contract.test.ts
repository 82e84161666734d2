import { array, assert, asyncProperty, constantFrom } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EngineFault, type EngineRequest } from '../../../src/translator/engine.ts'
import { faultsOf, lineOf, runsOf } from './notation.ts'
import { standIns, type Reply, type StandIn, type Translate } from './stand-ins.ts'

const never = new AbortController().signal

function requestOf(lines: readonly string[], signal = never): EngineRequest {
  const segments = lines.map((line) => ({ kind: 'paragraph' as const, runs: runsOf(line) }))
  return { source: 'es', target: 'en', segments, context: 'Un título. Una entradilla.', signal }
}

/** Sends lines to a local server that changes the texts so, and gives the answers as lines. */
async function translated(
  standIn: StandIn,
  lines: readonly string[],
  translate: Translate,
): Promise<(string | null)[]> {
  const engine = standIn.engine(async (input, init) =>
    standIn.answer(new Request(input, init), translate),
  )
  const request = requestOf(lines)
  const answers = await engine.translate(request)
  expect(answers).toHaveLength(lines.length)
  answers.forEach((runs, at) =>
    expect(faultsOf(runs ?? [], request.segments[at]?.runs ?? [])).toEqual([]),
  )
  return answers.map(lineOf)
}

/** The fault that a server’s reply makes of a request. */
async function faultAt(standIn: StandIn, reply: Reply, signal = never): Promise<EngineFault> {
  const engine = standIn.engine(async () => reply())
  const answer = engine.translate(requestOf([marked, plain], signal))
  const error = await answer.then(
    () => expect.unreachable('it answers'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof EngineFault)) throw error
  expect(error.engine).toBe(engine.name)
  return error
}

const each =
  (change: (text: string) => unknown): Translate =>
  (texts) =>
    texts.map(change)
const same = each((text) => text)
const marked = 'El [1:alcalde de Montelar:1] llegó a la [2:plaza:2] con 12.500 euros.'
const plain = 'Nadie vino a recibirlo en la estación.'

describe.each(standIns)('the engine $name', (standIn) => {
  it.each([
    ['marks within marks', 'Un [1:texto [2:muy:2] largo:1] y [3:otro:3].'],
    ['a break', 'Primera línea|segunda [1:línea:1].'],
    ['something kept', 'La función {1} devuelve [2:la lista {3}:2] hoy.'],
    ['marks without words', 'Uno [1:—:1] dos [2:{3}:2] tres [4::4] cuatro.'],
    ['signs of markup', 'Si 3 < 5 & 7 > 4, "sí" y \'no\' en AT&T [1:aquí:1].'],
    [
      'what looks like a mark',
      'Escribió <b id="1">, </span>, <x id="2"/> y <m1> en [1:una:1] nota.',
    ],
    ['stars and hashes', '*Nota: el #tema de @usuario y a@b.es en C# vale 5*3 [1:hoy:1].'],
    ['no-break spaces', 'Son 12\u00A0500 [1:euros:1].'],
    ['no mark at all', plain],
  ])('gives back %s as sent', async (_what, line) => {
    const [answer] = await translated(standIn, [line], same)

    expect(answer).toBe(line)
  })

  it('answers each segment in order', async () => {
    const lines = Array.from(
      { length: 12 },
      (_each, at) => `Párrafo ${at} con [1:palabra ${at}:1].`,
    )

    expect(await translated(standIn, lines, same)).toEqual(lines)
  })

  it('takes marks in another order with their words', async () => {
    const swapped = `${standIn.marked(2, 'gato')} persigue al ${standIn.marked(1, 'perro')}`
    const [answer] = await translated(
      standIn,
      ['[1:perro:1] perseguido por el [2:gato:2]'],
      each((text) => (/^perro$|^gato$/.test(text) ? text : swapped)),
    )

    expect(answer).toBe('[2:gato:2] persigue al [1:perro:1]')
  })

  it('leaves a lost mark lost, and its words as text', async () => {
    const lost = each((text) =>
      text.startsWith('El')
        ? text.replace(standIn.marked(1, 'alcalde de Montelar'), 'mayor')
        : text,
    )
    const [answer] = await translated(standIn, [marked], lost)

    expect(answer).toBe('El mayor llegó a la [2:plaza:2] con 12.500 euros.')
  })

  it('changes no number, and hides no change', async () => {
    const [answer] = await translated(
      standIn,
      [marked],
      each((text) => text.replace('12.500', '12.600')),
    )

    expect(answer).toBe(marked.replace('12.500', '12.600'))
  })

  it('takes what is injected for text', async () => {
    const vector =
      '<script>alert(1)</script><a href="javascript:1">x</a><b id="98">y</b></p><img src=x onerror=1>'
    const [first, second] = await translated(
      standIn,
      [marked, plain],
      each((text) => text.replace('llegó', vector)),
    )

    if (standIn.name === 'apertium') expect(first).toContain('<script>alert(1)</script>')
    else expect(first).toBe(marked.replace('llegó', vector))
    expect(second).toBe(plain)
  })

  it('gives no answer where the engine gave no text', async () => {
    const empty = each((text) => (text === plain || text.includes('Nadie') ? ' ' : text))

    expect(await translated(standIn, [marked, plain], empty)).toEqual([marked, null])
  })

  it('never answers with anything but text and the marks of the source', async () => {
    const signs = [
      '<b id="1">',
      '</b>',
      '<span id="2">',
      '</span>',
      '<x id="3"/>',
      '<x id="1">',
      '</x>',
    ]
    const more = [
      '<m1>',
      '</m1>',
      '<m2/>',
      '</p>',
      '<p id="0">',
      '[3]',
      '\n',
      '&lt;',
      '&#0;',
      '\uF203',
      '\uD800',
      '\0',
    ]
    const garbage = array(constantFrom(...signs, ...more, 'palabra', ' ', '"}', '<br/>'), {
      maxLength: 30,
    })

    await assert(
      asyncProperty(garbage, async (parts) => {
        await translated(
          standIn,
          ['Un [1:texto [2:muy:2] largo {3}:1] y|fin.'],
          each(() => parts.join('')),
        )
      }),
      { numRuns: 50 },
    )
  })

  describe.each(Object.entries(standIn.refusals))('refused for %s', (_why, [remedy, reply]) => {
    it(`says ${remedy}`, async () => {
      const fault = await faultAt(standIn, reply)

      expect(fault.remedy).toBe(remedy)
      expect(fault.message).not.toContain('secret')
    })
  })

  it('says soon when it takes too long, and stops the request', async () => {
    let isStopped = false
    const engine = standIn.engine((_input, init) => {
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          isStopped = true
          reject(new Error('aborted'))
        })
      })
    })
    const answer = engine.translate(requestOf([marked, plain]))

    await expect(answer).rejects.toMatchObject({ name: 'EngineFault', remedy: 'soon' })
    await expect(answer).rejects.toThrow('No answer within 100 milliseconds')
    expect(isStopped).toBe(true)
  })

  it('says soon when the caller stops it', async () => {
    const fault = await faultAt(
      standIn,
      () => new Promise(() => {}),
      AbortSignal.timeout(10),
    ).catch((error: unknown) => error)

    expect(fault).toMatchObject({ remedy: 'soon' })
  })

  if (standIn.name === 'workers-ai') return // what follows is of HTTP, which the binding hides

  it('hands on what the engine asks to wait', async () => {
    const replies = Object.values(standIn.refusals).map(([, reply]) => reply)
    const faults = await Promise.all(replies.map((reply) => faultAt(standIn, reply)))

    expect(faults.map(({ retryAfterSeconds }) => retryAfterSeconds)).toContain(7)
  })

  it('says soon when the answer breaks off', async () => {
    const fault = await faultAt(standIn, () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"translations":[{"text":"Half'))
        },
        pull: (controller) => controller.error(new Error('reset')),
      })
      return new Response(body, { headers: { 'content-type': standIn.type } })
    })

    expect(fault.remedy).toBe('soon')
  })

  it('says soon when the answer is of another type', async () => {
    const fault = await faultAt(
      standIn,
      () => new Response('Gateway', { headers: { 'content-type': 'text/plain' } }),
    )

    expect(fault.remedy).toBe('soon')
    expect(fault.message).toBe(`Answer is text/plain in place of ${standIn.type}`)
  })

  it('reads no more of an answer than its limit', async () => {
    let chunks = 0
    const fault = await faultAt(standIn, () => {
      const body = new ReadableStream({
        pull(controller) {
          controller.enqueue(new Uint8Array(65_536).fill(0x61))
          if (++chunks > 1000) controller.close()
        },
      })
      return new Response(body, { headers: { 'content-type': standIn.type } })
    })

    expect(fault.remedy).toBe('smaller')
    expect(chunks).toBeLessThan(10)
  })

  it('follows no redirect', async () => {
    const elsewhere = new Response(null, {
      status: 302,
      headers: { location: 'http://elsewhere.test/' },
    })

    expect((await faultAt(standIn, () => elsewhere)).remedy).toBe('never')
  })

  it('sends no secret in an address', async () => {
    const addresses: string[] = []
    const engine = standIn.engine(async (input, init) => {
      const request = new Request(input, init)
      addresses.push(request.url)
      return standIn.answer(request, same)
    })
    await engine.translate(requestOf([marked]))

    expect(addresses.join(' ')).not.toContain('secret')
  })
})
