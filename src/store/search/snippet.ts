import { foldWord } from '../../text/fold-words.ts'
import { isUnspaced, type Token } from '../../text/tokenize.ts'
import type { Clause } from './search-query.ts'
import { matchesAt, spelledWords } from './spelled-words.ts'

/** A part of a text, and whether it matches the query. */
export type SnippetPart = { text: string; isMatch: boolean }

type Span = { start: number; end: number }

const maxReadLength = 30_000 // characters of a text that are searched
const snippetLength = 240 // characters

/** Marks the matches of a query in a text. */
export function highlight(text: string, clauses: readonly Clause[]): SnippetPart[] {
  return parts(text, { start: 0, end: text.length }, matches(text, clauses))
}

/**
 * Cuts out the part of a text that shows most matches of a query, about 240 characters, or the beginning if there are
 * none. `…` marks where the text goes on.
 */
export function snippet(text: string, clauses: readonly Clause[]): SnippetPart[] {
  const readable = text.slice(0, maxReadLength).replace(/\s+/gu, ' ')
  const found = matches(readable, clauses)
  const window = widened(readable, best(found))
  const cut = parts(readable, window, found)
  return [
    ...(window.start > 0 ? [{ text: '…', isMatch: false }] : []),
    ...cut,
    ...(window.end < readable.length ? [{ text: '…', isMatch: false }] : []),
  ]
}

function matches(text: string, clauses: readonly Clause[]): Span[] {
  const all = spelledWords(text)
  const spans: Span[] = []
  for (const [index, { start }] of all.entries()) {
    for (const clause of clauses) {
      const place = index + clause.terms.length - 1
      const last = all[place]
      if (last && matchesAt(all, index, clause))
        spans.push({ start, end: endOf(text, last, all[place + 1], clause) })
    }
  }
  return merged(spans)
}

// Only the first sign of a pair is marked if the query ends with it: the second begins the next pair.
function endOf(text: string, last: Token, next: Token | undefined, clause: Clause): number {
  const begun = clause.terms.at(-1) ?? ''
  if (!clause.isPrefix || !isUnspaced(begun) || !next || next.start >= last.end) return last.end
  const sign = foldWord(text.slice(last.start, next.start))
  return begun.length <= sign.length ? next.start : last.end
}

// The spans are in the order of their starts; those that overlap become one.
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}

function best(found: readonly Span[]): Span {
  let from = 0
  let most = { start: 0, end: 0, count: 0 }
  for (const [to, { end }] of found.entries()) {
    while (from < to && end - (found[from]?.start ?? end) > snippetLength) from++
    const count = to - from + 1
    if (count > most.count) most = { start: found[from]?.start ?? 0, end, count }
  }
  return most
}

// Gives a third of the free space to the text before, and ends at white space if some is near.
function widened(text: string, { start, end }: Span): Span {
  const room = Math.max(0, snippetLength - (end - start))
  let from = Math.max(0, start - Math.floor(room / 3))
  let to = Math.min(text.length, from + Math.max(snippetLength, end - start))
  const spaceBefore = from > 0 ? text.indexOf(' ', from) : -1
  if (spaceBefore >= 0 && spaceBefore < start) from = spaceBefore + 1
  const spaceAfter = to < text.length ? text.lastIndexOf(' ', to) : -1
  if (spaceAfter > Math.max(end, to - 40)) to = spaceAfter
  return { start: from, end: to }
}

function parts(text: string, window: Span, found: readonly Span[]): SnippetPart[] {
  const result: SnippetPart[] = []
  let at = window.start
  for (const span of found) {
    const start = Math.max(span.start, at)
    const end = Math.min(span.end, window.end)
    if (start >= end) continue
    if (start > at) result.push({ text: text.slice(at, start), isMatch: false })
    result.push({ text: text.slice(start, end), isMatch: true })
    at = end
  }
  if (at < window.end) result.push({ text: text.slice(at, window.end), isMatch: false })
  return result.map((part) => ({ ...part, text: part.text.toWellFormed() }))
}
