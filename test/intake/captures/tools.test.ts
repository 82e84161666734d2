import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/article/body.ts'
import { phrasingText, plainText } from '../../../src/article/plain-text.ts'
import { clean } from '../../../src/cleaner/index.ts'
import { captureFormat } from '../../../src/intake/captures/capture-format.ts'
import type { CapturedPage, CaptureItem } from '../../../src/intake/captures/captured-page.ts'
import { readCapture } from '../../../src/intake/captures/read-capture.ts'
import { savedPage } from '../../../src/intake/captures/saved-page.ts'
import { itemsOf, sourceOf } from './items-of.ts'

const files = import.meta.glob('../../fixtures/captures/*.{har,html,mhtml}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

function fileOf(name: string): string {
  const file = files[`../../fixtures/captures/${name}`]
  if (file === undefined) throw new Error(name)
  return file
}

async function pagesOf(name: string): Promise<CapturedPage[]> {
  const file = fileOf(name)
  const head = new TextEncoder().encode(file)
  const format = captureFormat({ contentType: 'text/html', head })
  if (!format) {
    const url = savedPage(head)?.url ?? null
    return [{ url, page: file, contentType: null, place: 'the page', capturedAt: null }]
  }
  const items = await itemsOf(readCapture(sourceOf(file), format))
  return items.map(pageOf)
}

function pageOf(item: CaptureItem): CapturedPage {
  if (item.kind === 'fault') throw new Error(item.detail)
  return item.page
}

function contentOf({ url, page, contentType }: CapturedPage) {
  const result = clean(page, { url: url ?? '', contentType, now: new Date('2026-12-01') })
  if (result.outcome === 'refused') throw new Error(result.detail)
  return result.content
}

describe('captures as tools make them', () => {
  it.each([
    ['Chromium', 'chromium.mhtml'],
    ['Playwright', 'playwright.har'],
    ['SingleFile', 'single-file.html'],
    ['SingleFile with addresses', 'single-file-addresses.html'],
  ])('give the article, its captions and credits: %s', async (_, file) => {
    const [page] = await pagesOf(file)
    if (!page) throw new Error('No page')
    const { title, body } = contentOf(page)
    const captions = body.children
      .filter((block): block is Figure => block.type === 'figure')
      .map(({ caption, credit }) => [phrasingText(caption), credit])

    expect(page.url).toBe('http://quill.example/ferry')
    expect(title).toBe('The ferry sails again')
    expect(captions.slice(0, 3)).toEqual([
      ['The ferry on Monday', 'Jon Beck'],
      ['The gates stayed shut for eleven days.', 'Mara Lind'],
      ['The lighthouse at night', null],
    ])
    expect(plainText(body)).toContain('The first ferry left for the islands at noon')
    expect(plainText(body)).not.toContain('A frame with its own text')
  })

  it.each([
    ['Chromium', 'chromium.mhtml'],
    ['SingleFile', 'single-file.html'],
  ])('keep the text of a shadow root: %s', async (_, file) => {
    const [page] = await pagesOf(file)

    expect(page && plainText(contentOf(page).body)).toContain('A paragraph in the shadow root')
  })

  it.each([
    ['Chromium keeps its bytes', 'chromium-1251.mhtml', 0],
    ['Playwright decodes it', 'playwright.har', 1],
  ])('give a page in windows-1251: %s', async (_, file, place) => {
    const page = (await pagesOf(file))[place]

    expect(page && contentOf(page)).toMatchObject({ title: 'Паром снова ходит' })
  })

  it('leave out what is no page: the redirect, the pictures, the page that is missing', async () => {
    expect((await pagesOf('playwright.har')).map(({ url }) => url)).toEqual([
      'http://quill.example/ferry',
      'http://quill.example/win',
    ])
  })
})
