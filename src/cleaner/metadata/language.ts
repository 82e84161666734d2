import { fieldText, type LinkedNode } from '../data/linked-data.ts'
import { metasOf, type PageHead } from '../data/page-head.ts'
import type { Trace } from '../page/trace.ts'
import { metaNames } from '../vocabulary/meta-names.ts'
import { choose, type Candidate } from './candidate.ts'
import { detectLanguage, knowsLanguage, type Detection } from './detect-language.ts'

/** Old or narrow tags that pages declare, and the tag that is used here. */
const aliases = new Map(
  Object.entries({ nb: 'no', nn: 'no', iw: 'he', in: 'id', ji: 'yi', mo: 'ro' }),
)

/**
 * Determines an article's language as a BCP 47 tag: a declared one, unless the text is surely in another; `und` if
 * nothing tells.
 *
 * @param text Running text of the article.
 */
export function languageOf(
  htmlLang: string | null,
  head: PageHead,
  nodes: readonly LinkedNode[],
  text: string,
  trace: Trace,
): string {
  const declared = [
    { source: 'page' as const, values: [htmlLang] },
    { source: 'JSON-LD' as const, values: nodes.map((node) => fieldText(node, 'inLanguage')) },
    { source: 'meta' as const, values: metasOf(head, metaNames.language) },
  ].flatMap(({ source, values }) =>
    values.flatMap((value) => {
      const tag = languageTag(value ?? '')
      return tag === null ? [] : [{ source, tag }]
    }),
  )
  const detected = languageSaid(
    text,
    declared.map(({ tag }) => languageIn(tag)),
  )
  const candidates = declared.map(({ source, tag }): Candidate<'language'> => {
    const language = languageIn(tag)
    const isOther = detected !== null && detected.language !== language
    return {
      value: tag,
      source,
      signs: {
        'said by the text': detected?.language === language,
        'denied by the text': isOther && detected.isCertain && knowsLanguage(language),
      },
    }
  })
  if (detected) candidates.push({ value: detected.language, source: 'text', signs: {} })
  return choose('language', candidates, trace)?.value ?? 'und'
}

const maxGlance = 1000 // characters; these are enough if they agree with a declared language

function languageSaid(text: string, declared: readonly string[]): Detection | null {
  const soon = detectLanguage(text.slice(0, maxGlance))
  return soon?.isCertain && declared.includes(soon.language) ? soon : detectLanguage(text)
}

/** The language subtag of a tag, aliases replaced. */
export function languageIn(tag: string): string {
  const base = tag.split('-')[0] ?? tag
  return aliases.get(base) ?? base
}

/** Puts a declared language into BCP 47 form: `de_DE` is `de-DE`; `null` when it is not a language tag. */
export function languageTag(value: string): string | null {
  const [first = ''] = value.trim().split(/[\s,;]/)
  const tag = first.replaceAll('_', '-')
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}
