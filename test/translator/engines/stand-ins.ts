import type { Engine, FaultRemedy } from '../../../src/translator/engine.ts'
import { apertiumEngine } from '../../../src/translator/engines/apertium.ts'
import { chatEngine } from '../../../src/translator/engines/chat.ts'
import { deeplEngine } from '../../../src/translator/engines/deepl.ts'
import { googleEngine } from '../../../src/translator/engines/google.ts'
import { libreTranslateEngine } from '../../../src/translator/engines/libretranslate.ts'
import { workersAiEngine } from '../../../src/translator/engines/workers-ai.ts'

/** What a server does with the texts of one request: gives others, or as many as it likes, or throws. */
export type Translate = (texts: readonly string[]) => readonly unknown[]

/** An answer of HTTP, or the lack of one. */
export type Reply = () => Response | Promise<Response>

/** An engine's server in one function, in its own wire form. */
export type StandIn = {
  readonly name: string
  readonly engine: (fetch: typeof globalThis.fetch) => Engine
  /** Its answer to a request whose texts are changed so. */
  readonly answer: (request: Request, translate: Translate) => Promise<Response>
  readonly type: 'application/json' | 'text/html'
  /** How it writes a mark around words. */
  readonly marked: (mark: number, words: string) => string
  /** Its refusals, by what they mean. */
  readonly refusals: Readonly<Record<string, readonly [remedy: FaultRemedy, reply: Reply]>>
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers })
const soonAgain = { 'retry-after': '7' }

export const standIns: readonly StandIn[] = [
  {
    name: 'apertium',
    engine: (fetch) => apertiumEngine({ url: 'http://apertium.test/', fetch, timeoutMs: 100 }),
    answer: answerOfApertium,
    type: 'text/html',
    marked: (mark, words) => `<b id="${mark}">${words}</b>`,
    refusals: {
      'no such pair': ['never', () => json(400, { explanation: 'That pair is not installed' })],
      'pipe stuck': ['soon', () => json(503, { explanation: 'internal error' }, soonAgain)],
      'file too large': ['smaller', () => json(413, { explanation: 'That file is too large' })],
    },
  },
  {
    name: 'libretranslate',
    engine: (fetch) =>
      libreTranslateEngine({ url: 'http://libre.test', key: 'secret', fetch, timeoutMs: 100 }),
    answer: async (request, translate) => {
      const { q } = await request.json<{ q: string[] }>()
      return json(200, { translatedText: translate(q).map(unescaped) })
    },
    type: 'application/json',
    marked: (mark, words) => `<span id="${mark}">${words}</span>`,
    refusals: {
      rate: ['soon', () => json(429, { error: 'Slowdown: 20 per 1 minute' }, soonAgain)],
      quota: ['tomorrow', () => json(429, { error: 'Slowdown: 500 per 1 day' })],
      ban: ['tomorrow', () => json(403, { error: 'Too many request limits violations' })],
      'wrong key': ['never', () => json(403, { error: 'Invalid API key' })],
      'too long': [
        'smaller',
        () => json(400, { error: 'Invalid request: request (9000) exceeds text limit (5000)' }),
      ],
      'no such language': ['never', () => json(400, { error: 'xx is not supported' })],
      broken: ['soon', () => json(500, { error: 'Cannot translate text' })],
    },
  },
  {
    name: 'deepl',
    engine: (fetch) => deeplEngine({ key: 'secret:fx', fetch, timeoutMs: 100 }),
    answer: async (request, translate) => {
      const { text } = await request.json<{ text: string[] }>()
      return json(200, { translations: translate(text).map((each) => ({ text: each })) })
    },
    type: 'application/json',
    marked: (mark, words) => `<x id="${mark}">${words}</x>`,
    refusals: {
      quota: ['tomorrow', () => json(456, { message: 'Quota Exceeded' })],
      rate: ['soon', () => json(429, { message: 'Too many requests' }, soonAgain)],
      overload: ['soon', () => json(529, { message: 'Too many requests' })],
      'too large': ['smaller', () => json(413, {})],
      'wrong key': ['never', () => json(403, {})],
      'no such language': [
        'never',
        () => json(400, { message: "Value for 'source_lang' not supported." }),
      ],
      broken: ['soon', () => json(503, {})],
    },
  },
  {
    name: 'google',
    engine: (fetch) => googleEngine({ key: 'secret', fetch, timeoutMs: 100 }),
    answer: async (request, translate) => {
      const { q } = await request.json<{ q: string[] }>()
      const translations = translate(q).map((each) => {
        return { translatedText: typeof each === 'string' ? each.replaceAll("'", '&#39;') : each }
      })
      return json(200, { data: { translations } })
    },
    type: 'application/json',
    marked: (mark, words) => `<span id="${mark}">${words}</span>`,
    refusals: {
      quota: ['tomorrow', () => refusedByGoogle('dailyLimitExceeded', 'Daily Limit Exceeded')],
      rate: [
        'soon',
        () => refusedByGoogle('userRateLimitExceeded', 'User Rate Limit Exceeded', soonAgain),
      ],
      'wrong key': [
        'never',
        () => refusedByGoogle('forbidden', 'The caller does not have permission'),
      ],
      'too many': ['smaller', () => json(400, { error: { message: 'Too many text segments' } })],
      'no such language': ['never', () => json(400, { error: { message: 'Invalid Value' } })],
      broken: ['soon', () => json(500, {})],
    },
  },
  {
    name: 'workers-ai',
    engine: (fetch) => workersAiEngine({ binding: bindingOver(fetch), timeoutMs: 100 }),
    answer: async (request, translate) => {
      const { text } = await request.json<{ text: string }>()
      return json(200, { translated_text: translate([text])[0] })
    },
    type: 'application/json',
    marked: (_mark, words) => words,
    refusals: {
      quota: [
        'tomorrow',
        () => thrown('AiError: 3036: You have used up your daily free allocation'),
      ],
      capacity: [
        'soon',
        () => thrown('InferenceUpstreamError: 3040: Capacity temporarily exceeded'),
      ],
      'too large': ['smaller', () => thrown('3006: Request is too large')],
      'no such model': ['never', () => thrown('AiError: 5007: No such model or task')],
      network: ['soon', () => thrown('Network connection lost.')],
    },
  },
  {
    name: 'chat',
    engine: (fetch) =>
      chatEngine({ url: 'http://chat.test/v1', model: 'a-model', fetch, timeoutMs: 100 }),
    answer: async (request, translate) => {
      const { texts } = await taskOf(request)
      const answers = translate(texts.map(({ text }) => text))
      return completion(
        JSON.stringify({ texts: answers.map((text, at) => ({ id: texts[at]?.id, text })) }),
      )
    },
    type: 'application/json',
    marked: (mark, words) => `<m${mark}>${words}</m${mark}>`,
    refusals: {
      rate: ['soon', () => json(429, { error: { message: 'Rate limit reached' } }, soonAgain)],
      quota: ['tomorrow', () => json(429, { error: { code: 'insufficient_quota' } })],
      'allocation of Workers AI': ['tomorrow', () => json(429, { errors: [{ code: 3036 }] })],
      context: ['smaller', () => json(400, { error: { code: 'context_length_exceeded' } })],
      'answer cut': ['smaller', () => completion('{"texts":[{"id":1', 'length')],
      'wrong key': ['never', () => json(401, { error: { code: 'invalid_api_key' } })],
      'no such model': ['never', () => json(404, { error: { code: 'model_not_found' } })],
      loading: ['soon', () => json(503, { error: { message: 'Loading model' } })],
    },
  },
]

