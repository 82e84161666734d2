import * as v from 'valibot'
import { primaryLanguage } from '../../text/language-tag.ts'
import type { Engine, EngineRequest } from '../engine.ts'
import { EngineFault } from '../engine.ts'
import type { Run } from '../run.ts'
import { apertiumForm, apertiumTextForm } from './apertium-form.ts'
import { answerLimit, ask, askJson, channelTo, type HttpSettings } from './ask.ts'
import { inParallel } from './in-parallel.ts'
import { markedText } from './mark-form.ts'

export type ApertiumSettings = HttpSettings & {
  /** Where apertium-apy is: `http://127.0.0.1:2737`. */
  readonly url: string
  /** What is installed, as `npm run apertium` prints it: the server does not say. */
  readonly version?: string
}

/** A pair that an Apertium server has: codes of ISO 639-1 and of 639-3, each as a pair of its own. */
export type LanguagePair = { readonly source: string; readonly target: string }

const engine = 'apertium'
const usualTimeoutMs = 30_000

/**
 * Apertium behind apertium-apy: rules and dictionaries, no network, some thousands of words a second.
 *
 * A request goes as one HTML document to `/translateDoc`, which moves marks with their words. Up to four segments
 * without marks go to `/translate`, two at once, since a document starts ten programs (.2 seconds). There a text stays
 * under 1,000 characters: longer ones are split when three or more wait, and dropped after ten pieces with status 200.
 *
 * The server takes three documents at once (`limits.parallel`). Others wait there without a limit of time, so
 * `timeoutMs` is ours (30 seconds by default).
 *
 * @see https://wiki.apertium.org/wiki/Apertium-apy
 * @see https://github.com/apertium/apertium-apy
 */
export function apertiumEngine(settings: ApertiumSettings): Engine {
  return {
    name: engine,
    label: 'Apertium',
    version: settings.version ?? 'unknown',
    kind: 'rules',
    limits: { segments: 400, characters: 20_000, parallel: 3 },
    translate: (request) =>
      request.segments.length <= maxTexts && request.segments.every(({ runs }) => isShortText(runs))
        ? translateTexts(settings, request)
        : translateDocument(settings, request),
  }
}

/**
 * Asks a server which pairs it has.
 *
 * @throws {EngineFault}
 */
export async function apertiumPairs(
  settings: ApertiumSettings,
  signal: AbortSignal,
): Promise<LanguagePair[]> {
  const answer = await askJson({
    ...channelTo(engine, settings, usualTimeoutMs),
    url: addressOf(settings, '/listPairs', { include_deprecated_codes: '1' }),
    method: 'GET',
    signal,
  })
  const list = v.safeParse(listForm, answer)
  if (!list.success) throw new EngineFault(engine, 'soon', 'Answer has no list of pairs')
  return list.output.responseData.map(({ sourceLanguage, targetLanguage }) => {
    return { source: sourceLanguage, target: targetLanguage }
  })
}

const maxTexts = 4
const maxTextCharacters = 999

const code = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:[_@-]\w{1,16})?$/i))
const listForm = v.object({
  responseData: v.array(v.object({ sourceLanguage: code, targetLanguage: code })),
})
const textForm = v.object({ responseData: v.object({ translatedText: v.string() }) })

function isShortText(runs: readonly Run[]): boolean {
  const [run, ...others] = runs
  return run?.type === 'text' && others.length === 0 && run.value.length <= maxTextCharacters
}

function translateTexts(settings: ApertiumSettings, request: EngineRequest) {
  return inParallel(request.segments, 2, async ({ runs }): Promise<Run[] | null> => {
    const text = markedText(runs, apertiumTextForm)
    if (text === null) return null
    const form = { langpair: pairOf(request), q: text.text, markUnknown: 'yes', format: 'txt' }
    const body = new URLSearchParams(form).toString()
    const answer = await askJson({
      ...channelTo(engine, settings, usualTimeoutMs),
      url: addressOf(settings, '/translate'),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
      signal: request.signal,
    })
    const read = v.safeParse(textForm, answer)
    return text.read(read.success ? read.output.responseData.translatedText : null)
  })
}

async function translateDocument(
  settings: ApertiumSettings,
  request: EngineRequest,
): Promise<(Run[] | null)[]> {
  const texts = request.segments.map(({ runs }) => markedText(runs, apertiumForm))
  if (texts.every((text) => text === null)) return texts.map(() => null)
  const paragraphs = texts.map((text, at) => (text ? `<p id="${at}">${text.text}</p>` : ''))
  const html = `<html>${paragraphs.join('')}</html>`
  const body = new FormData()
  body.set('file', new Blob([html], { type: 'text/html' }), 'article.html')
  const answer = await ask({
    ...channelTo(engine, settings, usualTimeoutMs),
    url: addressOf(settings, '/translateDoc', { langpair: pairOf(request), markUnknown: 'yes' }),
    body,
    signal: request.signal,
    maxBytes: answerLimit(html.length),
    type: 'text/html',
  })
  const answers = paragraphsOf(answer)
  if (answers.size === 0) throw new EngineFault(engine, 'smaller', 'Answer has no paragraph')
  return texts.map((text, at) => text?.read(answers.get(at)) ?? null)
}

/** What is in each `<p id="0">`, up to its end. One without an end is no answer, nor is one that comes twice. */
function paragraphsOf(html: string): Map<number, string | null> {
  const found = new Map<number, string | null>()
  for (const part of html.split('<p id="').slice(1)) {
    const [, number] = /^(\d{1,3})">/.exec(part) ?? []
    const end = part.indexOf('</p>')
    if (number === undefined) continue
    const at = Number(number)
    const isWhole = end !== -1 && !found.has(at)
    found.set(at, isWhole ? part.slice(number.length + 2, end) : null)
  }
  return found
}

function pairOf({ source, target }: EngineRequest): string {
  return `${primaryLanguage(source)}|${primaryLanguage(target)}`
}

function addressOf({ url }: ApertiumSettings, path: string, query: Record<string, string> = {}) {
  return `${url.replace(/\/$/, '')}${path}?${new URLSearchParams(query)}`
}
