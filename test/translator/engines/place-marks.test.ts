import { describe, expect, it } from 'vitest'
import { elementForm, markedText } from '../../../src/translator/engines/mark-form.ts'
import { lineOf, runsOf } from './notation.ts'

const form = elementForm('b')
const read = (source: string, answer: string) =>
  lineOf(markedText(runsOf(source), form)?.read(answer))

describe('placeMarks()', () => {
  it.each([
    [
      'two pieces next to each other',
      '[1:a:1]',
      '<b id="1">one</b> <b id="1">two</b>',
      '[1:one two:1]',
    ],
    [
      'two pieces around a short word',
      '[1:a:1] b',
      '<b id="1">give it</b> to <b id="1">me</b>.',
      '[1:give it to me:1].',
    ],
    [
      'a mark that lost its inner one',
      '[1:a [2:b:2]:1]',
      '<b id="1"><b id="2">red</b></b> <b id="1">mayor</b>',
      '[1:[2:red:2] mayor:1]',
    ],
    [
      'an inner mark that came next to its outer one',
      '[1:a [2:b:2]:1]',
      '<b id="2">red</b> <b id="1">mayor</b>',
      '[1:[2:red:2] mayor:1]',
    ],
  ])('joins %s', (_what, source, answer, runs) => {
    expect(read(source, answer)).toBe(runs)
  })

  it('keeps the longest of pieces far from each other', () => {
    const answer = '<b id="1">the</b> mayor of the old town by the sea saw <b id="1">the bridge</b>'

    expect(read('[1:a:1] b', answer)).toBe(
      'the mayor of the old town by the sea saw [1:the bridge:1]',
    )
  })

  it('puts what is kept into the marks that it had', () => {
    expect(read('[1:a {2}:1] b', '<b id="1">the function</b> <b id="2"></b> ends')).toBe(
      '[1:the function {2}:1] ends',
    )
  })

  it('closes a mark where another one begins to cross it', () => {
    const answer = '<b id="1">one <b id="2">two</b></b><b id="2"> three</b>'

    expect(read('[1:a:1] [2:b:2]', answer)).toBe('[1:one [2:two:2]:1] three')
  })

  it('costs the same a piece however many there are', () => {
    const answer = '<b id="1">a</b> '.repeat(20_000)

    expect(read('[1:a:1]', answer)).toHaveLength('[1::1]'.length + 2 * 20_000 - 1 + 1)
  })
})

describe('markedText()', () => {
  it.each([
    ['a number that the source does not have', '<b id="7">x</b>', '<b id="7">x'],
    ['a mark within itself', '<b id="1">x<b id="1">y</b>z</b>', '[1:x<b id="1">yz:1]'],
    ['a mark with another attribute', '<b id="1" onclick="x">y</b>', '<b id="1" onclick="x">y</b>'],
    ['an end without a beginning', 'x</b>', 'x</b>'],
    ['what is never closed', '<b id="1">x', 'x'],
    ['what was escaped once', '&lt;b id="1"&gt;x&amp;lt;', '<b id="1">x&lt;'],
    ['a reference to no character', '&#xD800;&#0;&#1114112;', '&#xD800;&#0;&#1114112;'],
    ['an emptied mark', '<b id="1"></b>x', 'x'],
    ['controls', 'a\u0000b\u0085c', 'abc'],
  ])('takes %s for what it is', (_what, answer, runs) => {
    expect(read('[1:a:1] b', answer)).toBe(runs)
  })

  it('sends nothing of a segment with more marks than can be numbered', () => {
    const line = Array.from({ length: 1000 }, (_each, at) => `[${at + 1}:a:${at + 1}]`).join(' ')

    expect(markedText(runsOf(line), form)).toBeNull()
  })

  it('never lets a hostile answer cost the square of its length', () => {
    const answer = '<b id="9">'.repeat(20_000)

    expect(read('[1:a:1] b', answer)).toBe(answer)
  })
})
