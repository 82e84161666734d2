import * as v from 'valibot'
import { primaryLanguage } from '../../text/language-tag.ts'
import type { Engine, EngineRequest, FaultRemedy } from '../engine.ts'
import { askJson, channelTo, type HttpSettings } from './ask.ts'
import { elementForm } from './mark-form.ts'
import { translateMarkedList } from './marked-list.ts'
import { isTraditionalChinese } from './traditional-chinese.ts'

export type GoogleSettings = HttpSettings & {
  readonly key: string
  readonly url?: string
}

const engine = 'google'
const usualTimeoutMs = 30_000
const maxBodyBytes = 102_400

/**
 * Google Cloud Translation, Basic (v2): a neural service that is paid by the character.
 *
 * Segments go as a list of HTML with `<span id="1">`, at most 128 and 100 KB a request, of which 5,000 characters are
 * recommended. The day's quota and the rate a minute are both `403`; the reason tells which.
 *
 * @see https://cloud.google.com/translate/docs/reference/rest/v2/translate
 * @see https://cloud.google.com/translate/quotas
 */
export function googleEngine(settings: GoogleSettings): Engine {
  return {
    name: engine,
    label: 'Google Translate',
    version: 'v2 nmt',
    kind: 'neural',
    limits: { segments: 128, characters: 5_000, parallel: 4 },
    translate: (request) =>
      translateMarkedList(
        engine,
        request.segments.map(({ runs }) => runs),
        form,
        (texts) => askList(settings, request, texts),
      ),
  }
}

// An empty element may be dropped; one with a sign that must not be translated is moved as a word.
const form = elementForm('span', { attribute: ' translate="no"', content: '#' })
const listForm = v.object({
  data: v.object({ translations: v.array(v.object({ translatedText: v.unknown() })) }),
})
const errorForm = v.object({
  error: v.object({
    message: v.optional(v.string(), ''),
    errors: v.optional(v.array(v.object({ reason: v.optional(v.string(), '') })), []),
  }),
})

async function askList(
  settings: GoogleSettings,
  { source, target, signal }: EngineRequest,
  texts: readonly string[],
): Promise<readonly unknown[]> {
  const body = JSON.stringify({
    q: texts,
    source: codeOf(source),
    target: codeOf(target),
    format: 'html',
    model: 'nmt',
  })
  const url = (settings.url ?? 'https://translation.googleapis.com').replace(/\/$/, '')
  const answer = await askJson({
    ...channelTo(engine, settings, usualTimeoutMs),
    url: `${url}/language/translate/v2`,
    headers: { 'x-goog-api-key': settings.key },
    body,
    maxBodyBytes,
    signal,
    remedyOf,
  })
  const read = v.safeParse(listForm, answer)
  return read.success
    ? read.output.data.translations.map(({ translatedText }) => translatedText)
    : []
}

function remedyOf(status: number, answer: string): FaultRemedy | null {
  const { reasons, message } = errorIn(answer)
  if (status === 400) return /too (?:long|large|many)|exceeds/i.test(message) ? 'smaller' : 'never'
  if (status !== 403 && status !== 429) return null
  if (/daily|per day/i.test(`${reasons} ${message}`)) return 'tomorrow'
  if (/rateLimitExceeded/i.test(reasons) || status === 429) return 'soon'
  return /quotaExceeded|billing/i.test(reasons) ? 'tomorrow' : 'never'
}

function errorIn(answer: string): { reasons: string; message: string } {
  try {
    const { error } = v.parse(errorForm, JSON.parse(answer))
    return { reasons: error.errors.map(({ reason }) => reason).join(' '), message: error.message }
  } catch {
    return { reasons: '', message: '' }
  }
}

function codeOf(tag: string): string {
  const language = primaryLanguage(tag)
  if (language === 'zh') return isTraditionalChinese(tag) ? 'zh-TW' : 'zh-CN'
  if (/^pt-pt\b/i.test(tag)) return 'pt-PT'
  return language === 'nb' ? 'no' : language
}
