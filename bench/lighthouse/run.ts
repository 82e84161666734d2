import { chromiumPath, hasChromium, launchChromium } from '../../test/browser/chromium.ts'
import { freePort } from '../../test/browser/free-port.ts'
import { startSampleSite } from '../../test/browser/sample-site.ts'
import { installPeers } from '../install.ts'
import { markdownTable } from '../markdown-table.ts'
import { categories, isFaultless, measure, type Verdict } from './measure.ts'

// `npm run bench:lighthouse`: the kinds of pages that most readers see; ends with 1 when one is not faultless.

await main()

async function main(): Promise<void> {
  if (!hasChromium)
    throw new Error(`Cannot find Chromium at ${chromiumPath}; CHROMIUM names another`)
  installPeers()
  const site = await startSampleSite({ INDEXING: 'index' })
  try {
    const verdicts = await measureAll(site.origin, pagesOf(site.articles))
    print(verdicts)
    if (![...verdicts.values()].every(isFaultless)) process.exitCode = 1
  } finally {
    await site.stop()
  }
}

function pagesOf(articles: readonly string[]): Map<string, string> {
  const article = articles[0] ?? ''
  const [, , day = ''] = article.split('/')
  return new Map([
    ['front page', '/'],
    ['article', article],
    ['day', `/news/${day}`],
    ['search', '/search?q=the'],
  ])
}

async function measureAll(
  origin: string,
  pages: ReadonlyMap<string, string>,
): Promise<Map<string, Verdict>> {
  const port = await freePort()
  const browser = await launchChromium(`--remote-debugging-port=${port}`)
  const verdicts = new Map<string, Verdict>()
  try {
    for (const [name, path] of pages) verdicts.set(name, await measure(origin + path, port))
  } finally {
    await browser.close()
  }
  return verdicts
}

function print(verdicts: ReadonlyMap<string, Verdict>): void {
  const header = ['page', ...categories, 'LCP ms', 'TBT ms', 'CLS']
  const rows = [...verdicts].map(([name, { scores, largestPaint, blocked, layoutShift }]) => [
    name,
    ...categories.map((category) => String(scores[category])),
    largestPaint.toFixed(0),
    blocked.toFixed(0),
    layoutShift.toFixed(3),
  ])
  console.log(markdownTable(header, rows))
  for (const [name, { faults }] of verdicts) {
    for (const fault of faults) console.log(`${name}: ${fault}`)
  }
}
