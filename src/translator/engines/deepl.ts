import * as v from 'valibot'
import { primaryLanguage } from '../../text/language-tag.ts'
import type { Engine, EngineRequest, FaultRemedy } from '../engine.ts'
import { askJson, channelTo, type HttpSettings } from './ask.ts'
import { elementForm } from './mark-form.ts'
import { translateMarkedList } from './marked-list.ts'
import { isTraditionalChinese } from './traditional-chinese.ts'

export type DeeplSettings = HttpSettings & {
  /** One that ends in `:fx` is of the free plan, which has a host of its own. */
  readonly key: string
  readonly url?: string
}

const engine = 'deepl'
const usualTimeoutMs = 30_000
const maxBodyBytes = 131_072
const maxContext = 2_000 // characters

/**
 * DeepL: a neural service that is paid by the character.
 *
 * Segments go as a list of XML with `<x id="1">`; title and lede go along as `context`, which is not translated and not
 * paid for. A request is at most 128 KiB and 50 texts. `456` is the quota of the month or the limit that the owner set:
 * again tomorrow. `429` and `529` are too many requests: again soon.
 *
 * @see https://developers.deepl.com/api-reference/translate
 * @see https://developers.deepl.com/docs/xml-and-html-handling/tag-handling-v2
 * @see https://developers.deepl.com/docs/best-practices/error-handling
 */
export function deeplEngine(settings: DeeplSettings): Engine {
  return {
    name: engine,
    label: 'DeepL',
    version: 'v2',
    kind: 'neural',
    limits: { segments: 50, characters: 30_000, parallel: 3 },
    translate: (request) =>
      translateMarkedList(
        engine,
        request.segments.map(({ runs }) => runs),
        form,
        (texts) => askList(settings, request, texts),
      ),
  }
}

const form = elementForm('x')
const listForm = v.object({ translations: v.array(v.object({ text: v.unknown() })) })

async function askList(
  settings: DeeplSettings,
  request: EngineRequest,
  texts: readonly string[],
): Promise<readonly unknown[]> {
  const { source, target, context, signal } = request
  const body = JSON.stringify({
    text: texts,
    source_lang: codeOf(source),
    target_lang: targetCode(target),
    tag_handling: 'xml',
    tag_handling_version: 'v2',
    ...(context ? { context: context.slice(0, maxContext).toWellFormed() } : {}),
  })
  const answer = await askJson({
    ...channelTo(engine, settings, usualTimeoutMs),
    url: `${(settings.url ?? hostOf(settings.key)).replace(/\/$/, '')}/v2/translate`,
    headers: { authorization: `DeepL-Auth-Key ${settings.key}` },
    body,
    maxBodyBytes,
    signal,
    remedyOf,
  })
  const read = v.safeParse(listForm, answer)
  return read.success ? read.output.translations.map(({ text }) => text) : []
}

function hostOf(key: string): string {
  return key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com'
}

function remedyOf(status: number): FaultRemedy | null {
  return status === 456 ? 'tomorrow' : null
}

// A target of several kinds has to say which; a source must not.
function targetCode(tag: string): string {
  const language = primaryLanguage(tag)
  if (language === 'zh') return isTraditionalChinese(tag) ? 'ZH-HANT' : 'ZH-HANS'
  if (language === 'en') return /-gb\b/i.test(tag) ? 'EN-GB' : 'EN-US'
  if (language === 'pt') return /-br\b/i.test(tag) ? 'PT-BR' : 'PT-PT'
  return codeOf(tag)
}

function codeOf(tag: string): string {
  const language = primaryLanguage(tag)
  return (language === 'no' ? 'nb' : language).toUpperCase()
}
