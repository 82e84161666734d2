import type { ArticleContent } from '../article/article-content.ts'
import { bodyFault } from '../article/body-fault.ts'
import type { Body } from '../article/body.ts'
import { safeUrl, type SafeUrl } from '../article/safe-url.ts'
import { comparableForm } from '../text/comparable-form.ts'
import { tidyLine } from '../text/tidy-text.ts'
import { bodyOf, type FoundBody } from './body/body-of.ts'
import { leadPicture, withLeadPicture } from './body/lead-picture.ts'
import { isPoor, rescue } from './body/rescue.ts'
import { claimsOf } from './data/claims.ts'
import { readLinkedData } from './data/read-linked-data.ts'
import { writeOut } from './letters/write-out.ts'
import { metadata } from './metadata/metadata.ts'
import { baseUrl } from './page/base-url.ts'
import { nothingChosen } from './page/chosen-parts.ts'
import { addMark, type Evidence } from './page/evidence.ts'
import type { Page } from './page/page.ts'
import type { Rejection, RejectionReason } from './page/rejection.ts'
import { note, type Trace } from './page/trace.ts'
import { trainedScales, type Scales } from './scale/trained-scales.ts'
import { chooseParts, ruleLimits, unused } from './site-rule/choose-parts.ts'
import { namedAttributes } from './site-rule/named-attributes.ts'
import type { RuleSelectors, RuleUse } from './site-rule/rule-selectors.ts'
import { ruledMetadata } from './site-rule/ruled-metadata.ts'
import { binaryFormat, controlText } from './source/binary-format.ts'
import { decode } from './source/decode.ts'
import { documentSource, type ForeignDocument } from './source/document-source.ts'
import { foreignFormat } from './source/foreign-format.ts'
import { overLimits, pageLimits, tooDeep } from './source/page-limits.ts'
import { parse } from './source/parse.ts'
import { strip, type Stripped } from './source/strip.ts'
import { beginningOf, type PageDocument, type Parse } from './tree/dom.ts'
import { confidenceOf } from './verdict/confidence.ts'
import { partOf, saysPart, type PartPlace } from './verdict/page-part.ts'
import { rejectPage } from './verdict/reject-page.ts'
import { isTruncated } from './verdict/truncation.ts'

export const cleanerVersion = '1'

export type CleanOptions = {
  /** The page's absolute address. */
  url: string
  /** The page's `Content-Type` header, or `null`. */
  contentType?: string | null
  /** The current time; the cleaner reads no clock. */
  now: Date
  /** Whether to keep pictures on private networks, for readers in such a network. */
  isLocal?: boolean
  /**
   * A parser to use instead of `parse()`, for callers whose tree needs more than `dom.ts` declares. It must give each
   * page a head and a body, and return `null` for a page nested deeper than `pageLimits.depth`.
   */
  parse?: Parse
  /**
   * What a person chose for the pages of this site. It takes a `parse` whose documents have `querySelectorAll`, such as
   * linkedom's; of other documents nothing is chosen.
   */
  siteRule?: RuleSelectors
  /** Scales to use instead of the trained ones, for training and measuring. */
  scales?: Partial<Scales>
  /** Where to put all that the steps know, see `xray`; by default nowhere. */
  evidence?: Evidence
}

export type DocumentOptions = Omit<CleanOptions, 'url' | 'contentType'> & {
  /** The page's absolute address; by default that of the document, which a document of a library may lack. */
  url?: string
}

export type CleanResult =
  | {
      outcome: 'cleaned'
      content: ArticleContent
      /** The part of the article that the page holds, of several; `null` for a whole one. */
      part: PartPlace | null
      /** What the rule of the site did; absent without one. */
      rule?: RuleUse
      trace: Trace
    }
  | {
      outcome: 'refused'
      reason: RejectionReason
      detail: string
      rule?: RuleUse
      trace: Trace
    }

