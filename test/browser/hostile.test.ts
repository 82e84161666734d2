import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fieldPage, rawPage } from '../hostile/hostile-page.ts'
import { vectors } from '../hostile/vectors.ts'
import { chromiumPath, hasChromium } from './chromium.ts'

const { origin } = inject('site')
const token = { authorization: 'Bearer dev-token' }
const active = vectors.flatMap((each) =>
  each.vectors.filter((vector) => /alert\(1\)|evil\.example/.test(vector)).slice(0, 2),
)
const documents = active.flatMap((vector, index) =>
  index % 3 === 0 ? [rawPage(vector), fieldPage(vector)] : [rawPage(vector)],
)
const attack = '<script>document.title = "taken"</script><img src="/" onerror="document.title = 1">'

describe.skipIf(!hasChromium)('Hostile pages in Chromium', () => {
  let browser: Browser
  let paths: string[]

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
    paths = []
    for (const [index, page] of documents.entries()) paths.push(await posted(page, index))
  })

  afterAll(async () => {
    await browser.close()
    // Other tests look at the same site.
    for (const path of paths)
      await fetch(`${origin}/articles/${path.slice(-12)}`, { method: 'DELETE', headers: token })
  })

  it.each([true, false])(
    'compile no script, ask nothing, fetch pictures alone (policy ignored: %s)',
    async (bypassCSP) => {
      const context = await browser.newContext({ bypassCSP })
      const found: string[] = []
      const { page, events } = await watched(context)
      for (const path of [...paths, '/', '/latest', '/search?q=harbour']) {
        events.length = 0
        await page.goto(origin + path, { waitUntil: 'load' })
        const own = new Set([`document ${origin}${path}`, `other ${origin}/icon.svg`])
        found.push(...events.filter((event) => !own.has(event)).map((event) => `${path}: ${event}`))
      }
      await context.close()

      expect(found).toEqual([])
    },
  )

  it.each([
    [true, ['taken', 'a script']],
    [false, ['', 'none']],
  ])(
    'do not run a script that got into a page, by its policy alone (ignored: %s)',
    async (bypassCSP, [title, script]) => {
      const context = await browser.newContext({ bypassCSP })
      const { page, events } = await watched(context)
      await page.route(origin + paths[0], async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace('</main>', `${attack}</main>`)
        await route.fulfill({ response, body })
      })
      await page.goto(origin + paths[0], { waitUntil: 'load' })

      expect(events.includes('a script') ? 'a script' : 'none').toBe(script)
      expect(/^(?:taken|1)$/.test(await page.title())).toBe(title !== '')
      await context.close()
    },
  )
})

async function posted(page: string, index: number): Promise<string> {
  const source = encodeURIComponent(`https://ternmouth-${index}.example/harbour`)
  const response = await fetch(`${origin}/ingest?url=${source}`, {
    method: 'POST',
    headers: { ...token, 'content-type': 'text/html' },
    body: page,
  })
  const { url, detail } = (await response.json()) as { url?: string; detail?: string }
  if (!url) throw new Error(`Cannot post a hostile page: ${detail}`)
  return new URL(url).pathname
}

/** A page, and all that happens on it: scripts, dialogs, windows, requests but those for pictures. */
async function watched(context: BrowserContext): Promise<{ page: Page; events: string[] }> {
  const page = await context.newPage()
  const events: string[] = []
  const session = await context.newCDPSession(page)
  // Playwright's own scripts have no address; a page's have the page's, whether elements or attributes.
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url !== '') events.push('a script')
  })
  await session.send('Debugger.enable')
  page.on('dialog', (dialog) => {
    events.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', () => events.push('a window'))
  page.on('request', (request) => {
    if (request.resourceType() !== 'image')
      events.push(`${request.resourceType()} ${request.url()}`)
  })
  // Nothing leaves the machine: pictures of other sites are asked for, and not there.
  await page.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  )
  return { page, events }
}
