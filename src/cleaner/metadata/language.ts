import { detectLanguage, knowsLanguage, type Detection } from './detect-language.ts'
import { fieldText, type LinkedNode } from '../data/linked-data.ts'
import { metasOf, type PageHead } from '../data/page-head.ts'

const languageMetas = [
  'og:locale',
  'content-language',
  'language',
  'dc.language',
  'dcterms.language',
  'inlanguage',
]

/** Tags that pages declare for a language, and the one in use for it now. */
const aliases = new Map(
  Object.entries({ nb: 'no', nn: 'no', iw: 'he', in: 'id', ji: 'yi', mo: 'ro' }),
)

const maxGlance = 1000 // characters, which are enough where they agree with what the page declares

/**
 * Tells an article's language as a BCP 47 tag: what the page declares, unless the text is certainly in
 * another language and would be recognised in the declared one; what the text says, where the page
 * declares nothing; `und` where nothing tells.
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

/** The language alone, under the tag that is in use for it now. */
export function languageIn(tag: string): string {
  const base = tag.split('-')[0] ?? tag
  return aliases.get(base) ?? base
}

/** Puts a declared language into BCP 47 form: `de_DE` is `de-DE`; `null` when it is none. */
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