/**
 * Turns a raw page into an article, or returns the reason why it contains none.
 *
 * 1. `source/` decodes the bytes, strips scripts and styles, and parses a document within limits.
 * 2. `writeOut()` turns formulas, pictures of characters and the like into text.
 * 3. `metadata()` reads title, lede, byline and times, before the page is pruned.
 * 4. `bodyOf()` finds and prunes the body; `rescue()` searches templates and data if it finds little text.
 * 5. `rejectPage()`, `isTruncated()` and `confidenceOf()` judge the result.
 *
 * With a `siteRule`, `chooseParts()` comes before step 2. The usual steps find what the rule does not. If what it chose
 * holds no article, the page is cleaned again without it.
 *
 * Synchronous and pure: no network, no clock, no state; Web standards and `entities` only. The cost is linear in the
 * page's size; `page-limits.ts` rejects pages that would cost too much. Never throws.
 *
 * @param page The page's bytes in any charset, or its decoded text; not changed.
 * @example
 * const page =
 *   '<h1>The ferry sails again</h1><p>The harbour master opened the gates on Monday morning, eleven days after' +
 *   ' the storm had closed them. The first ferry left for the islands at noon.</p>'
 * const result = clean(page, { url: 'https://quill.example/ferry', now: new Date() })
 * result // { outcome: 'cleaned', content: { title: 'The ferry sails again' } }
 */
export function clean(page: Uint8Array | string, options: CleanOptions): CleanResult {
  const result = cleanOnce(page, options)
  if (result.outcome === 'cleaned' || !result.rule?.matched.includes('body')) return result
  const { siteRule = {}, ...usual } = options
  const again = cleanOnce(page, { ...usual, parse })
  const trace: Trace = []
  const lost = `there is no article in the body that the rule chose: ${result.detail}`
  note(trace, 'site-rule', 'kept', lost)
  return { ...again, rule: unused(siteRule, 'no article'), trace: [...trace, ...again.trace] }
}

function cleanOnce(page: Uint8Array | string, options: CleanOptions): CleanResult {
  const { evidence, siteRule } = options
  const trace: Trace = evidence ? Object.assign([], { evidence }) : []
  let rule: RuleUse | null = null
  const reject = ({ reason, detail }: Rejection): CleanResult => {
    note(trace, 'clean', 'refused', detail)
    return { outcome: 'refused', reason, detail, ...(rule && { rule }), trace }
  }
  const url = safeUrl(options.url)
  if (!url)
    return reject({ reason: 'url_invalid', detail: 'The address is not an http or https address' })
  if (page.length > pageLimits.bytes)
    return reject({
      reason: 'body_too_large',
      detail: `Cannot read page: ${page.length} bytes is over the limit of ${pageLimits.bytes}`,
    })
  const binary = binaryFormat(page)
  if (binary) return reject(binary)
  const { text, encoding, clue } = decode(page, options.contentType ?? null)
  note(trace, 'decode', 'chose', `${encoding}, by ${clue}`)
  const foreign = controlText(text) ?? foreignFormat(text)
  if (foreign) return reject(foreign)
  const stripped = strip(text, siteRule && namedAttributes(siteRule), evidence?.cutParts)
  const excess = overLimits(stripped.cost)
  if (excess) return reject(excess)
  const { tags, attributes } = stripped.cost
  const isTooLarge = tags > ruleLimits.tags || attributes > ruleLimits.attributes
  const parsePage = siteRule && isTooLarge ? parse : (options.parse ?? parse)
  const document = parsePage(stripped.html)
  if (!document) return reject(tooDeep)
  const jsonLd = readLinkedData(stripped.jsonLd, trace)
  const withParser = { ...options, parse: parsePage }
  const { canonical } = stripped
  const found = { ...pageOf(document, jsonLd, url, withParser, trace), canonical }
  if (!siteRule) return cleanPage(found, stripped, reject, null)
  if (isTooLarge) {
    note(trace, 'site-rule', 'kept', `over ${ruleLimits.tags} tags, too many for the rule`)
    rule = unused(siteRule, 'page too large')
    return cleanPage(found, stripped, reject, rule)
  }
  const { chosen, use } = chooseParts(found, siteRule)
  rule = use
  return cleanPage({ ...found, chosen }, stripped, reject, rule)
}

/**
 * Cleans a page that is a document already: that of a browser's tab, with what its scripts have written, or one of
 * linkedom or jsdom.
 *
 * The document is read and not changed. Its source is printed in one walk and cleaned as by `clean()`, so that a page
 * gives the same article either way, within the same limits. The walk and the second parse cost less than the steps
 * would on a foreign DOM, which visit elements many times.
 *
 * @example
 * const { document } = parseHTML(
 *   '<h1>The ferry sails again</h1><p>The harbour master opened the gates on Monday morning, eleven days after the' +
 *     ' storm had closed them for good, as it seemed. The first ferry left for the islands at noon.</p>',
 * )
 * const result = cleanDocument(document, { url: 'https://quill.example/ferry', now: new Date() })
 * result // { outcome: 'cleaned', content: { title: 'The ferry sails again' } }
 */
