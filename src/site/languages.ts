import { primaryLanguage } from '../text/language-tag.ts'
import { languagesParameter, ownWordsValue } from './parameter-names.ts'

/** How many a reader can choose. Each is a range of the index that every page of the choice reads. */
export const maxLanguages = 8

/** The languages that a reader chose, without script and region, sorted; none for all. */
export type Languages = readonly string[]

const form = /^[a-z]{2,8}$/ // https://www.rfc-editor.org/rfc/rfc5646#section-2.1

/**
 * Reads languages from an address or a form, so that each choice is written in one way: primary tags in lower case,
 * sorted, each once. Drops what is not a tag, and what is over `maxLanguages`. `original` is no language: no registered
 * tag has eight letters.
 *
 * @param value Tags separated by commas; `null` for none.
 */
export function parseLanguages(value: string | null): string[] {
  const tags = (value ?? '').split(',').map((tag) => primaryLanguage(tag.trim()))
  const unique = new Set(tags.filter((tag) => form.test(tag) && tag !== ownWordsValue))
  return [...unique].toSorted().slice(0, maxLanguages)
}

/** Whether the same value asks for articles in their own words: `original`, alone or among languages. */
export function asksForOwnWords(value: string | null): boolean {
  return (value ?? '').split(',').some((one) => one.trim().toLowerCase() === ownWordsValue)
}

/** Writes languages as the value of their parameter: `de,fr`. */
export function printLanguages(languages: Languages): string {
  return languages.join(',')
}

/** A path that keeps the choice of languages: `/latest?lang=de,fr`. */
export function withLanguages(path: string, languages: Languages): string {
  if (languages.length === 0) return path
  const separator = path.includes('?') ? '&' : '?'
  return `${path}${separator}${languagesParameter}=${printLanguages(languages)}`
}

/** A path that asks for the same articles in their own words: `/feed.xml?lang=de,fr,original`. */
export function inOwnWords(path: string): string {
  const given = new RegExp(`[?&]${languagesParameter}=[^&]+`).exec(path)?.[0]
  return given
    ? path.replace(given, `${given},${ownWordsValue}`)
    : withLanguages(path, [ownWordsValue])
}
