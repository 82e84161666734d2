import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import type { Block, Body, Phrasing } from '../../src/article/body.ts'
import { bodyMarkdown } from '../../src/article/markdown.ts'
import { walk } from '../../src/article/walk.ts'
import { everyNode } from '../fixtures/every-node.ts'

const text = (value: string): Phrasing => ({ type: 'text', value })
const root = (...children: Block[]): Body => ({ type: 'root', children })
const ours: ReadonlySet<string> = new Set(['figure', 'embed'])
const unsigned: ReadonlySet<string> = new Set(['superscript', 'subscript', 'ruby'])

// What a parser adds, what it cannot know, and what it leaves out when it is empty.
const untold = new Set(['position', 'header', 'colspan', 'rowspan', 'checked', 'meta', 'spread'])

/** A tree without what Markdown has no signs for. */
function bare(node: object): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value) => (untold.has(key) || value === null ? undefined : value)),
  )
}

/** What a Markdown parser makes of a printed body. */
function reparsed(body: Body): Nodes {
  return fromMarkdown(bodyMarkdown(body), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
}

describe('bodyMarkdown()', () => {
  it('is read back as the same tree', () => {
    const body = root(
      ...everyNode.children.filter(
        (block) => ![...walk(root(block))].some(({ type }) => ours.has(type) || unsigned.has(type)),
      ),
    )

    expect(bare(reparsed(body))).toEqual(bare(body))
  })

  it('is read back with figures as pictures over their captions, and embeds as links', () => {
    const body = root(...everyNode.children.filter(({ type }) => ours.has(type)))

    expect(bare(reparsed(body))).toMatchObject({
      children: [
        { type: 'paragraph', children: [{ type: 'image', alt: 'Die Mole bei Nacht' }] },
        {
          type: 'paragraph',
          children: [{ type: 'emphasis', children: [text('Die Mole am Freitag (Ole Brandt)')] }],
        },
        {
          type: 'paragraph',
          children: [{ type: 'link', children: [text('Das Licht geht an')] }],
        },
      ],
    })
  })

  it('is read back as the same text, for any text', () => {
    // Without `@`, as a mail address in angle brackets becomes a link with the same text.
    const signs = fc.constantFrom(...'*_~`[](){}<>!#+-.|\\&;:/"\'^=1ab', '&amp;')
    const words = fc.array(fc.array(signs, { minLength: 1, maxLength: 6 }), { minLength: 1 })

    fc.assert(
      fc.property(words, (parts) => {
        const body = root({
          type: 'paragraph',
          children: [text(parts.map((part) => part.join('')).join(' '))],
        })

        expect(bare(reparsed(body))).toEqual(bare(body))
      }),
    )
  })
})
