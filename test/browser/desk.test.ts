import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { htmlFaults } from '../html-faults.ts'
import { chromiumPath, hasChromium, launchChromium } from './chromium.ts'

const { origin, articles } = inject('site')
const id = (articles[0] ?? '').slice(-12)
const pages = [
  '/desk',
  '/desk/intake',
  '/desk/sources',
  `/desk/xray?article=${id}`,
  `/desk/articles/${id}`,
  '/desk/articles',
  '/desk/reports',
  '/desk/takedowns',
  '/desk/blocks',
  '/desk/rules',
  '/desk/rules/new',
  '/desk/webhooks',
  '/desk/tokens',
  '/desk/sign-out',
  '/desk/sign-in',
]

describe.skipIf(!hasChromium)(`The desk in ${chromiumPath}`, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
  })

  /** A page of the desk, signed in; in a window of its own cookies. */
  async function signedIn(path: string, options: object = {}): Promise<Page> {
    const context = await browser.newContext({ bypassCSP: true, ...options })
    const page = await context.newPage()
    await page.goto(`${origin}/desk/sign-in?next=${encodeURIComponent(path)}`)
    await page.getByLabel('Token').fill('dev-token')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(origin + path)
    return page
  }

  it('signs in by its form, makes a token, and signs out', async () => {
    const page = await signedIn('/desk/tokens')
    await page.getByLabel('Name').fill('By Chromium')
    await page.getByRole('checkbox', { name: /^ingest/ }).check()
    await page.getByRole('button', { name: 'Make it' }).click()
    const secret = await page.locator('.notice code').textContent()
    await page.getByRole('button', { name: 'Revoke By Chromium' }).click()
    await page.getByRole('row', { name: /By Chromium.*revoked/ }).waitFor()
    await page.getByRole('link', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${origin}/desk/sign-in`)
    await page.goto(`${origin}/desk`)

    expect(secret).toMatch(/^lt_/)
    expect(page.url()).toBe(`${origin}/desk/sign-in`)
    await page.context().close()
  })

  it('shows who came second what they wrote, on a page as accessible as the others', async () => {
    const path = `/desk/articles/${id}`
    const options = { viewport: { width: 320, height: 800 } }
    const [slow, fast] = [await signedIn(path, options), await signedIn(path)]
    const title = await fast.getByLabel('Title').inputValue()
    const save = { name: 'Save fields' }
    await fast.getByLabel('Section').fill('Faster')
    await fast.getByRole('button', save).click()
    await slow.getByLabel('Section').fill('Slower')
    await slow.getByRole('button', save).click()
    const alert = await slow.getByRole('alert').textContent()
    const faults = htmlFaults(await slow.content())
    const width = await slow.evaluate(() => document.documentElement.scrollWidth)
    await slow.evaluate(axe.source)
    const { violations } = await slow.evaluate<AxeResults>('axe.run()')
    await slow.getByRole('button', save).click()
    await slow.getByText('Somebody was faster').waitFor({ state: 'detached' })

    expect(alert).toContain('Somebody was faster')
    expect(faults).toEqual([])
    expect(width).toBeLessThanOrEqual(320)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await slow.getByLabel('Section').inputValue()).toBe('Slower')
    expect(await slow.getByLabel('Title').inputValue()).toBe(title)
    await slow.getByRole('button', { name: 'Undo all corrections' }).click()
    for (const page of [slow, fast]) await page.context().close()
  })

  it.each(pages)('is accessible, valid and no wider than a phone at %s', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = { width: 320, height: 800 }
      const page = await signedIn(path === '/desk/sign-in' ? '/desk' : path, {
        viewport,
        colorScheme,
      })
      if (path === '/desk/sign-in') {
        await page.context().clearCookies()
        await page.goto(origin + path)
      }
      const faults = htmlFaults(await page.content())
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate<AxeResults>('axe.run()')

      expect(page.url()).toBe(origin + path)
      expect(faults).toEqual([])
      expect(width).toBeLessThanOrEqual(320)
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      await page.context().close()
    }
  })
})
