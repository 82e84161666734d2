import { describe, expect, it } from 'vitest'
import type { Phrasing } from '../../src/article/body.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { everyNode } from '../fixtures/every-node.ts'

const text = (value: string): Phrasing => ({ type: 'text', value })
const raised = (value: string): Phrasing => ({ type: 'superscript', children: [text(value)] })
const lowered = (value: string): Phrasing => ({ type: 'subscript', children: [text(value)] })
const struck = (value: string): Phrasing => ({ type: 'delete', children: [text(value)] })

describe('plainText()', () => {
  it('prints blocks with a blank line between, without captions, credits, embeds and struck words', () => {
    expect(plainText(everyNode)).toBe(
      [
        'Am Abend endlich ging das Licht an, \nFL(2) 10s, wie das Seeamt sagt.',
        'Die Mole',
        'Turm',
        'Linse',
        'Jahr\tSchiffe\n2026\t412',
        '„Schön“, sagte Quell.',
        'FL(2)\n10s',
        'Das Licht hat 10⁶ cd, das Gas ist SF₆, der Turm heißt 灯台（とうだい）.',
        'Seeamt, 2026',
      ].join('\n\n'),
    )
  })

  it.each<[string, Phrasing[], string]>([
    ['an exponent', [text('10'), raised('−9'), text(' m')], '10⁻⁹ m'],
    ['a sum', [text('2'), raised('n+1')], '2ⁿ⁺¹'],
    ['an exponent without letters of its own', [text('2'), raised('2q')], '2^(2q)'],
    ['an ordinal', [text('the 21'), raised('st')], 'the 21st'],
    ['a reference', [text('so they said'), raised('[4]')], 'so they said[4]'],
    ['a formula', [text('CO'), lowered('2')], 'CO₂'],
    ['struck words', [text('with '), struck('ten'), text(' two boats')], 'with two boats'],
    ['a struck number', [text('the '), struck('14'), text('forty')], 'the forty'],
  ])('prints %s', (_, children, printed) => {
    expect(plainText({ type: 'root', children: [{ type: 'paragraph', children }] })).toBe(printed)
  })
})
