import type { ArticleContent } from '../../article/article-content.ts'
import { plainText } from '../../article/plain-text.ts'

/** Words that are always to be translated in one way; a name's translation is the name. */
export type Term = { readonly source: string; readonly translation: string }

/**
 * The terms of an article: those of glossaries, and the names that its own metadata give.
 *
 * Engines turn names that are words into words. The names are of its writers, its agencies, its source, and topics that
 * are persons, whom the text calls by the last name alone, too. Places and institutions often have another name in the
 * target's language, so topics that may be one are left.
 *
 * @param glossaries For the pair of languages; of two for one word the later one counts, so a source's comes last.
 * @returns The longest first, so that a name within a name is not taken out of it.
 */
export function articleTerms(
  content: ArticleContent,
  ...glossaries: readonly (readonly Term[])[]
): Term[] {
  const { byline, agencies, source, tags, body } = content
  const text = plainText(body)
  const names = [...byline, ...agencies, source.name, ...tags.flatMap((tag) => personIn(text, tag))]
  const terms = new Map(
    names.filter(isName).map((name) => [name, { source: name, translation: name }]),
  )
  for (const term of glossaries.flat()) if (term.source.trim() !== '') terms.set(term.source, term)
  return [...terms.values()].toSorted((a, b) => b.source.length - a.source.length)
}

const minLength = 3 // characters

function isName(text: string): boolean {
  return text.length >= minLength && /^\p{Lu}/u.test(text) && !/[\n<>]/u.test(text)
}

const fullName =
  /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2} (\p{Lu}[\p{L}\p{M}'’-]+)$/u

/** A person's name with the last name, when the text has both: the last name after a word that is no part of a name. */
function personIn(text: string, topic: string): string[] {
  const lastName = fullName.exec(topic)?.[1]
  if (lastName === undefined || !text.includes(topic)) return []
  for (let at = text.indexOf(lastName); at >= 0; at = text.indexOf(lastName, at + 1)) {
    const before = text.slice(Math.max(0, at - 30), at)
    const isWhole = !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(at + lastName.length))
    if (isWhole && /(?<![\p{L}\p{M}])\p{Ll}+,? $/u.test(before)) return [topic, lastName]
  }
  return []
}
