import * as v from 'valibot'
import { primaryLanguage } from '../../text/language-tag.ts'
import type { Engine, EngineRequest, FaultRemedy } from '../engine.ts'
import type { Run } from '../run.ts'
import { askJson, channelTo, type HttpSettings } from './ask.ts'
import { foldBlanks } from './fold-blanks.ts'
import { translateWithLookUp } from './look-up-marks.ts'
import { elementForm, type MarkForm } from './mark-form.ts'
import { translateMarkedList } from './marked-list.ts'
import { isTraditionalChinese } from './traditional-chinese.ts'

export type LibreTranslateSettings = HttpSettings & {
  /** Where the server is: `http://127.0.0.1:5000`. */
  readonly url: string
  readonly key?: string
  readonly version?: string
}

const engine = 'libretranslate'
const usualTimeoutMs = 60_000

/**
 * LibreTranslate: a neural engine on one's own server.
 *
 * Segments without marks go as one list with `format=text`, those with marks as one with `format=html`. The server
 * un-escapes what it answers in both, so an answer is never HTML. Our marks are read by their exact pattern, and
 * nothing is decoded. Where the author wrote a `<span>` himself, the two cannot be told apart, and the marks are looked
 * up by their words.
 *
 * @see https://docs.libretranslate.com/guides/api_usage/
 * @see https://github.com/LibreTranslate/LibreTranslate/blob/main/libretranslate/app.py
 */
export function libreTranslateEngine(settings: LibreTranslateSettings): Engine {
  return {
    name: engine,
    label: 'LibreTranslate',
    version: settings.version ?? 'unknown',
    kind: 'neural',
    limits: { segments: 50, characters: 10_000, parallel: 2 },
    translate: (request) => translate(settings, request),
  }
}

// The answer comes un-escaped, so it is not decoded a second time.
const markedForm: MarkForm = { ...elementForm('span'), plain: (value) => value }
const plainForm: MarkForm = {
  ...markedForm,
  break: '\n',
  text: (value) => foldBlanks(value.toWellFormed()),
  signs: /(?<break>\n)/g,
}
const likeMarks = /<\/?span\b|<br\b/i
const listForm = v.object({ translatedText: v.array(v.unknown()) })

async function translate(
  settings: LibreTranslateSettings,
  request: EngineRequest,
): Promise<(Run[] | null)[]> {
  const answers = new Map<readonly Run[], Run[] | null>()
  const groups = Object.groupBy(
    request.segments.map(({ runs }) => runs),
    routeOf,
  )
  const list = async (segments: readonly (readonly Run[])[], format: 'text' | 'html') => {
    const form = format === 'text' ? plainForm : markedForm
    const translated = await translateMarkedList(engine, segments, form, (texts) =>
      askList(settings, request, format, texts),
    )
    segments.forEach((runs, at) => answers.set(runs, translated[at] ?? null))
  }
  await list(groups.plain ?? [], 'text')
  await list(groups.marked ?? [], 'html')
  for (const runs of groups.doubtful ?? []) {
    const texts = (lines: readonly string[]) => askTexts(settings, request, lines)
    answers.set(runs, await translateWithLookUp(runs, texts))
  }
  return request.segments.map(({ runs }) => answers.get(runs) ?? null)
}

function routeOf(runs: readonly Run[]): 'plain' | 'marked' | 'doubtful' {
  if (!runs.some((run) => 'mark' in run)) return 'plain'
  const holdsLike = runs.some((run) => run.type === 'text' && likeMarks.test(run.value))
  return holdsLike ? 'doubtful' : 'marked'
}

async function askTexts(
  settings: LibreTranslateSettings,
  request: EngineRequest,
  texts: readonly string[],
): Promise<(string | null)[]> {
  const answers = await askList(settings, request, 'text', texts)
  return texts.map((_text, at) => {
    const answer = answers.length === texts.length ? answers[at] : null
    return typeof answer === 'string' ? answer : null
  })
}

async function askList(
  settings: LibreTranslateSettings,
  request: EngineRequest,
  format: 'text' | 'html',
  texts: readonly string[],
): Promise<readonly unknown[]> {
  const answer = await askJson({
    ...channelTo(engine, settings, usualTimeoutMs),
    url: `${settings.url.replace(/\/$/, '')}/translate`,
    body: JSON.stringify({
      q: texts,
      source: codeOf(request.source),
      target: codeOf(request.target),
      format,
      ...(settings.key ? { api_key: settings.key } : {}),
    }),
    signal: request.signal,
    remedyOf,
  })
  const read = v.safeParse(listForm, answer)
  return read.success ? read.output.translatedText : []
}

// Its messages are all that tells limits from mistakes; they are in English, as `ask` asks for.
function remedyOf(status: number, answer: string): FaultRemedy | null {
  if (status === 400) return /exceeds text limit/i.test(answer) ? 'smaller' : 'never'
  if (status === 403) return /too many request/i.test(answer) ? 'tomorrow' : 'never'
  if (status === 429) return /per 1 (?:day|month)/i.test(answer) ? 'tomorrow' : 'soon'
  return null
}

function codeOf(tag: string): string {
  const language = primaryLanguage(tag)
  if (language === 'zh') return isTraditionalChinese(tag) ? 'zh-Hant' : 'zh-Hans'
  return language === 'no' ? 'nb' : language
}
