import type { Body } from '../../article/body.ts'
import { plainText } from '../../article/plain-text.ts'
import { readSummary, type ArticleSummary, type SummaryRow } from '../tables/article-summary.ts'
import { parseJson } from '../tables/parse-json.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import { readableBody } from '../tables/stored-body.ts'
import type { Clause } from './search-query.ts'
import { highlight, snippet, type SnippetPart } from './snippet.ts'

/** An article that was found. */
export type Hit = {
  article: ArticleSummary
  /** The title as the summary shows it, in parts, so that matches can be marked. */
  title: SnippetPart[]
  /** From the translation, or from the original if only its words match. */
  snippet: SnippetPart[]
  /** The languages of the two; `null` for an article that is shown in its own words. */
  langs: { title: string; snippet: string } | null
}

/** A summary with the texts that a hit is cut from; those of the translation are `null` without one. */
export type HitRow = SummaryRow & {
  body: string
  translated_body: string | null
  remaining: string | null
}

/** Makes a hit of its row. */
export function readHit(row: HitRow, wanted: readonly Clause[], lang: ReadingLanguage): Hit {
  const article = readSummary(row)
  const { translated } = article
  if (!translated) {
    const parts = snippet(joined([row.lede, bodyText(row.body)]), wanted)
    return { article, title: highlight(row.title, wanted), snippet: parts, langs: null }
  }
  const isTitleTranslated = translated.title !== null
  const shown = snippet(joined([translated.lede, translatedBodyText(row)]), wanted)
  // A title that is not shown may be what matches.
  const own = isMatch(shown)
    ? []
    : snippet(joined([isTitleTranslated ? row.title : null, row.lede, bodyText(row.body)]), wanted)
  const isOwn = isMatch(own) || shown.length === 0
  return {
    article,
    title: highlight(translated.title ?? row.title, wanted),
    snippet: isOwn ? own : shown,
    langs: { title: isTitleTranslated ? lang : row.lang, snippet: isOwn ? row.lang : lang },
  }
}

function isMatch(parts: readonly SnippetPart[]): boolean {
  return parts.some((part) => part.isMatch)
}

function joined(texts: readonly (string | null)[]): string {
  return texts.filter(Boolean).join(' … ')
}

/** The body of a row as plain text; empty if it cannot be read. */
export function bodyText(stored: string): string {
  const body = readableBody(stored)
  return body ? plainText(body) : ''
}

// Without the blocks that are still in the original, in whole or in part.
function translatedBodyText({ translated_body, remaining }: HitRow): string {
  const body = readableBody(translated_body)
  if (!body) return ''
  const paths = parseJson(remaining ?? '')
  const left = new Set(Array.isArray(paths) ? paths.map(topBlock) : [])
  return plainText(without(body, left))
}

function topBlock(path: unknown): number {
  const [part, index] = String(path).split('/')
  return part === 'body' ? Number(index) : -1
}

function without(body: Body, left: ReadonlySet<number>): Body {
  return { ...body, children: body.children.filter((_block, index) => !left.has(index)) }
}
