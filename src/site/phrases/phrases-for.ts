import { primaryLanguage } from '../../text/language-tag.ts'
import { english } from './english.ts'
import type { Phrases } from './phrases.ts'

// A site speaks few languages, so every start compiles English only.
const loaders: ReadonlyMap<string, () => Promise<Phrases>> = new Map([
  ['de', async () => (await import('./german.ts')).german],
  ['es', async () => (await import('./spanish.ts')).spanish],
  ['fr', async () => (await import('./french.ts')).french],
  ['ar', async () => (await import('./arabic.ts')).arabic],
])

const loaded = new Map([[english.language, english]])

/** Loads the words of a site in the given language, if there are any. Nothing is left to do the second time. */
export async function loadPhrases(language: string): Promise<void> {
  const primary = primaryLanguage(language)
  const load = loaders.get(primary)
  if (load && !loaded.has(primary)) loaded.set(primary, await load())
}

/** The words of a site in the given language; English if there are none in it. They must be loaded. */
export function phrasesFor(language: string): Phrases {
  return loaded.get(primaryLanguage(language)) ?? english
}
