import type { ArticleContent } from '../../article/article-content.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { articleNodes, foldTitle } from '../data/article-nodes.ts'
import { fieldText, linkedNodes } from '../data/linked-data.ts'
import { metaOf, metasOf, pageHead, type PageHead } from '../data/page-head.ts'
import { addMark, type Evidence } from '../page/evidence.ts'
import type { Page } from '../page/page.ts'
import type { Element, PageDocument } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { metaNames } from '../vocabulary/meta-names.ts'
import { bylineOf } from './byline.ts'
import { choose } from './candidate.ts'
import { canonicalAddress } from './canonical-address.ts'
import { rightsOf, sectionNames, sectionOf, siteNames, sourceOf, tagsOf } from './declarations.ts'
import { languageOf, languageTag } from './language.ts'
import { ledeOf } from './lede.ts'
import { headingsOf, mainHeading } from './main-heading.ts'
import { pageParts, type PageParts } from './page-parts.ts'
import { describedPictures, leadImageOf, type DescribedPicture } from './pictures.ts'
import { domainCountry, pageZone, tagCountry } from './time/page-zone.ts'
import { timesOf } from './times.ts'
import { namesInTab, squeeze } from './title-suffix.ts'
import { titleCandidates } from './title.ts'

/** What the page says about its article, with the texts and elements that the body must not repeat. */
export type Metadata = Omit<ArticleContent, 'body' | 'confidence' | 'isTruncated'> & {
  /** Every form of the title that the page shows. */
  titles: string[]
  /** The elements that show the lede as a standfirst. */
  ledeElements: Element[]
  /** The pictures that the page's JSON-LD describes. */
  pictures: DescribedPicture[]
}

/**
 * Reads what the page says about its article: declared in its head and JSON-LD, or shown around the main heading.
 *
 * Runs before the page is pruned and does not change it. Finds the heading first, as the other parts are read by their
 * distance to it.
 */
export function metadata(page: Page): Metadata {
  const { document, url, trace } = page
  const head = pageHead(document)
  const linked = linkedNodes(page.jsonLd)
  const forms = { shared: metaOf(head, metaNames.title), tab: head.title }
  const declared = [forms.shared, metaOf(head, ['twitter:title']), forms.tab].filter(
    (title) => title !== null,
  )
  const headings = headingsOf(document)
  const tabClues = {
    shared: forms.shared,
    headings: headings.map(({ text }) => text),
    host: new URL(url).host,
  }
  const site = [
    ...siteNames(url, head, linked),
    ...(forms.tab ? namesInTab(forms.tab, tabClues) : []),
  ]
  const names = { site: namesOf(site), sections: namesOf(sectionNames(url, head, linked)) }
  const heading = mainHeading(document, headings, declared, names, page)
  const parts = pageParts(document, heading)
  const shown = heading ? [textOf(heading)] : []
  const nodes = articleNodes(linked, url, [...declared, ...shown].map(foldTitle))
  const headline = nodes.map((node) => fieldText(node, 'headline')).find((text) => text) ?? null
  const candidates = titleCandidates(heading, { ...forms, headline }, names)
  const found = [...candidates.map(({ value }) => value), ...declared, ...shown]
  const titles = [...new Set(found.map((title) => tidyLine(title)))].filter((title) => title !== '')
  const folded = titles.map(foldTitle)
  const lang = languageOf(page.htmlLang, head, nodes, sampleText(parts, document), trace)
  const about = { ...parts, ...datingOf(page, head, lang), head, nodes, linked, url, trace }
  const { own, all: pictures } = describedPictures(page, nodes, linked)
  const address = canonicalAddress(url, [page.canonical ?? '', ...metasOf(head, ['og:url'])])
  const result = {
    source: { url: address, ...sourceOf(address, about) },
    lang,
    title: tidyLine(choose('title', candidates, trace)?.value ?? '').replace(noBreakSpace, ' '),
    titles,
    ...ledeOf({ ...about, heading, titles: folded }),
    ...bylineOf({ ...about, siteNames: names.site, titles: folded }),
    ...timesOf({ ...about, now: page.now }),
    image: leadImageOf(page, head, own),
    pictures,
    section: sectionOf(about),
    tags: tagsOf(about, names.site),
    ...rightsOf(about),
  }
  if (trace.evidence) {
    // What the rule of the site chose is marked already.
    const { title, lede } = page.chosen
    if (heading && title.length === 0) markShown(trace.evidence, heading, 'title')
    if (lede.length === 0)
      for (const element of result.ledeElements) markShown(trace.evidence, element, 'lede')
  }
  return result
}

/** Marks the element that shows a field. Why it was chosen is among the field's candidates. */
function markShown(evidence: Evidence, element: Element, fate: 'title' | 'lede'): void {
  const step = fate === 'title' ? 'main-heading' : 'lede'
  const { reasons, score } = evidence.fields
    .filter(({ field }) => field === (fate === 'title' ? 'heading' : 'lede'))
    .flatMap(({ candidates }) => candidates.find(({ isChosen }) => isChosen) ?? [])
    .at(-1) ?? { reasons: [], score: 0 }
  const why = reasons.map(({ name }) => name).join(', ')
  const reason = why === '' ? 'the only heading' : `${why}: ${score.toFixed(1)} points`
  addMark(evidence, element, { fate, step, reason, score: null, block: null })
}

function namesOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(squeeze).filter((name) => name.length > 1))
}

// Line breaks in a headline depend on where it is printed.
const noBreakSpace = /[\u00A0\u202F]/g

const sampleLength = 3000 // characters
const minSample = 300 // characters; with less, the page's whole text tells more

function sampleText({ blocks }: PageParts, { body }: PageDocument): string {
  let sample = ''
  for (const { element } of blocks) {
    if (sample.length > sampleLength) break
    sample += `${textOf(element)}\n`
  }
  return sample.length < minSample ? textOf(body) : sample
}

/** The date conventions and the time zone of the page's country. */
export function datingOf(
  { url, htmlLang }: Pick<Page, 'url' | 'htmlLang'>,
  head: PageHead,
  language: string,
) {
  const { hostname } = new URL(url)
  const tags = [htmlLang ?? '', ...metasOf(head, ['og:locale'])].flatMap(
    (tag) => languageTag(tag) ?? [],
  )
  const country = domainCountry(hostname) ?? tags.map(tagCountry).find((each) => each !== null)
  const isEnglish = language.startsWith('en')
  const monthFirst =
    country === 'US' || country === 'PH' ? true : isEnglish && !country ? null : false
  return { zone: pageZone(hostname, tags), conventions: { language, monthFirst } }
}