/** What a chat model is asked. */
export async function taskOf(
  request: Request,
): Promise<{ context: string; texts: { id: number; kind: string; text: string }[] }> {
  const { messages } = await request.json<{ messages: { content: string }[] }>()
  return JSON.parse(messages[1]?.content ?? '')
}

/** What a chat model answers. */
export function completion(content: string, finish_reason = 'stop'): Response {
  return json(200, {
    choices: [{ index: 0, finish_reason, message: { role: 'assistant', content } }],
  })
}

async function answerOfApertium(request: Request, translate: Translate): Promise<Response> {
  if (new URL(request.url).pathname === '/translate') {
    const q = String((await request.formData()).get('q') ?? '')
    return json(200, { responseData: { translatedText: translate([q])[0] } })
  }
  const file = (await request.formData()).get('file')
  const html = file instanceof Blob ? await file.text() : ''
  const found = [...html.matchAll(/<p id="(\d+)">([^]*?)<\/p>/g)]
  const answers = translate(found.map(([, , text = '']) => text))
  const paragraphs = answers.map((text, at) => `<p id="${found[at]?.[1]}">${String(text)}</p>`)
  return new Response(`<html><body>${paragraphs.join('')}</body></html>`, {
    headers: { 'content-type': 'text/html; charset=UTF-8' },
  })
}

function refusedByGoogle(reason: string, message: string, headers = {}): Response {
  const errors = [{ domain: 'usageLimits', reason, message }]
  return json(403, { error: { code: 403, message, errors } }, headers)
}

// Python's html.unescape, which LibreTranslate does to all of its answers.
function unescaped(text: unknown): unknown {
  if (typeof text !== 'string') return text
  return text.replace(/&(lt|gt|quot|amp);/g, (_whole, name: string) => {
    return { lt: '<', gt: '>', quot: '"', amp: '&' }[name] ?? ''
  })
}

function thrown(message: string): never {
  throw new Error(message)
}

// The binding as a function from JSON to JSON, so that the same faults can be tried.
function bindingOver(fetch: typeof globalThis.fetch) {
  return {
    run: async (_model: string, input: object, { signal }: { signal?: AbortSignal } = {}) => {
      const body = JSON.stringify(input)
      const response = await fetch('http://ai.test/', {
        method: 'POST',
        body,
        signal: signal ?? null,
      })
      return response.json()
    },
  }
}
