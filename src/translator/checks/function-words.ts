import { primaryLanguage } from '../../text/language-tag.ts'
import { memoise } from '../../text/memoise.ts'
import { stopWords } from '../../text/stop-words.ts'

const sameList: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', bs: 'hr', fil: 'tl' }

/** The function words of a language in lower case; none for a language that is not known. */
export const functionWords = memoise((lang): ReadonlySet<string> => {
  const language = primaryLanguage(lang)
  // Serbian's list is Cyrillic, and what is written in Latin letters reads as Croatian.
  const isLatinSerbian = language === 'sr' && new Intl.Locale(lang).maximize().script === 'Latn'
  const list = stopWords[isLatinSerbian ? 'hr' : (sameList[language] ?? language)]
  return new Set(list?.split(' '))
})
