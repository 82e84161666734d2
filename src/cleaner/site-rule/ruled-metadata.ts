import { maxAheadMilliseconds } from '../../article/day.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { pageHead } from '../data/page-head.ts'
import { creditsIn } from '../metadata/author-credits.ts'
import { datingOf, type Metadata } from '../metadata/metadata.ts'
import { withoutPrefix } from '../metadata/names.ts'
import { labelledTimes, readTime } from '../metadata/shown-times.ts'
import { toMoment } from '../metadata/time/written-time.ts'
import type { Page } from '../page/page.ts'
import { note } from '../page/trace.ts'
import { attribute, firstNamed, type Element } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'

const length = { title: 1000, lede: 5000, name: 200, time: 200 } // characters

/**
 * Puts what the rule of a site chooses in place of what the usual steps found. Takes the chosen lede, byline and time
 * out of the page, so that they are not part of the text, too.
 */
export function ruledMetadata(meta: Metadata, page: Page): Metadata {
  const { chosen } = page
  const title = chosen.title.map(lineOf(length.title)).find((line) => line !== '') ?? ''
  const lede = tidyLine(chosen.lede.map(lineOf(length.lede)).join(' '), length.lede)
  const byline = namesIn(chosen.byline)
  const publishedAt = timeIn(page, meta.lang)
  const isLater = publishedAt === null || (meta.modifiedAt ?? '') > publishedAt
  showChosen(page, 'title', title)
  showChosen(page, 'lede', lede)
  showChosen(page, 'byline', byline.join(', '))
  showChosen(page, 'time', publishedAt ?? '')
  for (const element of [...chosen.lede, ...chosen.byline, ...chosen.time]) takeOut(element, page)
  return {
    ...meta,
    ...(title !== '' && { title, titles: [...new Set([title, ...meta.titles])] }),
    ...(lede !== '' && { lede, ledeElements: [...chosen.lede] }),
    ...(byline.length > 0 && { byline }),
    ...(publishedAt !== null && { publishedAt, modifiedAt: isLater ? meta.modifiedAt : null }),
  }
}

const maxShown = 300 // characters

/** Puts what the rule chose for a field before the candidates that it had. */
function showChosen({ trace }: Page, field: string, value: string): void {
  const fields = trace.evidence?.fields
  if (!fields || value === '') return
  const at = fields.findLastIndex((one) => one.field === field)
  const others = (fields[at]?.candidates ?? []).map((one) => ({ ...one, isChosen: false }))
  const shown = value.slice(0, maxShown).toWellFormed()
  const ruled = { value: shown, source: 'rule of the site', score: 0, reasons: [], isChosen: true }
  fields.splice(at < 0 ? fields.length : at, 1, { field, candidates: [ruled, ...others] })
}

function lineOf(most: number): (element: Element) => string {
  return (element) => tidyLine(rawValue(element), most)
}

function rawValue(element: Element): string {
  return element.localName === 'meta' ? attribute(element, 'content') : textOf(element)
}

const maxNames = 50

/** The names in the chosen elements; a text that is not written like names counts as one. */
function namesIn(elements: readonly Element[]): string[] {
  const names = elements.flatMap((element) => {
    const text = lineOf(1000)(element)
    const credits = creditsIn(text, new Set()).map(({ name }) => name)
    return credits.length > 0 ? credits : [tidyLine(withoutPrefix(text), length.name)]
  })
  return [...new Set(names.filter(Boolean))].slice(0, maxNames)
}

/** The first of the chosen times that can be read and is not ahead. */
function timeIn({ chosen, document, url, htmlLang, now, trace }: Page, language: string) {
  if (chosen.time.length === 0) return null
  const { zone, conventions } = datingOf({ url, htmlLang }, pageHead(document), language)
  for (const element of chosen.time) {
    const written = [attribute(element, 'datetime'), attribute(element, 'content'), textOf(element)]
    for (const text of written) {
      const [labelled] = labelledTimes(tidyLine(text, length.time), conventions).values()
      const time = readTime(text, conventions) ?? labelled
      const moment = time && toMoment(time, zone)
      if (moment && Date.parse(moment) <= now.getTime() + maxAheadMilliseconds) return moment
    }
  }
  note(trace, 'site-rule', 'kept', 'time: none that can be read, so the usual steps find it')
  return null
}

function takeOut(element: Element, { chosen, record }: Page): void {
  const holdsMore = chosen.guarded.has(element) || firstNamed(element, 'h1') !== null
  if (holdsMore || element.localName === 'meta' || element.parentNode === null) return
  record(element, 'site-rule', 'chosen for a field, so not part of the text').remove()
}
