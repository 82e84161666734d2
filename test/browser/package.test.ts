import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clean, type CleanResult } from '../../tools/package/index.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { installPackage, type InstalledPackage } from '../tools/installed-package.ts'
import { chromiumPath, hasChromium, launchChromium } from './chromium.ts'

const url = 'https://ternmouth-post.example/harbour-light'
const importMap = '{ "imports": { "limited-times-cleaner": "/cleaner.js" } }'
type Found = {
  ofDocument: CleanResult
  ofBytes: CleanResult
  isUnchanged: boolean
  html: string
}

// Fields that hide the members of their form, and an image that hides one of the document.
const clobbering =
  '<form>' +
  ['nodeType', 'attributes', 'firstChild', 'nextSibling', 'localName', 'childNodes', 'shadowRoot']
    .map((name) => `<input name="${name}">`)
    .join('') +
  '</form><img name="childNodes" src="/x.png"><img name="URL" src="/y.png">'

describe.skipIf(!hasChromium)(`The package of the cleaner in ${chromiumPath}`, () => {
  let installed: InstalledPackage
  let browser: Browser

  beforeAll(async () => {
    installed = await installPackage()
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser.close()
    installed.remove()
  })

  /** A page of another site, which imports the package by its name. */
  async function pageWith(html: string, file: string): Promise<Page> {
    const module = readFileSync(
      join(installed.folder, 'node_modules/limited-times-cleaner', file),
      'utf8',
    )
    const page = await browser.newPage()
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/harbour-light')
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      else if (pathname === '/cleaner.js')
        await route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: module })
      else await route.abort()
    })
    await page.goto(url)
    return page
  }

  it.each(['cleaner.js', 'cleaner.min.js'])(
    'gives with %s the article that Node gives, of the document and of the bytes',
    async (file) => {
      const html = harbourPage().replace(
        '<head>',
        `<head><script type="importmap">${importMap}</script>`,
      )
      const page = await pageWith(html, file)
      const found = await page.evaluate<Found>(`(async () => {
        const { clean, cleanDocument, toHtml } = await import('limited-times-cleaner')
        const before = document.documentElement.outerHTML
        const bytes = new Uint8Array(await (await fetch(location.href)).arrayBuffer())
        const ofDocument = cleanDocument(document)
        return {
          ofDocument,
          ofBytes: clean(bytes, { url: location.href }),
          isUnchanged: document.documentElement.outerHTML === before,
          html: toHtml(ofDocument.content),
        }
      })()`)
      await page.close()
      const here = clean(html, { url })
      if (here.outcome === 'refused') throw new Error(here.detail)

      expect(found.ofDocument).toMatchObject({ outcome: 'cleaned', content: here.content })
      expect(found.ofBytes).toMatchObject({ outcome: 'cleaned', content: here.content })
      expect(found.isUnchanged).toBe(true)
      expect(found.html).toContain('<h1>Harbour light returns after forty years</h1>')
    },
  )

  it('reads a document whose fields hide its members, and text in a shadow root', async () => {
    const html = harbourPage()
      .replace('<head>', `<head><script type="importmap">${importMap}</script>`)
      .replace('<body>', `<body>${clobbering}`)
    const page = await pageWith(html, 'cleaner.js')
    const found = await page.evaluate<CleanResult>(`(async () => {
      const { cleanDocument } = await import('limited-times-cleaner')
      const article = document.querySelector('article')
      const host = document.createElement('news-text')
      host.attachShadow({ mode: 'open' }).append(...article.childNodes)
      article.append(host)
      return cleanDocument(document, { url: location.href })
    })()`)
    await page.close()
    const here = clean(html, { url })
    if (here.outcome === 'refused') throw new Error(here.detail)

    expect(found).toMatchObject({ outcome: 'cleaned', content: { body: here.content.body } })
  })
})
