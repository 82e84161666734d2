import { describe, expect, it } from 'vitest'
import type { Block, FootnoteReference } from '../../src/article/body.ts'
import { numberFootnotes } from '../../src/article/number-footnotes.ts'
import { paragraph, root } from '../site/specimen.ts'

const call = (identifier: string): FootnoteReference => ({
  type: 'footnoteReference',
  identifier,
  label: identifier,
})
const note = (identifier: string): Block => ({
  type: 'footnoteDefinition',
  identifier,
  label: identifier,
  children: [paragraph(identifier)],
})

describe('numberFootnotes()', () => {
  it('numbers notes in the order of their calls, those nobody calls last', () => {
    const body = root(note('unused'), note('b'), note('a'), paragraph(call('a'), call('b')))

    const { notes } = numberFootnotes(body)

    expect(
      notes.map(({ number, definition, isCalled }) => [number, definition.identifier, isCalled]),
    ).toEqual([
      [1, 'a', true],
      [2, 'b', true],
      [3, 'unused', false],
    ])
  })

  it('gives no number to a call without a note', () => {
    const { numberOf } = numberFootnotes(root(paragraph(call('missing'), call('a')), note('a')))

    expect([...numberOf]).toEqual([['a', 1]])
  })

  it('knows which of several calls is the first', () => {
    const [first, second] = [call('a'), call('a')]

    const { firstCalls } = numberFootnotes(root(paragraph(first, second), note('a')))

    expect([firstCalls.has(first), firstCalls.has(second)]).toEqual([true, false])
  })
})
