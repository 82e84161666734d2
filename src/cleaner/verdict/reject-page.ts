import { comparableForm } from '../../text/comparable-form.ts'
import { weigh } from '../../text/prose.ts'
import type { FoundBody } from '../body/body-of.ts'
import type { Claims } from '../data/claims.ts'
import type { MeasuredDraft } from '../features/measure-drafts.ts'
import type { Metadata } from '../metadata/metadata.ts'
import type { Rejection } from '../page/rejection.ts'
import { entriesOf } from '../vocabulary/entries.ts'

/** The evidence that distinguishes an article from a page that only looks like one. */
type Evidence = FoundBody & {
  claims: Claims
  meta: Pick<Metadata, 'title' | 'lede' | 'publishedAt' | 'source'>
  /** The beginning of the page's text before pruning. */
  pageText: () => string
  /** The page's source. Only its beginning is read, and only if the page seems to hold no article. */
  source: string
}

const errorTitles = entriesOf('errorTitles')
const consentPhrases = entriesOf('consentPhrases')
const scriptPhrases = entriesOf('scriptPhrases')

const shortest = 140 // weighed letters; two short sentences
const short = 700 // weighed letters; error pages and consent walls have fewer
const manyHeadlines = 6
const perHeadline = 400 // weighed letters of text for each headline; lists of articles have fewer

const listOfArticles: Rejection = {
  reason: 'front_page',
  detail: 'The page lists articles but is not an article itself',
}

/** Rejects a page that is not an article; returns `null` for an article. */
export function rejectPage(evidence: Evidence): Rejection | null {
  const { drafts, claims, meta } = evidence
  const own = drafts.filter(({ isMain }) => isMain)
  // Captions alone are no article, and with a lede they are a picture story.
  const lede = meta.lede !== null && holdsWords(comparableForm(meta.lede)) ? weigh(meta.lede) : 0
  const isText = drafts.some(
    ({ block, isMain, isSentence, folded }) =>
      block.type !== 'figure' && (isMain || isSentence) && holdsWords(folded),
  )
  const held = own.reduce((sum, { weight }) => sum + weight, 0)
  const prose = isText ? held : lede > 0 && held > 0 ? held + lede : 0
  const claimsArticle = claims.isArticle || meta.publishedAt !== null
  if (!claimsArticle && prose < short) {
    if (isErrorTitle(comparableForm(meta.title)))
      return {
        reason: 'error_page',
        detail: `The page is an error page: "${meta.title.slice(0, 80)}"`,
      }
    const text = comparableForm(evidence.pageText())
    if (consentPhrases.filter((phrase) => text.includes(phrase)).length > 1)
      return {
        reason: 'consent_wall',
        detail: 'The page asks for consent before it shows its text',
      }
  }
  if (!claimsArticle && isFront(evidence, prose)) return listOfArticles
  if (prose >= shortest) return null
  const text = comparableForm(evidence.pageText())
  const isShell = scriptPhrases.some((phrase) => text.includes(phrase))
  if (isShell || text.length < shortest)
    return { reason: 'script_shell', detail: 'The page has no text before its scripts run' }
  if (!claimsArticle && headlinesIn(evidence.source) >= manyLinks) return listOfArticles
  return {
    reason: 'no_article',
    detail: `The page holds no article: ${prose} letters of prose, at least ${shortest} are needed`,
  }
}

const manyLinks = 8 // with a text as long as a headline
const headlineLink = /<a\s[^<>]{0,1000}>[^<>]{25,200}<\/a>/gi
const looked = 200_000 // characters of source

/** Counts the links in a page's source whose text is as long as a headline. */
function headlinesIn(source: string): number {
  return [...source.slice(0, looked).matchAll(headlineLink)].length
}

const fewestWords = 5 // of a paragraph; a single endless word is not a text
const unspaced = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3041-\u30FF\u3400-\u9FFF]/

function holdsWords(folded: string): boolean {
  return unspaced.test(folded) || folded.split(' ', fewestWords).length === fewestWords
}

function isErrorTitle(title: string): boolean {
  return errorTitles.some(
    (words) =>
      title === words ||
      title.startsWith(`${words} `) ||
      (words.length > 5 && title.includes(words)),
  )
}

function isFront({ drafts, meta }: Evidence, prose: number): boolean {
  const isHeadline = ({ block, linkShare }: MeasuredDraft) =>
    block.type === 'heading' && linkShare > 0.9
  const headlines = drafts.filter(isHeadline).length
  const { pathname, search } = new URL(meta.source.url)
  const longest = Math.max(0, ...drafts.map(({ isMain, weight }) => (isMain ? weight : 0)))
  if (pathname === '/' && search === '' && longest < short && headlines < manyHeadlines)
    return headlines > 2 || prose < short
  if (headlines < manyHeadlines || prose >= perHeadline * headlines) return false
  // An article in parts opens with a paragraph, and its linked sub-headings are next to its paragraphs.
  const first = drafts.findIndex(({ isMain }) => isMain)
  const opens = first >= 0 && first < drafts.findIndex(isHeadline)
  const parents = new Set(drafts.filter(isHeadline).map(({ element }) => element.parentElement))
  return !(opens && parents.size <= headlines / 2 && prose >= shortest * headlines)
}
