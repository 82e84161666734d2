import { describe, expect, it } from 'vitest'
import { bodyFault } from '../../src/article/body-fault.ts'
import type { Block } from '../../src/article/body.ts'
import { everyNode } from '../fixtures/every-node.ts'

const body = (...children: unknown[]) => ({ type: 'root', children })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const text = { type: 'text', value: 'Licht' }

describe('bodyFault()', () => {
  it('accepts every node of the schema', () => {
    expect(bodyFault(everyNode)).toBeNull()
    expect(bodyFault(body())).toBeNull()
  })

  it.each([
    ['no tree', 'text', 'root: not a node'],
    ['another root', paragraph(text), 'root: paragraph is not allowed here'],
    ['HTML', body({ type: 'html', value: '<b>' }), 'root.children[0]: html is not allowed here'],
    [
      'a name of every object',
      body({ type: 'constructor' }),
      'root.children[0]: constructor is not allowed here',
    ],
    ['text among blocks', body(text), 'root.children[0]: text is not allowed here'],
    [
      'a block in a paragraph',
      body(paragraph(paragraph(text))),
      'root.children[0].children[0]: paragraph is not allowed here',
    ],
    ['an empty paragraph', body(paragraph()), 'root.children[0].children: not a list of nodes'],
    [
      'an empty caption of a table',
      body({ type: 'table', align: [], caption: [], children: [] }),
      'root.children[0].caption: not a list of nodes',
    ],
    [
      'a field too many',
      body({ ...paragraph(text), style: 'x' }),
      'root.children[0].style: unknown field',
    ],
    [
      'a field too few',
      body({ type: 'code', value: '' }),
      'root.children[0].lang: not a string of the allowed length',
    ],
    [
      'a heading of level 1',
      body({ type: 'heading', depth: 1, children: [text] }),
      'root.children[0].depth: not an integer from 2 to 6',
    ],
    [
      'a script link',
      body(paragraph({ type: 'link', url: 'javascript:alert(1)', title: null, children: [text] })),
      'root.children[0].children[0].url: not a safe address',
    ],
    [
      'an inline picture address',
      body({
        type: 'figure',
        caption: [],
        credit: null,
        children: [
          {
            type: 'image',
            url: 'data:image/png,x',
            alt: '',
            title: null,
            width: null,
            height: null,
          },
        ],
      }),
      'root.children[0].children[0].url: not a safe address',
    ],
    [
      'a cell that spans everything',
      body({
        type: 'table',
        align: [],
        children: [
          {
            type: 'tableRow',
            children: [
              { type: 'tableCell', header: false, colspan: 101, rowspan: 1, children: [] },
            ],
          },
        ],
      }),
      'root.children[0].children[0].children[0].colspan: not an integer from 1 to 100',
    ],
  ])('names %s', (_what, value, fault) => {
    expect(bodyFault(value)).toBe(fault)
  })

  it('limits depth without exhausting the stack', () => {
    let deep: unknown = paragraph(text)
    for (let level = 0; level < 100_000; level++) deep = { type: 'blockquote', children: [deep] }

    expect(bodyFault(body(deep))).toMatch(/deeper than 48$/)
  })

  it('limits the number of nodes', () => {
    const many: Block[] = Array.from({ length: 60_000 }, () => ({ type: 'thematicBreak' }))

    expect(bodyFault(body(...many))).toMatch(/more than 60000 nodes$/)
  })
})
