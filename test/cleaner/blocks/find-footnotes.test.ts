import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks-of.ts'

const note = {
  type: 'footnoteDefinition',
  identifier: 'fn1',
  label: '1',
  children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Harbour log, page nine.' }] }],
}

describe('findFootnotes()', () => {
  it.each([
    ['a list', '<ol><li id="fn1">Harbour log, page nine. <a href="#call1">↩</a></li></ol>'],
    ['paragraphs', '<p id="fn1"><a href="#call1">[1]</a> Harbour log, page nine.</p>'],
  ])('reads calls and notes written as %s', (_, notes) => {
    const blocks = blocksOf(
      `<p>The storm broke.<sup><a id="call1" href="#fn1">[1]</a></sup></p>${notes}`,
    )

    expect(blocks).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'The storm broke.' },
          { type: 'footnoteReference', identifier: 'fn1', label: '1' },
        ],
      },
      note,
    ])
  })

  it.each([
    [
      'a newsletter’s box, with its number as an anchor',
      '<a class="fa" id="a-1" href="#fn1">1</a>',
      '<div class="n"><a id="fn1" href="#a-1">1</a><div><p>Harbour log, page nine.</p></div></div>',
    ],
    [
      'a named anchor',
      '<a href="#fn1">1</a>',
      '<p><a name="fn1">1</a> Harbour log, page nine.</p>',
    ],
    [
      'a paragraph that repeats its number',
      '<a href="#fn1">1</a>',
      '<p id="fn1">1. Harbour log, page nine.</p>',
    ],
  ])('reads a note in %s', (_, call, html) => {
    expect(blocksOf(`<p>The storm of 2019${call}.</p>${html}`).at(-1)).toEqual(note)
  })

  it.each([
    ['raised', 'The storm of 2019<sup>1</sup>.', '<p><sup>1</sup> Harbour log, page nine.</p>'],
    ['in brackets', 'The storm of 2019 [1].', '<hr><p>[1] Harbour log, page nine.</p>'],
    [
      'in a list',
      'Der Sturm von 2019<sup>1</sup>.',
      '<h3>Anmerkungen</h3><ol><li>Harbour log, page nine.</li></ol>',
    ],
  ])('joins numbers and notes without links, %s', (_, text, notes) => {
    const blocks = blocksOf(`<p>${text}</p>${notes}`)

    expect(JSON.stringify(blocks[0])).toContain('"footnoteReference","identifier":"note-1"')
    expect(blocks.at(-1)).toEqual({ ...note, identifier: 'note-1' })
  })

  it('keeps the call of a missing note apart from the word before it', () => {
    expect(blocksOf('<p>The storm of 2019<a href="#fn1">1</a>.</p>')).toMatchObject([
      { children: [{ value: 'The storm of 2019' }, { type: 'superscript' }, { value: '.' }] },
    ])
  })

  it.each([
    [
      'exponents',
      '<p>Over 10<sup>6</sup> grains on 5 m<sup>2</sup>.</p><ol><li>One</li><li>Two</li></ol>',
    ],
    ['numbers without notes', '<p>The storm<sup>1</sup> broke.</p><p>2 ships sank.</p>'],
  ])('does not take %s for calls', (_, html) => {
    expect(JSON.stringify(blocksOf(html))).not.toContain('footnote')
  })

  it('knows links with the page’s full address', () => {
    const call = '<a href="https://www.harbour-post.example/news/tide#fn1">1</a>'
    const [, definition] = blocksOf(
      `<p>The storm broke.${call}</p><p id="fn1">Harbour log, page nine.</p>`,
    )

    expect(definition).toEqual(note)
  })

  it('names notes by letters, digits and signs that Markdown allows', () => {
    const [, definition] = blocksOf(
      '<p>The storm broke.<a href="#a]: b\u0000&quot;é">1</a></p><p id="a]: b\u0000&quot;é">Harbour log, page nine.</p>',
    )

    expect(definition).toEqual({ ...note, identifier: 'a-:-b--é' })
  })

  it.each([
    ['a link to a part of the text', '<p>See <a href="#fn1">the log</a>.</p><p id="fn1">Here.</p>'],
    ['a call whose note is missing', '<p>The storm broke.<a href="#fn1">1</a></p>'],
    ['a note around its call', '<div id="fn1"><p>The storm broke.<a href="#fn1">1</a></p></div>'],
  ])('does not read %s as a footnote', (_, html) => {
    expect(JSON.stringify(blocksOf(html))).not.toContain('footnote')
  })
})
