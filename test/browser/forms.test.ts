import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { chromiumPath, hasChromium, launchChromium } from './chromium.ts'

const { origin, articles } = inject('site')
const types = ['application/json', 'text/markdown', 'text/plain', 'text/html']

describe.skipIf(!hasChromium)(`The forms of an article in ${chromiumPath}`, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
  })

  it('are not shown in place of one another by the browser’s cache, which has them under one address', async () => {
    // The site's own pages may connect to nothing, and a navigation's Accept is the browser's.
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    await page.goto(origin + (articles[0] ?? ''))

    const shown: [asked: string, type: string, length: number][] = []
    for (const accept of [...types, ...types]) {
      const { type, text } = await page.evaluate(async (asked) => {
        const response = await fetch(location.href, { headers: { accept: asked } })
        return { type: response.headers.get('content-type') ?? '', text: await response.text() }
      }, accept)
      shown.push([accept, type.split(';')[0] ?? '', text.length])
    }
    const lengths = new Set(shown.map(([, , length]) => length))
    await context.close()

    expect(shown.map(([asked, type]) => [asked, type])).toEqual(
      [...types, ...types].map((type) => [type, type]),
    )
    expect(lengths.size).toBe(types.length)
  })
})
