import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyFault } from '../../src/article/body-fault.ts'
import { markdownFault } from '../../src/article/markdown-limits.ts'
import { bodyMarkdown } from '../../src/article/markdown.ts'
import { parseMarkdown, parseMarkdownLine } from '../../src/article/parse-markdown.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { everyNode } from '../fixtures/every-node.ts'

const textOf = (markdown: string) => plainText({ type: 'root', children: parseMarkdown(markdown) })

describe('parseMarkdown()', () => {
  it('reads what bodyMarkdown() prints, as a body may hold it', () => {
    const printed = bodyMarkdown(everyNode)
    const children = parseMarkdown(printed)

    expect(bodyFault({ type: 'root', children })).toBeNull()
    expect(bodyMarkdown({ type: 'root', children })).toBe(printed)
  })

  it('makes text of HTML, and of links and pictures with unsafe addresses', () => {
    expect(parseMarkdown('<script>alert(1)</script>')).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: '<script>alert(1)</script>' }] },
    ])
    expect(parseMarkdown('[a](javascript:alert(1)) [b](https://user:pw@x.example/)')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'a' },
          { type: 'text', value: ' ' },
          { type: 'text', value: 'b' },
        ],
      },
    ])
    expect(textOf('![x](data:image/png;base64,AA)')).toBe('x')
    expect(textOf('a <img src=x onerror=alert(1)> b')).toBe('a <img src=x onerror=alert(1)> b')
  })

  it('makes figures of pictures, and no heading of the title’s level', () => {
    expect(parseMarkdown('![The ramp](https://x.example/a.jpg)')).toMatchObject([
      { type: 'figure', children: [{ url: 'https://x.example/a.jpg', alt: 'The ramp' }] },
    ])
    expect(parseMarkdown('# One')).toMatchObject([{ type: 'heading', depth: 2 }])
  })

  it('gives a body for any text within the bounds', () => {
    const pieces = fc.constantFrom(
      ...'*_~`[](){}<>!#+-.|\\&:/"\'=1a \n',
      '\n\n',
      '> ',
      '- ',
      '![',
      '](http://a.b',
      '[^1]',
      '|-|',
      '~~',
      '```\n',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const text = parts.join('')
        if (markdownFault(text) !== null) return

        expect(bodyFault({ type: 'root', children: parseMarkdown(text) })).toBeNull()
      }),
    )
  })
})

describe('parseMarkdownLine()', () => {
  it('joins paragraphs to one line', () => {
    expect(parseMarkdownLine('One *two*\n\nthree')).toEqual([
      { type: 'text', value: 'One ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'two' }] },
      { type: 'text', value: ' ' },
      { type: 'text', value: 'three' },
    ])
  })
})

describe('markdownFault()', () => {
  it.each([
    ['>'.repeat(20), 'within each other'],
    ['- '.repeat(20), 'within each other'],
    ['1. '.repeat(20), 'within each other'],
    ['*'.repeat(40), 'in a row'],
    ['*a_ '.repeat(900), 'more than 1000 of'],
    ['a'.repeat(20_001), 'more than 20000 characters'],
  ])('refuses %.20s', (text, fault) => {
    expect(markdownFault(text)).toContain(fault)
  })

  it('takes a usual text, and a table', () => {
    expect(markdownFault('A *text* with **marks**.\n\n- one\n- two\n\n> said she\n')).toBeNull()
    expect(markdownFault('| a | b |\n| --- | -------------------- |\n| 1 | 2 |')).toBeNull()
  })
})
