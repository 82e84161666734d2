import { arabic } from './arabic.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import type { Phrases } from './phrases.ts'
import { spanish } from './spanish.ts'

const known: readonly Phrases[] = [english, german, spanish, french, arabic]

/** The words of a site in the given language; English if there are none in it. */
export function phrasesFor(language: string): Phrases {
  const primary = language.split('-')[0]?.toLowerCase()
  return known.find((phrases) => phrases.language === primary) ?? english
}
