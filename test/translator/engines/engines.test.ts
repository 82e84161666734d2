import { describe, expect, it } from 'vitest'
import type { Engine } from '../../../src/translator/engine.ts'
import { apertiumEngine, apertiumPairs } from '../../../src/translator/engines/apertium.ts'
import { chatEngine } from '../../../src/translator/engines/chat.ts'
import { deeplEngine } from '../../../src/translator/engines/deepl.ts'
import { googleEngine } from '../../../src/translator/engines/google.ts'
import { libreTranslateEngine } from '../../../src/translator/engines/libretranslate.ts'
import { workersAiEngine } from '../../../src/translator/engines/workers-ai.ts'
import { lineOf, runsOf } from './notation.ts'
import { completion, taskOf } from './stand-ins.ts'

type Server = (request: Request) => Response | Promise<Response>

const signal = new AbortController().signal
const url = 'http://engine.test'
const serve =
  (server: Server): typeof fetch =>
  async (input, init) =>
    server(new Request(input, init))
const htmlOf = (html: string) => new Response(html, { headers: { 'content-type': 'text/html' } })

async function translate(engine: Engine, lines: readonly string[], languages = ['es', 'en']) {
  const [source = '', target = ''] = languages
  const segments = lines.map((line) => ({ kind: 'paragraph' as const, runs: runsOf(line) }))
  const request = { source, target, segments, context: 'El título', signal }
  return (await engine.translate(request)).map(lineOf)
}

describe('apertiumEngine()', () => {
  const five = ['Uno.', 'Dos.', 'Tres.', 'Cuatro.', 'Cinco.']
  const answering = (html: string) => apertiumEngine({ url, fetch: serve(() => htmlOf(html)) })

  it('sends few short texts without marks alone, two at once, and all else as a document', async () => {
    const paths: string[] = []
    let running = 0
    let most = 0
    const fetch = serve(async (request) => {
      paths.push(new URL(request.url).pathname)
      most = Math.max(most, ++running)
      await scheduler.wait(5)
      running--
      return request.url.includes('/translateDoc')
        ? htmlOf('<p id="0">One.</p>')
        : Response.json({ responseData: { translatedText: 'One.' } })
    })
    const engine = apertiumEngine({ url, fetch })

    expect(await translate(engine, five.slice(0, 4))).toEqual(Array(4).fill('One.'))
    expect(most).toBe(2)
    await translate(engine, five)
    await translate(engine, ['[1:Uno:1]'])
    await translate(engine, ['a'.repeat(1000)])

    expect(paths).toEqual([...Array(4).fill('/translate'), ...Array(3).fill('/translateDoc')])
  })

  it('asks for unknown words to be marked, and names languages by their first part', async () => {
    let asked = ''
    const fetch = serve((request) => {
      asked = decodeURIComponent(new URL(request.url).search)
      return htmlOf('<p id="0">x</p>')
    })
    await translate(apertiumEngine({ url, fetch }), ['[1:Uno:1]'], ['es-AR', 'en-GB'])

    expect(asked).toBe('?langpair=es|en&markUnknown=yes')
  })

  it('strips its own signs and no others', async () => {
    const engine = apertiumEngine({
      url,
      fetch: serve(async (request) => {
        const file = (await request.formData()).get('file')
        const html = file instanceof Blob ? await file.text() : ''
        return htmlOf(
          html.replace('desconocido', '*desconocido').replace('devuelve', '#give @back'),
        )
      }),
    })
    const line = '*Nota de @autor: desconocido devuelve C# y #tema a b@c.es ~5 [1:aquí:1]'

    expect(await translate(engine, [line])).toEqual([
      '*Nota de @autor: desconocido give back C# y #tema a b@c.es ~5 [1:aquí:1]',
    ])
  })

  it('drops signs of the private area, which its reader of HTML uses for elements', async () => {
    let sent = ''
    const fetch = serve(async (request) => {
      const file = (await request.formData()).get('file')
      sent = file instanceof Blob ? await file.text() : ''
      return htmlOf(sent)
    })

    expect(await translate(apertiumEngine({ url, fetch }), ['\uE011a\uF201 {1} [2:b:2]'])).toEqual([
      'a {1} [2:b:2]',
    ])
    expect(sent).not.toMatch(/[\uE000-\uF1FF]/)
  })

  it.each([
    ['cut', '<p id="0">One.</p><p id="1">Tw', ['One.', null, null, null, null]],
    [
      'one paragraph too few',
      '<p id="0">One.</p><p id="4">Five.</p>',
      ['One.', null, null, null, 'Five.'],
    ],
    [
      'one that comes twice',
      '<p id="0">One.</p><p id="0">Two.</p>',
      [null, null, null, null, null],
    ],
    [
      'paragraphs in another order',
      '<p id="1">Two.</p><p id="0">One.</p>',
      ['One.', 'Two.', null, null, null],
    ],
    [
      'paragraphs that nobody sent',
      '<p id="0">One.</p><p id="77">x</p>',
      ['One.', null, null, null, null],
    ],
  ])('has no answer where the document has %s', async (_what, html, answers) => {
    expect(await translate(answering(html), five)).toEqual(answers)
  })

  it('asks for less when the document is empty: a program of its pipe ended', async () => {
    await expect(translate(answering(''), five)).rejects.toMatchObject({ remedy: 'smaller' })
  })
})

