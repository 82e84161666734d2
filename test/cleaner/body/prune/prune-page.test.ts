import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../src/article/plain-text.ts'
import { clean } from '../../../../src/cleaner/index.ts'
import type { Scales } from '../../../../src/cleaner/scale/trained-scales.ts'

const lines = (count: number, what: string) =>
  Array.from(
    { length: count },
    (_, day) =>
      `<p>On day ${day} the harbour master wrote of ${what}, and of little else all the way to the evening.</p>`,
  ).join('')

const headline = '<h1>The ferry sails again</h1>'

function cleaned(body: string, scales: Partial<Scales> = {}) {
  const page = `<html><head><title>The ferry sails again</title></head><body>${body}</body></html>`
  return clean(page, {
    url: 'https://quill.example/news/ferry',
    now: new Date('2026-11-23'),
    scales,
  })
}

function textOf(body: string): string {
  const result = cleaned(body)
  if (result.outcome === 'refused') throw new Error(result.detail)
  return plainText(result.content.body)
}

const article = (html: string) => textOf(`<main><article>${headline}${html}</article></main>`)

describe('prunePage()', () => {
  it('drops a complementary part that is longer than the article', () => {
    const text = textOf(
      `${headline}<div>${lines(14, 'ferries')}</div><div role="complementary">${lines(30, 'other news')}</div>`,
    )

    expect(text).toContain('ferries')
    expect(text).not.toContain('other news')
  })

  it('keeps it when there is no other article', () => {
    expect(
      textOf(
        `${headline}<p>Of ferries.</p><div role="complementary">${lines(30, 'ferries')}</div>`,
      ),
    ).toContain('ferries')
  })

  it('asks the scale about a box with a sign, and inside one that stays', () => {
    const inner = '<div class="newsletter"><p>Write to the harbour master.</p></div>'
    const box = `<div class="promo">${lines(1, 'bells')}${inner}</div>`
    const body = `<article>${headline}${lines(6, 'ferries')}${box}${lines(6, 'gates')}</article>`
    const judged = (isKept: (text: string) => boolean) => {
      const seen: string[] = []
      const { trace } = cleaned(body, {
        boxes: (record) => {
          seen.push(record.text())
          return { probability: isKept(record.text()) ? 1 : 0, reasons: () => ['links'] }
        },
      })
      return { seen, reasons: trace.map(({ reason }) => reason) }
    }
    const all = judged(() => false)
    const outer = judged((text) => text.includes('bells'))

    expect(all.seen).toHaveLength(1)
    expect(all.reasons).toContain('named "promo", 0% likely: links')
    expect(outer.seen).toEqual([expect.stringContaining('bells'), 'Write to the harbour master.'])
    expect(outer.reasons).toContain('named "newsletter", 0% likely: links')
  })

  it.each(['tablist', 'dialog', 'menu', 'form'])(
    'reads a text in an element with role %s',
    (role) => {
      expect(article(`<div role="${role}"><div>${lines(8, 'ferries')}</div></div>`)).toContain(
        'ferries',
      )
    },
  )

  describe('away from the headline', () => {
    const short = `<div class="wrap">${headline}<div class="txt">${lines(2, 'ferries')}</div></div>`

    it.each([
      ['a named menu', `<div class="nav">${lines(9, 'menus')}</div>${short}`],
      ['a header', `<header><div>${lines(9, 'menus')}</div></header>${short}`],
      ['a box without a name', `<section><div>${lines(5, 'menus')}</div></section>${short}`],
      ['an imprint', `${short}<div class="foot2">${lines(1, 'menus')}</div>`],
    ])('drops %s, however short the article is', (_, body) => {
      const text = textOf(body)

      expect(text).toContain('ferries')
      expect(text).not.toContain('menus')
    })

    it('reads the text above a headline that repeats the title', () => {
      const repeat = `<div class="sidebar"><div class="follow-us">${headline}</div></div>`

      expect(textOf(`<article>${lines(8, 'ferries')}${repeat}</article>`)).toContain('ferries')
    })
  })

  describe('layers that ask for consent', () => {
    const buttons = '<button>A</button><button>B</button><button>C</button>'
    const layers = [
      ['by a name', `<div id="onetrust-consent-sdk">${lines(20, 'partners')}${buttons}</div>`],
      ['by a dialog', `<div role="dialog" aria-label="X">${lines(20, 'partners')}${buttons}</div>`],
      [
        'over the page',
        `<section style="position:fixed;bottom:0">${lines(20, 'partners')}</section>`,
      ],
      ['as a form', `<div><form>${lines(20, 'partners')}${buttons}</form></div>`],
      [
        'by its rules',
        `<div><div>${lines(20, 'partners')}<a href="/datenschutz">X</a>${buttons}</div></div>`,
      ],
    ]
    const text = `${headline}<div class="txt">${lines(3, 'ferries')}</div>`

    it.each(layers)('drops one %s, before and after an article and without one', (_, layer) => {
      const pages = [
        `${layer}<main>${text}</main>`,
        `<main>${text}</main>${layer}`,
        `<div><div>${text}</div></div>${layer}`,
      ]
      for (const page of pages) {
        expect(textOf(page)).toContain('ferries')
        expect(textOf(page)).not.toContain('partners')
      }
    })
  })

  it.each([
    '<div role="button" tabindex="0">When does the ferry sail?</div><div role="region">',
    '<h3><button aria-expanded="false" aria-controls="a1">When does the ferry sail?</button></h3><div id="a1" hidden>',
    '<dt><button>When does the ferry sail?</button></dt><dd>',
    '<details><summary>When does the ferry sail?</summary><div>',
  ])('keeps the heading and the text of an accordion: %s', (opening) => {
    const answer =
      'At noon, say those who ought to know, or a little later if the fog is thick again.'
    const text = article(`${lines(3, 'ferries')}${opening}<p>${answer}</p></div></dd></details>`)

    expect(text).toContain('When does the ferry sail?')
    expect(text).toContain(answer)
  })

  it('keeps an aside that says something new, and drops one that leads elsewhere', () => {
    const facts = '<aside><p>The ferry was built in 1931 and carries forty people.</p></aside>'
    const links =
      '<aside><p>See <a href="/a">the wall that held</a> and <a href="/b">nine sorts of rope</a>.</p></aside>'
    const text = article(
      `${lines(2, 'ferries')}${facts}${lines(2, 'gates')}${links}${lines(2, 'bells')}`,
    )

    expect(text).toContain('built in 1931')
    expect(text).not.toContain('nine sorts of rope')
  })

  it('reads names of layout as such', () => {
    const text = article(
      `<div class="box box-sidebar"><div class="cols">${lines(2, 'ferries')}</div></div>
       <div class="box"><div class="cols">${lines(6, 'gates')}</div></div>
       <div class="layout-with-newsletter">${lines(2, 'bells')}</div>`,
    )

    expect(text).toContain('ferries')
    expect(text).toContain('bells')
  })

  it('rejects a page whose only text is captions', () => {
    const figures = lines(4, 'ferries')
      .replaceAll('<p>', '<figure><img src="/f.jpg"><figcaption>')
      .replaceAll('</p>', '</figcaption></figure>')

    expect(cleaned(`<main>${headline}${figures}</main>`)).toMatchObject({ outcome: 'refused' })
  })
})
