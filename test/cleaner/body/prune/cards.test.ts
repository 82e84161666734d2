import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../src/article/plain-text.ts'
import { clean } from '../../../../src/cleaner/index.ts'

const paragraph = (what: string) =>
  `<p>The harbour master wrote of ${what} on that day, and of little else all the way to the evening.</p>`

function textOf(html: string, url = 'https://quill.example/news/ferry'): string {
  const title = 'The ferry sails again'
  const page = `<title>${title}</title><main><article><h1>${title}</h1><div class="txt">${html}</div></article></main>`
  const result = clean(page, {
    url,
    now: new Date('2026-11-23'),
  })
  if (result.outcome === 'refused') throw new Error(result.detail)
  return plainText(result.content.body)
}

const head = ['ferries', 'gates', 'bells', 'ropes', 'walls', 'lamps'].map(paragraph).join('')
const stories = ['Cabbage prices fall', 'School wins boat race', 'Lock closed for repairs']
const card = (tag: string, headline: string, index: number) =>
  `<${tag} class="x${index}"><h3><a href="/s/${index}">${headline}</a></h3><p>Of other news: for the third week the hall reports what it reported before, and nobody listens …</p></${tag}>`

describe('removeCards()', () => {
  it.each(['div', 'article', 'li', 'section'])('drops a row of other stories in <%s>', (tag) => {
    const row = stories.map((story, index) => card(tag, story, index)).join('')
    const text = textOf(`${head}<h2>More</h2><div>${row}</div>`)

    expect(text).toContain('lamps')
    expect(text).not.toMatch(/other news|More|Cabbage/)
  })

  it('drops a card between paragraphs', () => {
    const text = textOf(
      `${head}<div><div>${card('div', stories[0] ?? '', 0)}</div></div>${paragraph('nets')}`,
    )

    expect(text).toContain('nets')
    expect(text).not.toContain('other news')
  })

  it('keeps what leads to the pictures of this article', () => {
    const box = '<div><h3><a href="/pics/48812/3">The lamps of the old pier</a></h3></div>'
    const text = textOf(head + box + paragraph('nets'), 'https://quill.example/news/48812')

    expect(text).toContain('old pier')
  })

  it('keeps the parts of an article that is made of them', () => {
    const parts = stories.map((story, index) => card('section', story, index)).join('')

    expect(textOf(paragraph('ferries') + parts)).toMatch(/Cabbage[^]*other news/)
  })
})
