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
