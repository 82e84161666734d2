import type { ArticleContent } from '../../article/article.ts'
import { plainText } from '../../article/plain-text.ts'

/** Words that are always to be translated in one way; a name's translation is the name. */
export type Term = { readonly source: string; readonly translation: string }

/**
 * The terms of an article: a glossary's, and the names that its own metadata give. Its writers, its agencies and its source;
 * and topics that its text writes with the same capitals within a sentence, as it does with persons and places. Engines turn
 * names that are words into words.
 *
 * @param glossaries For the pair of languages; of two for one word the later one counts, so a source's comes last.
 * @returns The longest first, so that a name within a name is not taken out of it.
 */
export function termsOf(
  content: ArticleContent,
  ...glossaries: readonly (readonly Term[])[]
): Term[] {
  const { byline, agencies, source, tags, body } = content
  const text = plainText(body)
  const topics = tags.filter((tag) => isName(tag) && occursInside(text, tag))
  const names = [...byline, ...agencies, source.name, ...topics].filter(isName)
  const terms = new Map(names.map((name) => [name, { source: name, translation: name }]))
  for (const term of glossaries.flat()) if (term.source.trim() !== '') terms.set(term.source, term)
  return [...terms.values()].toSorted((a, b) => b.source.length - a.source.length)
}

const minLength = 3 // characters

function isName(text: string): boolean {
  return text.length >= minLength && /^\p{Lu}/u.test(text) && !/[\n<>]/u.test(text)
}

function occursInside(text: string, name: string): boolean {
  const at = text.indexOf(` ${name}`)
  return at > 0 && /[\p{L},]$/u.test(text.slice(0, at))
}
