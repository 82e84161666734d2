import type { GlossaryEntry } from '../src/store/translations/glossary.ts'
import { primaryLanguage } from '../src/text/language-tag.ts'

const maxLength = 200 // characters of a term, as of a name in an article
const languageForm = /^[a-z]{2,8}$/

/** The first line of a glossary's file, which names its columns. */
const header = 'from\tto\tterm\ttranslation\tsource'

/**
 * Reads a glossary from tab-separated lines, which every spreadsheet writes: the two languages, the term, its
 * translation (empty for a term that stays as it is), and the domain of an outlet (empty for all). Passes over the
 * names of the columns in the first line, empty lines and lines that begin with `#`.
 *
 * @throws {Error} Names the first line that is none.
 */
export function readGlossaryFile(text: string): GlossaryEntry[] {
  return text.split(/\r?\n/).flatMap((line, index): GlossaryEntry[] => {
    if (line.trim() === '' || line.startsWith('#') || (index === 0 && line.startsWith('from\t')))
      return []
    const fields = line.split('\t').map((field) => field.trim().normalize('NFC'))
    const [from = '', to = '', term = '', translation = '', source = ''] = fields
    const [sourceLang, lang] = [primaryLanguage(from), primaryLanguage(to)]
    const fault =
      faultOf({ sourceLang, lang, term, translation }) ??
      (fields.length > 5 ? 'has more than five columns' : null)
    if (fault) throw new Error(`Line ${index + 1} ${fault}: ${line}`)
    return [
      {
        sourceDomain: source.toLowerCase(),
        sourceLang,
        lang,
        term,
        translation: translation === '' ? null : translation,
      },
    ]
  })
}

function faultOf({
  sourceLang,
  lang,
  term,
  translation,
}: Record<'sourceLang' | 'lang' | 'term' | 'translation', string>): string | null {
  if (!languageForm.test(sourceLang) || !languageForm.test(lang))
    return 'does not begin with two language tags, as es and en'
  if (term === '') return 'has no term'
  if (term.length > maxLength || translation.length > maxLength)
    return `has a term of more than ${maxLength} characters`
  return null
}

/** Writes a glossary as `readGlossaryFile` reads it. */
export function printGlossaryFile(entries: readonly GlossaryEntry[]): string {
  const lines = entries.map(({ sourceLang, lang, term, translation, sourceDomain }) =>
    [sourceLang, lang, term, translation ?? '', sourceDomain].join('\t').trimEnd(),
  )
  return `${[header, ...lines].join('\n')}\n`
}
