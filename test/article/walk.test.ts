import { describe, expect, it } from 'vitest'
import { walk } from '../../src/article/walk.ts'
import { image, paragraph, root, text } from '../site/specimen.ts'

describe('walk()', () => {
  it('yields every node in reading order, a caption after its picture', () => {
    const body = root(
      paragraph('one'),
      {
        type: 'figure',
        children: [image('https://pictures.example/a.jpg')],
        caption: [{ type: 'strong', children: [text('two')] }],
        credit: null,
      },
      { type: 'thematicBreak' },
    )

    expect([...walk(body)].map((node) => ('value' in node ? node.value : node.type))).toEqual([
      'root',
      'paragraph',
      'one',
      'figure',
      'image',
      'strong',
      'two',
      'thematicBreak',
    ])
  })
})
