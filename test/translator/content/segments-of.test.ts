import { describe, expect, it } from 'vitest'
import type { Phrasing } from '../../../src/article/body.ts'
import { linkSchemes, safeUrl } from '../../../src/article/safe-url.ts'
import { segmentsOf } from '../../../src/translator/content/segments-of.ts'
import { content } from '../../fixtures/articles.ts'
import { everyNode } from '../../fixtures/every-node.ts'

const text = (value: string): Phrasing => ({ type: 'text', value })
const say = (value: string) => ({ type: 'text', value })

/** The runs of a paragraph with these nodes. */
function runsOf(...children: Phrasing[]) {
  const body = { type: 'root' as const, children: [{ type: 'paragraph' as const, children }] }
  return segmentsOf(content({ lang: 'es', body })).find(({ path }) => path === 'body/0')?.runs
}

describe('segmentsOf()', () => {
  it('takes all that is to be read, and nothing else', () => {
    const found = segmentsOf(content({ body: everyNode }))

    expect(found.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      'title title',
      'lede lede',
      'body/0 paragraph',
      'body/1 heading',
      'body/2/0/0 listItem',
      'body/2/0/1/0/0 listItem',
      'body/3/0/0 cell',
      'body/3/0/1 cell',
      'body/4/0 paragraph',
      'body/7/0 alt',
      'body/7/caption caption',
      'body/9 paragraph',
      'body/10/0 paragraph',
      'tags/0 topic',
    ])
  })

  it('numbers marks and what is kept in the order of the source', () => {
    const paragraph = segmentsOf(content({ body: everyNode })).find(({ path }) => path === 'body/0')

    expect(paragraph?.runs).toEqual([
      say('Am Abend '),
      { type: 'open', mark: 1 },
      say('endlich'),
      { type: 'close', mark: 1 },
      say(' ging das '),
      { type: 'open', mark: 2 },
      say('Licht'),
      { type: 'close', mark: 2 },
      say(' an, '),
      { type: 'open', mark: 3 },
      say('nicht'),
      { type: 'close', mark: 3 },
      { type: 'break' },
      { type: 'kept', mark: 4 },
      say(', wie '),
      { type: 'open', mark: 5 },
      say('das Seeamt'),
      { type: 'close', mark: 5 },
      say(' sagt.'),
      { type: 'kept', mark: 6 },
    ])
  })

  it.each([
    ['https://almera.example/nota/', 'almera.example/nota'],
    ['https://almera.example/a/very/long/path', 'https://almera.example/a/ve…'],
    ['mailto:mesa@almera.example', 'mesa@almera.example'],
  ])('keeps a link to %s that shows only its address', (url, shown) => {
    const node = {
      type: 'link' as const,
      url: safeUrl(url, undefined, linkSchemes)!,
      title: null,
      children: [text(shown)],
    }

    expect(runsOf(text('Más en '), node)).toEqual([say('Más en '), { type: 'kept', mark: 1 }])
  })

  it('keeps addresses in a text, without the sentence’s own signs', () => {
    expect(runsOf(text('Vea www.almera.example/x, o escriba a mesa@almera.example.'))).toEqual([
      say('Vea '),
      { type: 'kept', mark: 1 },
      say(', o escriba a '),
      { type: 'kept', mark: 2 },
      say('.'),
    ])
  })

  it('takes the caption of a table before its cells', () => {
    const cell = { type: 'tableCell' as const, header: false, colspan: 1, rowspan: 1 }
    const table = {
      type: 'table' as const,
      align: [null],
      caption: [text('Barcos al día')],
      children: [{ type: 'tableRow' as const, children: [{ ...cell, children: [text('uno')] }] }],
    }
    const found = segmentsOf(content({ body: { type: 'root', children: [table] } }))

    expect(found.map(({ path, kind }) => `${path} ${kind}`)).toEqual(
      expect.arrayContaining(['body/0/caption caption', 'body/0/0/0 cell']),
    )
  })

  it('keeps raised and lowered numbers, and marks raised and lowered words', () => {
    const raised = (value: string): Phrasing => ({ type: 'superscript', children: [text(value)] })

    expect(runsOf(text('Unos 10'), raised('6'), text(' de la M'), raised('me'))).toEqual([
      say('Unos 10'),
      { type: 'kept', mark: 1 },
      say(' de la M'),
      { type: 'open', mark: 2 },
      say('me'),
      { type: 'close', mark: 2 },
    ])
  })

  it('keeps a part in another language, and marks one in a variant of the same', () => {
    const span = (lang: string): Phrasing => ({
      type: 'span',
      children: [text('chic')],
      data: { hName: 'span', hProperties: { lang } },
    })

    expect(runsOf(text('Muy '), span('fr'))).toEqual([say('Muy '), { type: 'kept', mark: 1 }])
    expect(runsOf(text('Muy '), span('es-MX'))).toContainEqual({ type: 'open', mark: 1 })
  })

  it('leaves out blanks at both ends', () => {
    expect(runsOf(text(' \u00A0Llueve.\n'))).toEqual([say('Llueve.')])
  })

  it('leaves out names of writers and agencies, numbers, and paragraphs in another language', () => {
    const paragraph = (value: string) => ({ type: 'paragraph' as const, children: [text(value)] })
    const english = { ...paragraph('Not for sale'), data: { hProperties: { lang: 'en' } } }
    const quote = {
      type: 'blockquote' as const,
      children: [
        paragraph('Not yet'),
        { ...paragraph('Todavía'), data: { hProperties: { lang: 'es' } } },
      ],
      data: { hProperties: { lang: 'en' } },
    }
    const article = content({
      lang: 'es',
      title: '1936',
      lede: null,
      tags: [],
      byline: ['Leire Cantalapeña'],
      agencies: ['EFA'],
      body: {
        type: 'root',
        children: [
          paragraph('(EFA).'),
          paragraph('leire cantalapeña'),
          paragraph('12.500'),
          english,
          quote,
        ],
      },
    })

    expect(segmentsOf(article).map(({ path }) => path)).toEqual(['body/4/1'])
  })
})
