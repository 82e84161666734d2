import { safeUrl } from '../../../src/article/safe-url.ts'
import { nothingChosen } from '../../../src/cleaner/page/chosen-parts.ts'
import type { Page } from '../../../src/cleaner/page/page.ts'
import { trainedScales } from '../../../src/cleaner/scale/trained-scales.ts'
import { parse } from '../../../src/cleaner/source/parse.ts'
import { strip } from '../../../src/cleaner/source/strip.ts'

/** A page as the cleaner holds it when it reads the metadata. */
export function pageOf(
  html: string,
  {
    url = 'https://www.harbour-post.example/news/tide',
    jsonLd = [] as readonly unknown[],
    now = new Date('2026-03-01T12:00:00Z'),
  } = {},
): Page {
  const document = parse(strip(html).html)!
  return {
    document,
    parse,
    url: safeUrl(url)!,
    base: safeUrl(url)!,
    canonical: null,
    chosen: nothingChosen,
    isLocal: false,
    now,
    lang: 'und',
    htmlLang: document.documentElement.getAttribute('lang'),
    jsonLd,
    scales: trainedScales,
    trace: [],
    record: (element) => element,
  }
}