describe('apertiumPairs()', () => {
  it('lists the pairs of a server', async () => {
    const fetch = serve(() =>
      Response.json({ responseData: [{ sourceLanguage: 'es', targetLanguage: 'en' }] }),
    )

    expect(await apertiumPairs({ url, fetch }, signal)).toEqual([{ source: 'es', target: 'en' }])
  })

  it('is a fault when there is no list', async () => {
    const fetch = serve(() => Response.json({ responseData: [{ sourceLanguage: '<b>' }] }))

    await expect(apertiumPairs({ url, fetch }, signal)).rejects.toMatchObject({ remedy: 'soon' })
  })
})

describe('engines that answer with a list', () => {
  const short: readonly [string, (fetch: typeof globalThis.fetch) => Engine, object][] = [
    ['deepl', (fetch) => deeplEngine({ key: 'k', fetch }), { translations: [{ text: 'One.' }] }],
    [
      'google',
      (fetch) => googleEngine({ key: 'k', fetch }),
      { data: { translations: [{ translatedText: 'One.' }] } },
    ],
    [
      'libretranslate',
      (fetch) => libreTranslateEngine({ url, fetch }),
      { translatedText: ['One.'] },
    ],
  ]

  it.each(short)('of %s ask for less when it is too short', async (_name, engineOver, answer) => {
    const engine = engineOver(serve(() => Response.json(answer)))

    await expect(translate(engine, ['Uno.', 'Dos.'])).rejects.toMatchObject({ remedy: 'smaller' })
  })

  it.each(short)('of %s have no answer when it has none of one', async (_name, engineOver) => {
    const engine = engineOver(serve(() => Response.json({ translations: 'x' })))

    expect(await translate(engine, ['Uno.'])).toEqual([null])
  })
})

describe('deeplEngine()', () => {
  it('sends the context, codes and key that DeepL wants, to the host of the plan', async () => {
    let sent: unknown
    let request: Request | null = null
    const fetch = serve(async (asked) => {
      request = asked
      sent = await asked.json()
      return Response.json({ translations: [{ text: '一。' }] })
    })
    await translate(deeplEngine({ key: 'k:fx', fetch }), ['Uno.'], ['pt-BR', 'zh-TW'])

    expect(request).toMatchObject({ url: 'https://api-free.deepl.com/v2/translate' })
    expect(sent).toEqual({
      text: ['Uno.'],
      source_lang: 'PT',
      target_lang: 'ZH-HANT',
      tag_handling: 'xml',
      tag_handling_version: 'v2',
      context: 'El título',
    })
  })

  it('sends nothing over 128 KiB', async () => {
    const fetch = serve(() => expect.unreachable('it asks'))
    const long = 'ñ'.repeat(66_000)

    await expect(translate(deeplEngine({ key: 'k', fetch }), [long])).rejects.toMatchObject({
      remedy: 'smaller',
      message: expect.stringMatching(/^Request is 132\d{3} bytes, over the limit of 131072$/),
    })
  })
})

describe('workersAiEngine()', () => {
  it('always says the language of the source', async () => {
    const inputs: object[] = []
    const binding = {
      run: async (model: string, input: object) => {
        inputs.push({ model, ...input })
        return { translated_text: 'Nobody came.' }
      },
    }
    await translate(workersAiEngine({ binding }), ['Nadie vino.'], ['es-MX', 'en'])

    expect(inputs).toEqual([
      { model: '@cf/meta/m2m100-1.2b', text: 'Nadie vino.', source_lang: 'es', target_lang: 'en' },
    ])
  })
})

