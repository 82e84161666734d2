import type { ArticleContent } from '../../src/article/article-content.ts'
import { articleText } from '../../src/article/article-text.ts'
import type { Body } from '../../src/article/body.ts'
import { articleHtml, bodyHtml, type HtmlOptions } from '../../src/article/html.ts'
import { bodyMarkdown, contentMarkdown } from '../../src/article/markdown.ts'
import { plainText } from '../../src/article/plain-text.ts'
import {
  clean as cleanAt,
  cleanDocument as cleanDocumentAt,
  rejections,
  type CleanOptions as OptionsAt,
  type CleanResult,
  type DocumentOptions as DocumentOptionsAt,
  type ForeignDocument,
} from '../../src/cleaner/index.ts'

// The door of the package that `npm run pack:cleaner` builds. Only here does the cleaner read a clock.

export type * from '../../src/article/article-content.ts'
export type * from '../../src/article/body.ts'
export type { Day, Moment } from '../../src/article/day.ts'
export type { HtmlOptions } from '../../src/article/html.ts'
export type { SafeUrl } from '../../src/article/safe-url.ts'
export { walk } from '../../src/article/walk.ts'
export {
  cleanerVersion,
  type CleanResult,
  type ForeignDocument,
  type RejectionReason,
  type Trace,
  type TraceEntry,
} from '../../src/cleaner/index.ts'

type WithClock<Options> = Omit<Options, 'now' | 'parse'> & {
  /** The current time, for ages and embargoes; by default that of the clock. */
  now?: Date
}

export type CleanOptions = WithClock<OptionsAt>
export type DocumentOptions = WithClock<DocumentOptionsAt>

/** Every reason for which a page is refused, and what it means. */
export const refusals = rejections

/**
 * Extracts the article of a page, or returns the reason why it contains none. Synchronous, without network, linear in
 * the page. Never throws.
 *
 * @param page The page's bytes in any charset, or its decoded text; not changed.
 */
export function clean(page: Uint8Array | string, options: CleanOptions): CleanResult {
  return cleanAt(page, { ...options, now: options.now ?? new Date() })
}

/**
 * Extracts the article of a document: that of a browser's tab, or one of linkedom or jsdom. The document is not
 * changed. Costs a walk over the document more than `clean()`.
 */
export function cleanDocument(
  document: ForeignDocument,
  options: DocumentOptions = {},
): CleanResult {
  return cleanDocumentAt(document, { ...options, now: options.now ?? new Date() })
}

/** Prints an article as Markdown with YAML front matter, or its body alone as Markdown. */
export function toMarkdown(article: ArticleContent | Body): string {
  return isBody(article) ? bodyMarkdown(article) : contentMarkdown(article)
}

/** Prints an article as plain text, from its title to its address, or its body alone. */
export function toText(article: ArticleContent | Body): string {
  return isBody(article) ? plainText(article) : articleText(article)
}

/**
 * Prints an article as an `<article>` of HTML, or its body alone. Printed from the tree, so it contains no script,
 * style sheet, frame or form, and no attribute of the page.
 */
export function toHtml(
  article: ArticleContent | Body,
  options: HtmlOptions & {
    /** The language of a body, as a BCP 47 tag; an article has its own. */
    lang?: string
  } = {},
): string {
  return isBody(article)
    ? bodyHtml(article, options.lang ?? 'und', options)
    : articleHtml(article, options)
}

function isBody(article: ArticleContent | Body): article is Body {
  return 'type' in article
}
