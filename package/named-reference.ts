import { parse } from '../src/cleaner/source/parse.ts'

const mostCharacters = 2 // of a reference in HTML; more are a shorter reference and what follows it

/**
 * Decodes a named character reference, given without `&` and `;`, as the package `decode-named-character-reference`
 * does. That one brings a table of 29 KB, of names that the HTML parser's own table has as well.
 *
 * @returns `false` for a name that HTML does not have.
 */
export function decodeNamedCharacterReference(name: string): string | false {
  const source = `&${name};`
  const text = parse(`<p>${source}</p>`)?.body.textContent ?? source
  return text !== source && [...text].length <= mostCharacters ? text : false
}