describe('chatEngine()', () => {
  type Task = Awaited<ReturnType<typeof taskOf>>

  /** An engine whose model answers so, one function for each time that it is asked. */
  function answering(...answers: ((task: Task) => Response)[]) {
    const asked: number[][] = []
    const fetch = serve(async (request) => {
      const task = await taskOf(request)
      asked.push(task.texts.map(({ id }) => id))
      const answer = answers[Math.min(asked.length, answers.length) - 1]
      return answer ? answer(task) : expect.unreachable('it asks')
    })
    return { engine: chatEngine({ url, model: 'm', fetch }), asked }
  }

  const textsOf = (ids: readonly number[]) =>
    completion(JSON.stringify({ texts: ids.map((id) => ({ id, text: `Text ${id}.` })) }))
  const lines = ['Uno.', 'Dos.', 'Tres.']

  it('asks again, twice, for what is missing, and for that alone', async () => {
    const { engine, asked } = answering(
      () => textsOf([1]),
      () => textsOf([3]),
      () => textsOf([]),
    )

    expect(await translate(engine, lines)).toEqual(['Text 1.', null, 'Text 3.'])
    expect(asked).toEqual([[1, 2, 3], [2, 3], [2]])
  })

  it('asks again for what is out of order, comes twice or was never asked for', async () => {
    const { engine, asked } = answering(
      () => textsOf([2, 1, 3, 3, 9]),
      () => textsOf([1, 3]),
    )

    expect(await translate(engine, lines)).toEqual(['Text 1.', 'Text 2.', 'Text 3.'])
    expect(asked).toEqual([
      [1, 2, 3],
      [1, 3],
    ])
  })

  const good = '{"texts":[{"id":1,"text":"One."}]}'

  it.each([
    ['a word before', `Here is the translation:\n${good}`],
    ['a word after', `${good}\nLet me know if you need more.`],
    ['a fence', `\`\`\`json\n${good}\n\`\`\``],
    ['its thoughts', `<think>Hm.</think>${good}`],
    ['a key more', '{"texts":[{"id":1,"text":"One."}],"note":"x"}'],
    ['a text that is none', '{"texts":[{"id":1,"text":["One."]}]}'],
    ['half of it', '{"texts":[{"id":1,"te'],
    ['nothing', ''],
  ])('takes no answer with %s', async (_what, content) => {
    const { engine, asked } = answering(() => completion(content))

    expect(await translate(engine, ['Uno.'])).toEqual([null])
    expect(asked).toHaveLength(3)
  })

  it('keeps what was answered when asking again fails', async () => {
    const { engine } = answering(
      () => textsOf([1]),
      () => new Response('', { status: 429 }),
    )

    expect(await translate(engine, lines)).toEqual(['Text 1.', null, null])
  })

  it('asks at temperature 0, for JSON and for enough of it', async () => {
    let sent: unknown
    const fetch = serve(async (request) => {
      sent = await request.json()
      return textsOf([1])
    })
    await translate(chatEngine({ url, model: 'm', key: 'k', fetch, format: 'json_schema' }), [
      'Uno.',
    ])

    expect(sent).toMatchObject({
      model: 'm',
      temperature: 0,
      response_format: { type: 'json_schema' },
      messages: [{ content: expect.stringContaining('from Spanish (es) into English (en)') }, {}],
    })
    expect(sent).toHaveProperty('max_tokens', expect.any(Number))
  })
})

describe('codes of languages', () => {
  const asked: Record<string, unknown> = {}
  const fetch = serve(async (request) => {
    Object.assign(asked, await request.json())
    return Response.json({})
  })
  const engines = {
    deepl: deeplEngine({ key: 'k', fetch }),
    google: googleEngine({ key: 'k', fetch }),
    libretranslate: libreTranslateEngine({ url, fetch }),
  }

  it.each([
    ['deepl', 'no', 'en', 'NB', 'EN-US'],
    ['deepl', 'zh-Hant', 'en-GB', 'ZH', 'EN-GB'],
    ['deepl', 'en-GB', 'pt', 'EN', 'PT-PT'],
    ['deepl', 'nl-BE', 'pt-BR', 'NL', 'PT-BR'],
    ['google', 'nb', 'zh-HK', 'no', 'zh-TW'],
    ['google', 'zh-Hans', 'pt-PT', 'zh-CN', 'pt-PT'],
    ['libretranslate', 'zh-Hant', 'en-US', 'zh-Hant', 'en'],
    ['libretranslate', 'no', 'zh', 'nb', 'zh-Hans'],
  ] as const)('of %s: %s and %s are %s and %s', async (name, source, target, ...codes) => {
    await translate(engines[name], ['Uno.'], [source, target])

    const { source_lang = asked['source'], target_lang = asked['target'] } = asked
    expect(
      name === 'deepl' ? [source_lang, target_lang] : [asked['source'], asked['target']],
    ).toEqual(codes)
  })
})
