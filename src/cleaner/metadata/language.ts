import { fieldText, type LinkedNode } from '../data/linked-data.ts'
import { metasOf, type PageHead } from '../data/page-head.ts'
import { detectLanguage, knowsLanguage, type Detection } from './detect-language.ts'

const languageMetas = [
  'og:locale',
  'content-language',
  'language',
  'dc.language',
  'dcterms.language',
  'inlanguage',
]

/** Old or narrow tags that pages declare, and the tag that is used here. */
const aliases = new Map(
  Object.entries({ nb: 'no', nn: 'no', iw: 'he', in: 'id', ji: 'yi', mo: 'ro' }),
)

const maxGlance = 1000 // characters; these are enough if they agree with the declared language

/**
 * Determines an article's language as a BCP 47 tag. The first of these counts:
 *
 * 1. The declared tag that the text confirms.
 * 2. The detected language, if none is declared, or if it is certain and the declared one could have been recognised.
 * 3. The first declared tag.
 * 4. `und`.
 *
 * @param text Running text of the article.
 */
export function languageOf(
  htmlLang: string | null,
  head: PageHead,
  nodes: readonly LinkedNode[],
  text: string,
): string {
  const declared = [
    htmlLang,
    ...nodes.map((node) => fieldText(node, 'inLanguage')),
    ...metasOf(head, languageMetas),
  ].flatMap((value) => languageTag(value ?? '') ?? [])
  const fitting = (detection: Detection | null) =>
    declared.find((tag) => languageIn(tag) === detection?.language)
  const soon = detectLanguage(text.slice(0, maxGlance))
  if (soon?.isCertain && fitting(soon)) return fitting(soon) ?? 'und'
  const detected = detectLanguage(text)
  if (!detected) return declared[0] ?? 'und'
  const fits = fitting(detected)
  if (fits) return fits
  const first = declared[0]
  if (!first) return detected.language
  return detected.isCertain && knowsLanguage(languageIn(first)) ? detected.language : first
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
