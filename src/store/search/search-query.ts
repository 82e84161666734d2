import { spellOutUmlauts } from '../../text/fold-words.ts'
import { isUnspaced, tokenize } from '../../text/tokenize.ts'
import { spellingFact } from './search-words.ts'

/**
 * One thing that a text must, or must not, contain: consecutive words, the last perhaps only a prefix. `spelledOut` are
 * the same words, with the umlauts that were typed written out.
 */
export type Clause = { terms: readonly string[]; spelledOut: readonly string[]; isPrefix: boolean }

/** A parsed query. */
export type SearchQuery = { wanted: Clause[]; unwanted: Clause[] }

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

/** Clauses of several consecutive words. The index knows no order, so they are looked for in the texts. */
export function runsOf({ wanted, unwanted }: SearchQuery): SearchQuery {
  return { wanted: wanted.filter(isRun), unwanted: unwanted.filter(isRun) }
}

function isRun({ terms }: Clause): boolean {
  return terms.length > 1
}

/**
 * Writes a query in the language of FTS5. All words are quoted, so nothing that was typed is read as syntax. The words
 * of a run must all occur, anywhere; unwanted runs are left out. So it finds more than the query asks for: see
 * `runsOf`.
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
  const within = wanted.map((clause) => allTerms(clause, texts)).join(' AND ')
  const without = unwanted
    .filter((clause) => !isRun(clause))
    .map((clause) => allTerms(clause, texts))
    .join(' OR ')
  const all = without === '' ? within : `(${within}) NOT (${without})`
  return [`(${all})`, ...facts.map(oneOf)].join(' AND ')
}

/** An expression that some matches also meet, in the index and in the former one, and what these are worth. */
export type RankedBy = { expression: string; former: string; weight: number }

/**
 * Writes by what the matches of a query are ranked: whether their titles have all its words, or some of them; and
 * whether their titles and ledes have its words, or their bodies have them often. The index knows no more of a word
 * than its columns, so bm25 would rank all alike. With a prefix, only titles count.
 *
 * @param match What the query matches; each expression is a part of it.
 */
export function rankExpressions({ wanted }: SearchQuery, match: string): RankedBy[] {
  const within = (columns: string, join: 'AND' | 'OR') =>
    `(${match}) AND (${wanted.map((clause) => allTerms(clause, columns)).join(` ${join} `)})`
  const ranked = (columns: string, join: 'AND' | 'OR', weight: number): RankedBy => ({
    expression: within(columns, join),
    former: within(columns.replace(' often', ''), join),
    weight,
  })
  // The index merges all words that a prefix begins, for each expression.
  if (wanted.some(({ isPrefix }) => isPrefix)) return [ranked('title', 'AND', 3)]
  return [
    ranked('title', 'AND', 3),
    ...(wanted.length > 1 ? [ranked('title', 'OR', 2)] : []),
    ranked('title lede often', 'AND', 2),
  ]
}

/** The columns of texts; `often` repeats words of the body. */
const texts = 'title lede body'

function oneOf(facts: readonly string[]): string {
  return `(${facts.map((fact) => allWords('facts', fact)).join(' OR ')})`
}

function allTerms({ terms, spelledOut, isPrefix }: Clause, columns: string): string {
  const all = terms.map((term, index) => {
    const isBegun = isPrefix && index === terms.length - 1
    return inEitherSpelling(term, spelledOut[index] ?? term, isBegun, columns)
  })
  return all.length > 1 ? `(${all.join(' AND ')})` : all.join('')
}

// `mühlbach` is looked for folded and written out. `muehlbach` also finds the umlaut, but only where the article's
// facts say that it has one: otherwise, `statues` would find every `Status`.
function inEitherSpelling(
  term: string,
  spelledOut: string,
  isPrefix: boolean,
  columns: string,
): string {
  const ways = [allWords(columns, term, isPrefix)]
  if (spelledOut !== term) ways.push(allWords(columns, spelledOut, isPrefix))
  const folded = term.replace(writtenOut, (pair) => pair.charAt(0))
  if (folded !== term) {
    const hasUmlaut = allWords('facts', spellingFact(term), isPrefix)
    ways.push(`(${allWords(columns, folded, isPrefix)} AND ${hasUmlaut})`)
    // Which pair was an umlaut is a guess (`michaelsbuehne`); anywhere in the texts, the fact is enough.
    if (columns === texts) ways.push(hasUmlaut)
  }
  return ways.length > 1 ? `(${ways.join(' OR ')})` : ways.join('')
}

// Not in `neue`, `Bauer` and `Quelle`, where the letter before makes it another sound.
const writtenOut = /(?<![aeq])(?:ae|oe|ue|aa)/g

/**
 * Writes that words are all in one of some columns, the last perhaps only begun. What the index takes for several words
 * is never written as one: it would be a phrase, which the index refuses.
 *
 * @param columns Names separated by spaces.
 * @param text One word at least, as a text or as a fact.
 */
export function allWords(columns: string, text: string, isPrefix = false): string {
  const words = text.match(indexWord) ?? []
  const all = words.map((word, index) => {
    const star = isPrefix && index === words.length - 1 ? ' *' : ''
    return `{${columns}} : "${word}"${star}`
  })
  return all.length > 1 ? `(${all.join(' AND ')})` : all.join('')
}

// As the index splits texts: its tokenizer is `ascii`, with three more characters.
const indexWord = /[a-zA-Z0-9:.\-\u0080-\u{10FFFF}]+/gu
