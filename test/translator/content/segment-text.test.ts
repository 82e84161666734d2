import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printSegmentText, readSegmentText } from '../../../src/translator/content/segment-text.ts'
import { joinTexts } from '../../../src/translator/run-text.ts'
import type { Run } from '../../../src/translator/run.ts'
import { runs } from '../runs.ts'

const say = (value: string): Run => ({ type: 'text', value })
const mark = fc.integer({ min: 1, max: 60_000 })

// Texts that are made of what signs are made of.
const piece = fc.constantFrom('\\', '\\\\', '<', '</', '1', '23', '/>', '>', '\n', 'casa', ' ')
const value = fc.oneof(
  fc.string().map((text) => text.replaceAll('\r', '')),
  fc.array(piece, { maxLength: 12 }).map((some) => some.join('')),
)
const run: fc.Arbitrary<Run> = fc.oneof(
  value.map(say),
  fc.constant<Run>({ type: 'break' }),
  fc.record({ type: fc.constantFrom('open' as const, 'close' as const, 'kept' as const), mark }),
)

describe('printSegmentText()', () => {
  it.each([
    [
      'the marks by their numbers',
      'El <1>faro</1> de <2/> brilla⏎hoy',
      'El <1>faro</1> de <2/> brilla\nhoy',
    ],
    ['other markup as it is', 'un <b>faro</b> & <a href="x">', 'un <b>faro</b> & <a href="x">'],
    ['backslashes elsewhere as they are', String.raw`C:\Faro\ `, String.raw`C:\Faro\ `],
  ])('writes %s', (_what, source, text) => {
    expect(printSegmentText(runs(source))).toBe(text)
  })

  it('writes a backslash in front of a text that looks like a mark', () => {
    expect(printSegmentText([say('the tag <1> and </1> or <2/>')])).toBe(
      String.raw`the tag \<1> and \</1> or \<2/>`,
    )
  })

  it('is read back as the same runs, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 12 }), (some) => {
        expect(readSegmentText(printSegmentText(some))).toEqual(joinTexts(some))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('readSegmentText()', () => {
  it.each([
    '<01>',
    '<0>',
    '< 1>',
    '<1 >',
    '<1 />',
    '</1/>',
    '<1234567>',
    '<script>',
    '&lt;1>',
    '<1',
    String.raw`\<b>`,
    String.raw`a\\b`,
  ])('reads %s as text', (text) => {
    expect(readSegmentText(text)).toEqual([say(text)])
  })

  it('reads marks that no segment has, for the check to find them', () => {
    expect(readSegmentText('<99>x</98>')).toEqual(runs('<99>x</98>'))
  })

  it.each(['a\nb', 'a\r\nb', 'a\rb'])('reads %j as one break', (text) => {
    expect(readSegmentText(text)).toEqual(runs('a⏎b'))
  })

  it('reads two backslashes in front of a mark as one', () => {
    expect(readSegmentText(String.raw`C:\\<1>x</1>`)).toEqual([
      say('C:\\'),
      { type: 'open', mark: 1 },
      say('x'),
      { type: 'close', mark: 1 },
    ])
  })
})
