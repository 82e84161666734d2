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

/**
 * The words of the index that begin so, as far as they are known; `null` for those that the index is to look for
 * itself. It merges the places of all of them before it gives the first one.
 */
export type BeginningWith = (prefix: string) => readonly string[] | null

/** Leaves all prefixes to the index. */
export const leftToIndex: BeginningWith = () => null

/**
 * Clauses that are looked for in the texts: several consecutive words, as the index knows no order, and unwanted
 * prefixes of which not all words are known.
 */
export function runsOf(
  { wanted, unwanted }: SearchQuery,
  isPartlyKnown: (prefix: string) => boolean = () => false,
): SearchQuery {
  const isPartial = (clause: Clause) => prefixesOf([clause]).some(isPartlyKnown)
  return {
    wanted: wanted.filter(isRun),
    unwanted: unwanted.filter((clause) => isRun(clause) || isPartial(clause)),
  }
}

function isRun({ terms }: Clause): boolean {
  return terms.length > 1
}

/** The prefixes whose words the expressions of some clauses ask for. */
export function prefixesOf(clauses: readonly Clause[]): string[] {
  const asked = new Set<string>()
  const note: BeginningWith = (prefix) => {
    asked.add(prefix)
    return null
  }
  for (const clause of clauses) allTerms(clause, texts, note)
  return [...asked]
}

/** Groups of facts; one of each must be in the column `facts`. */
export type FactGroups = readonly (readonly string[])[]

/**
 * Writes a query in the language of FTS5. All words are quoted, so nothing that was typed is read as syntax. The words
 * of a run must all occur, anywhere; unwanted runs are left out. So it finds more than the query asks for: see
 * `runsOf`.
 *
 * @returns `null` when there is nothing to look for.
 * @see https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export function matchExpression(
  query: SearchQuery,
  facts: FactGroups,
  beginningWith: BeginningWith = leftToIndex,
): string | null {
  return query.wanted.length === 0 ? null : expressionIn(query, facts, beginningWith, () => texts)
}

function expressionIn(
  { wanted, unwanted }: SearchQuery,
  facts: FactGroups,
  beginningWith: BeginningWith,
  columnsOf: (clause: Clause) => string,
): string {
  const within = wanted
    .map((clause) => allTerms(clause, columnsOf(clause), beginningWith))
    .join(' AND ')
  const without = unwanted
    .filter((clause) => !isRun(clause))
    .map((clause) => allTerms(clause, texts, beginningWith))
    .join(' OR ')
  const all = without === '' ? within : `(${within}) NOT (${without})`
  return [`(${all})`, ...facts.map(oneOf)].join(' AND ')
}

/** Writes that an article has some facts; `null` for any article. */
export function factsExpression(facts: FactGroups): string | null {
  return facts.length === 0 ? null : facts.map(oneOf).join(' AND ')
}

/** The matches of a query that have a clause in the title; and in the lede, or often in the body. */
export type RankedBy = { title: string; prominent: string | null }

const maxRanked = 8 // clauses; the index walks through all of a query for each

/**
 * Writes what the matches of a query are ranked by, for each of its clauses. Only titles tell for a prefix.
 *
 * @param prominent The columns next to the title that repeat words, or have but few.
 */
export function rankExpressions(
  query: SearchQuery,
  facts: FactGroups,
  prominent: 'lede often' | 'lede',
  beginningWith: BeginningWith = leftToIndex,
): RankedBy[] {
  return query.wanted.slice(0, maxRanked).map((ranked) => {
    const within = (columns: string) =>
      expressionIn(query, facts, beginningWith, (clause) => (clause === ranked ? columns : texts))
    return { title: within('title'), prominent: ranked.isPrefix ? null : within(prominent) }
  })
}

/** The columns of texts; `often` repeats words of the body. */
const texts = 'title lede body'

function oneOf(facts: readonly string[]): string {
  return `(${facts.map((fact) => allWords('facts', fact)).join(' OR ')})`
}

function allTerms(clause: Clause, columns: string, beginningWith: BeginningWith): string {
  const { terms, spelledOut, isPrefix } = clause
  const all = terms.map((term, index) => {
    const known = isPrefix && index === terms.length - 1 ? beginningWith : null
    return inEitherSpelling(term, spelledOut[index] ?? term, known, columns)
  })
  return all.length > 1 ? `(${all.join(' AND ')})` : all.join('')
}

// `mühlbach` is looked for folded and written out. `muehlbach` also finds the umlaut, but only where the article's
// facts say that it has one: otherwise, `statues` would find every `Status`.
function inEitherSpelling(
  term: string,
  spelledOut: string,
  beginningWith: BeginningWith | null,
  columns: string,
): string {
  const written = (text: string, where = columns) => allWords(where, text, beginningWith)
  const ways = [written(term)]
  if (spelledOut !== term) ways.push(written(spelledOut))
  const folded = term.replace(writtenOut, (pair) => pair.charAt(0))
  if (folded !== term) {
    const hasUmlaut = written(spellingFact(term), 'facts')
    ways.push(`(${written(folded)} AND ${hasUmlaut})`)
    // Which pair was an umlaut is a guess (`michaelsbuehne`); anywhere in the texts, the fact is enough.
    if (columns === texts) ways.push(hasUmlaut)
  }
  return ways.length > 1 ? `(${ways.join(' OR ')})` : ways.join('')
}

// Not in `neue`, `Bauer` and `Quelle`, where the letter before makes it another sound.
const writtenOut = /(?<![aeq])(?:ae|oe|ue|aa)/g

/**
 * Writes that words are all in one of some columns. What the index takes for several words is never written as one: it
 * would be a phrase, which the index refuses.
 *
 * @param columns Names separated by spaces.
 * @param text One word at least, as a text or as a fact.
 * @param beginningWith The words that begin with the last one, if that is only a prefix.
 */
export function allWords(
  columns: string,
  text: string,
  beginningWith: BeginningWith | null = null,
): string {
  const words = text.match(indexWord) ?? []
  const all = words.map((word, index) => {
    if (!beginningWith || index < words.length - 1) return `{${columns}} : "${word}"`
    const known = beginningWith(word)
    if (!known) return `{${columns}} : "${word}" *`
    return `{${columns}} : (${[word, ...known].map((one) => `"${one}"`).join(' OR ')})`
  })
  return all.length > 1 ? `(${all.join(' AND ')})` : all.join('')
}

// As the index splits texts: its tokenizer is `ascii`, with three more characters.
const indexWord = /[a-zA-Z0-9:.\-\u0080-\u{10FFFF}]+/gu
