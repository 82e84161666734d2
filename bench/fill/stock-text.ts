import { gzipSync } from 'node:zlib'
import type { Body } from '../../src/article/body.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { frequentWords, spellingFact } from '../../src/store/search/search-words.ts'
import { printCompact } from '../../src/store/tables/compact-body.ts'
import { fingerprint } from '../../src/text/fingerprint.ts'
import { spellOutUmlauts } from '../../src/text/fold-words.ts'
import { tokenize } from '../../src/text/tokenize.ts'
import type { Story } from './stories.ts'

/** A text as the full-text index takes it. */
export type Indexed = { words: string; spellings: readonly string[] }

/** A text that many synthetic articles have, with what the store makes of it, once. */
export type StockText = {
  lede: string
  body: Body
  /** The body as JSON with sorted keys. */
  json: string
  /** The body as the database takes it. */
  packed: Uint8Array
  fingerprint: string
  indexedLede: Indexed
  indexedBody: Indexed
  often: string
}

export function stockText({ lede, body }: Story): StockText {
  const text = plainText(body)
  const indexedBody = indexed(text)
  return {
    lede,
    body,
    json: JSON.stringify(body, sortedKeys),
    packed: gzipSync(printCompact(body)),
    fingerprint: fingerprint(text),
    indexedLede: indexed(lede),
    indexedBody,
    often: frequentWords(indexedBody.words),
  }
}

/** The words of a text as the full-text index takes them, and the facts of their other spellings. */
export function indexed(text: string): Indexed {
  const terms: string[] = []
  const spellings: string[] = []
  for (const { term, start, end } of tokenize(text)) {
    terms.push(term)
    const spelling = spellOutUmlauts(text.slice(start, end))
    if (spelling) spellings.push(spellingFact(spelling))
  }
  return { words: terms.join(' '), spellings: [...new Set(spellings)] }
}

/** Sorts the keys of objects, as a replacer of `JSON.stringify`. */
export function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
