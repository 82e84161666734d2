import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { chromiumPath, hasChromium, launchChromium } from './chromium.ts'
import { sitePages } from './site-pages.ts'

const { origin, views, lists } = inject('site')

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

  it('has articles in both directions, translated and in their own words', async () => {
    const originals = views.filter((path) => path.endsWith('/original'))
    const pages = await Promise.all(
      originals.map(async (path) => (await fetch(origin + path)).text()),
    )
    const isRightToLeft = pages.map((page) => /<article [^>]*dir="rtl"/.test(page))

    expect(views).toHaveLength(2 * originals.length)
    expect(isRightToLeft).toContain(true)
    expect(isRightToLeft).toContain(false)
  })

  it('leaves no hole beside the grid or the headlines of the front page', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(origin)

    const [left = 0, rail = 0] = await page.locator('.columns > div').evaluateAll((columns) =>
      columns.map((column) => {
        const parts = [...column.querySelectorAll('article, li, .more')]
        return Math.max(...parts.map((part) => part.getBoundingClientRect().bottom))
      }),
    )

    expect(Math.abs(left - rail)).toBeLessThan(300)
  })

  it('moves no field of the search when the languages open', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } })
    await page.goto(`${origin}/search`)
    const source = page.getByLabel('Source')
    const before = await source.boundingBox()

    await page.locator('summary').click()

    expect(await source.boundingBox()).toEqual(before)
  })

  it('keeps to the languages that a reader ticks', async () => {
    const page = await browser.newPage()
    await page.goto(`${origin}/lang`)

    await page.getByLabel('German').check()
    await page.getByLabel('French').check()
    await page.getByRole('button', { name: 'Show articles' }).click()

    expect(page.url()).toBe(`${origin}/?lang=de,fr`)
    await page.getByRole('link', { name: 'Latest', exact: true }).click()
    expect(page.url()).toBe(`${origin}/latest?lang=de,fr`)
    expect(await page.locator('article[lang]:not(:lang(de)):not(:lang(fr))').count()).toBe(0)
    await page.getByRole('link', { name: 'All languages' }).click()
    expect(page.url()).toBe(`${origin}/latest`)
  })

  describe.concurrent.each([390, 1280])('%i px wide', (width) => {
    let context: BrowserContext

    beforeAll(async () => {
      context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: 'light' })
    })

    afterAll(async () => {
      await context.close()
    })

    it.each(sitePages)('shows $name without a fault', async ({ path }) => {
      const { page, messages, requests } = await visit(context, path)

      expect(messages).toEqual([])
      expect(requests).toEqual([`document ${origin}${path}`])
      expect(await horizontalScroll(page)).toBe(0)
      expect(await layoutShift(page)).toBeLessThan(0.01) // a busy machine paints in parts
      await expectAccessible(page)
      await page.close()
    })

    it('shows the page of a wrong address without a violation', async () => {
      const { page } = await visit(context, '/no-such-page')

      expect(await horizontalScroll(page)).toBe(0)
      await expectAccessible(page)
      await page.close()
    })
  })
})

// Colours do not depend on the direction nor places on the theme, so two of the four looks show all there is.
async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  expect(await horizontalScroll(page)).toBe(0)
  expect(await violations(page)).toEqual([])
}

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

/** What axe, which the page holds already, finds wrong, by rule and element. */
async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })")
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
