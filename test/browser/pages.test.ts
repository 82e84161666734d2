import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { chromiumPath, hasChromium, launchChromium } from './chromium.ts'

const { origin, articles, lists } = inject('site')
const day = articles[0]?.split('/')[2] ?? ''
const archive = ['/news', `/news/${day.slice(0, 4)}`, `/news/${day.slice(0, 7)}`, `/news/${day}`]
const searches = ['/search', '/search?q=the&lang=en', '/search?q=nothingholdsthisword']
const pages = ['/', '/latest', '/trends', '/about', '/privacy', ...archive, ...searches, ...lists]
  .concat(articles)
  .map((path) => ({ path, name: decodeURI(path) }))

const looks = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

describe.skipIf(!hasChromium)(`The sample site in ${chromiumPath}`, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
  })

  it('has every kind of list, and something that was read most', async () => {
    const page = await browser.newPage()
    await page.goto(`${origin}/trends`)

    expect(await page.locator('main article').count()).toBeGreaterThan(0)
    expect(lists.map((path) => path.split('/')[1])).toEqual(['source', 'topic', 'author', 'lang'])
  })

  it('has articles in both directions', async () => {
    const page = await browser.newPage()
    await page.goto(origin)

    expect(await page.locator('article[dir=rtl]').count()).toBeGreaterThan(0)
    expect(await page.locator('article:not([dir=rtl])').count()).toBeGreaterThan(0)
  })

  describe.each(looks)('$width px wide, $colorScheme', ({ width, colorScheme }) => {
    let context: BrowserContext

    beforeAll(async () => {
      context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
    })

    afterAll(async () => {
      await context.close()
    })

    afterEach(async () => {
      await Promise.all(context.pages().map((page) => page.close()))
    })

    it.each(pages)('shows $name without a fault', async ({ path }) => {
      const { page, messages, requests } = await visit(context, path)

      expect(messages).toEqual([])
      expect(requests).toEqual([`document ${origin}${path}`])
      expect(await horizontalScroll(page)).toBe(0)
      expect(await layoutShift(page)).toBe(0)
      expect(await violations(page)).toEqual([])
    })

    it.each(pages)('mirrors $name without a fault', async ({ path }) => {
      const { page } = await visit(context, path)
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))

      expect(await horizontalScroll(page)).toBe(0)
      expect(await violations(page)).toEqual([])
    })

    it('shows the page of a wrong address without a violation', async () => {
      const { page } = await visit(context, '/no-such-page')

      expect(await horizontalScroll(page)).toBe(0)
      expect(await violations(page)).toEqual([])
    })
  })
})

/** https://developer.mozilla.org/docs/Web/API/LayoutShift */
type LayoutShift = PerformanceEntry & { value: number }

type Visit = {
  page: Page
  messages: string[]
  /** Type and address of everything that was fetched but pictures. */
  requests: string[]
}

async function visit(context: BrowserContext, path: string): Promise<Visit> {
  const page = await context.newPage()
  const messages: string[] = []
  const requests: string[] = []
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => messages.push(error.message))
  page.on('request', (request) => {
    if (request.resourceType() === 'image') return
    requests.push(`${request.resourceType()} ${request.url()}`)
  })
  await page.goto(origin + path, { waitUntil: 'load' })
  return { page, messages, requests }
}

/** How many pixels of the page lie outside the window. */
function horizontalScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** How far the page moved under its reader's eyes, read from its top to its end. */
async function layoutShift(page: Page): Promise<number> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += window.innerHeight) {
      window.scrollTo({ top, behavior: 'instant' })
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as LayoutShift).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 50)
      }),
  )
}

/** What axe finds wrong, by rule and element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate<AxeResults>('axe.run()')
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