export function cleanDocument(document: ForeignDocument, options: DocumentOptions): CleanResult {
  const url = options.url ?? document.URL ?? ''
  return clean(documentSource(document), { ...options, url })
}

function pageOf(
  document: PageDocument,
  jsonLd: Page['jsonLd'],
  url: SafeUrl,
  { now, isLocal = false, parse: parsePage, scales }: CleanOptions & { parse: Parse },
  trace: Trace,
): Omit<Page, 'canonical'> {
  return {
    document,
    parse: parsePage,
    url,
    base: baseUrl(document, url),
    isLocal,
    now,
    htmlLang: document.documentElement.getAttribute('lang'),
    lang: 'und',
    jsonLd,
    chosen: nothingChosen,
    scales: { ...trainedScales, ...scales },
    trace,
    record: (element, step, reason, score) => {
      note(trace, step, 'removed', reason, beginningOf(element, 320))
      const { evidence } = trace
      if (evidence) {
        const mark = { fate: 'dropped', step, reason, score: score ?? null, block: null } as const
        addMark(evidence, element, mark)
      }
      return element
    },
  }
}

function cleanPage(
  page: Page,
  stripped: Stripped,
  reject: (rejection: Rejection) => CleanResult,
  rule: RuleUse | null,
): CleanResult {
  writeOut(page)
  const pageMetadata = rule ? ruledMetadata(metadata(page), page) : metadata(page)
  const { titles, ledeElements, pictures, ...meta } = pageMetadata
  const claims = claimsOf(page.jsonLd)
  const pageText = () => textOfSource(stripped.html.slice(0, sourceLength))
  const pageInLanguage = { ...page, lang: meta.lang }
  const first = bodyOf(pageInLanguage, pageMetadata)
  const isChosen = page.chosen.body.length > 0
  const found =
    !isChosen && isPoor(first, claims)
      ? rescue(pageInLanguage, stripped, pageMetadata, first)
      : first
  const rejection = rejectPage({ ...found, claims, meta, pageText, source: stripped.html })
  if (rejection) return reject(rejection)
  const blocks = found.drafts.map(({ block }) => block)
  const body: Body = { type: 'root', children: withLeadPicture(meta.image, blocks) }
  const title = meta.title || firstWords(found)
  if (title === '')
    return reject({ reason: 'no_article', detail: 'The page has no title and no text' })
  const fault = bodyFault(body)
  if (fault)
    return reject({ reason: 'too_complex', detail: `The article is over a limit, ${fault}` })
  const part = partOf(stripped.links, page.url, meta.source.url)
  return {
    outcome: 'cleaned',
    part,
    ...(rule && { rule }),
    content: {
      ...meta,
      title,
      lede: isRepeated(meta.lede, found) ? null : meta.lede,
      image: leadPicture(meta.image, body.children, found.leadCredit),
      body,
      isTruncated:
        part?.isLast === false ||
        saysPart(stripped.html) ||
        isTruncated(found.drafts, meta.isAccessibleForFree, claims.articleBody, () =>
          textOfSource(stripped.html),
        ),
      confidence: confidenceOf(found, claims.articleBody),
    },
    trace: page.trace,
  }
}

const sourceLength = 60_000 // characters; walls and notices come early in a page

/** The approximate text of a page before pruning: its source without tags. */
function textOfSource(html: string): string {
  return html.replace(/<[^<>]{0,2000}>/g, ' ')
}

const minimumPart = 24 // folded letters; shorter lines may be in a lede by chance

/** Whether a block of the body is the lede or a part of it, so that it would appear twice. */
function isRepeated(lede: string | null, { drafts }: FoundBody): boolean {
  const text = lede === null ? '' : comparableForm(lede)
  return (
    text !== '' &&
    drafts.some((draft) =>
      draft.folded.length < minimumPart ? draft.folded === text : text.includes(draft.folded),
    )
  )
}

/** A title for a page without one: the beginning of its text, at most 100 characters. */
function firstWords({ drafts }: FoundBody): string {
  return tidyLine(drafts.find(({ isMain }) => isMain)?.text ?? '', 100)
}
