import { spellOutUmlauts } from '../../text/fold-words.ts'
import { isUnspaced, tokenize } from '../../text/tokenize.ts'
import { spellingFact } from './search-words.ts'

/**
 * One thing that a text must, or must not, contain: consecutive words, the last perhaps only a prefix. `spelledOut` are
 * the same words, with the umlauts that were typed written out.
 */
export type Clause = { terms: readonly string[]; spelledOut: readonly string[]; isPrefix: boolean }

/** A parsed query. */
type SearchQuery = { wanted: Clause[]; unwanted: Clause[] }

const maxQueryLength = 300 // characters
const maxClauses = 16
const maxTerms = 16
const quotes = /[“”„«»「」『』＂]/gu
// Hebrew writes abbreviations with a quotation mark: `צה"ל`.
const gershayim = /(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu
const clauseForm = /(?<minus>[-−–－]?)(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))(?<star>[*＊]?)/gu

/**
 * Parses a query: words that must all occur, `"consecutive words"`, `prefix*`, `-without`. Everything else separates
 * words. No query is invalid; one may have nothing to look for.
 */
export function parseQuery(text: string): SearchQuery {
  const query: SearchQuery = { wanted: [], unwanted: [] }
  const typed = text.slice(0, maxQueryLength).toWellFormed()
  const readable = typed.replace(quotes, '"').replace(gershayim, '״')
  for (const { groups = {} } of [...readable.matchAll(clauseForm)].slice(0, maxClauses)) {
    const { minus, phrase, word = '', star } = groups
    const clause = clauseOf(phrase ?? word, Boolean(star) || /[*＊]$/u.test(word))
    if (clause) (minus ? query.unwanted : query.wanted).push(clause)
  }
  return query
}

/** Parses words that must be consecutive; `null` when there are none. */
export function clauseOf(text: string, isPrefix = false): Clause | null {
  const found = [...tokenize(text)].slice(0, maxTerms)
  const last = found.at(-1)
  if (!last) return null
  // Words of an unspaced script are pairs of signs, and the last sign alone. A longer run has no such last sign at that
  // place, so it is left out. A run of one sign has nothing else: it is taken as the prefix of a pair.
  const isTail = isUnspaced(last.term) && last.end === found.at(-2)?.end
  const isSign = isUnspaced(last.term) && !isTail && found.length < maxTerms
  const kept = isTail ? found.slice(0, -1) : found
  return {
    terms: kept.map(({ term }) => term),
    spelledOut: kept.map(({ term, start, end }) => spellOutUmlauts(text.slice(start, end)) ?? term),
    isPrefix: isPrefix || isSign,
  }
}

/**
 * Writes a query in the language of FTS5. All words are quoted, so nothing that was typed is read as syntax.
 *
 * @param facts Groups of facts; one of each must be in the column `facts`.
 * @returns `null` when there is nothing to look for.
 * @see https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export function matchExpression(
  { wanted, unwanted }: SearchQuery,
  facts: readonly (readonly string[])[],
): string | null {
  if (wanted.length === 0) return null
  const within = wanted.map(inEitherSpelling).join(' AND ')
  const without = unwanted.map(inEitherSpelling).join(' OR ')
  const all = without === '' ? within : `(${within}) NOT (${without})`
  return [`(${all})`, ...facts.map(oneOf)].join(' AND ')
}

function oneOf(facts: readonly string[]): string {
  return `facts : (${facts.map(quoted).join(' OR ')})`
}

// `mühlbach` is looked for folded and written out. `muehlbach` also finds the umlaut, but only where the article's
// facts say that it has one: otherwise, `statues` would find every `Status`.
function inEitherSpelling({ terms, spelledOut, isPrefix }: Clause): string {
  const ways = [inText(terms, isPrefix)]
  if (spelledOut.some((term, index) => term !== terms[index]))
    ways.push(inText(spelledOut, isPrefix))
  const folded = terms.map((term) => term.replace(writtenOut, (pair) => pair.charAt(0)))
  const hasUmlauts = terms.flatMap((term, index) => {
    const isBegun = isPrefix && index === terms.length - 1
    return folded[index] === term
      ? []
      : [`facts : ${quoted(spellingFact(term))}${isBegun ? ' *' : ''}`]
  })
  if (hasUmlauts.length > 0) {
    ways.push(`(${[inText(folded, isPrefix), ...hasUmlauts].join(' AND ')})`)
    // Which pair was an umlaut is a guess (`michaelsbuehne`); for a single word the fact is enough.
    if (terms.length === 1) ways.push(...hasUmlauts)
  }
  return ways.length > 1 ? `(${ways.join(' OR ')})` : ways.join('')
}

// Not in `neue`, `Bauer` and `Quelle`, where the letter before makes it another sound.
const writtenOut = /(?<![aeq])(?:ae|oe|ue|aa)/g

function inText(terms: readonly string[], isPrefix: boolean): string {
  return `{title lede body} : ${phrase({ terms, isPrefix })}`
}

/** Writes consecutive words in the language of FTS5. */
export function phrase({ terms, isPrefix }: Pick<Clause, 'terms' | 'isPrefix'>): string {
  return `${quoted(terms.join(' '))}${isPrefix ? ' *' : ''}`
}

/** Quotes words for FTS5. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
