import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/article/plain-text.ts'
import { everyNode } from '../fixtures/every-node.ts'

describe('plainText()', () => {
  it('prints blocks with a blank line between, without captions, credits and embeds', () => {
    expect(plainText(everyNode)).toBe(
      [
        'Am Abend endlich ging das Licht an, nicht\nFL(2) 10s, wie das Seeamt sagt.',
        'Die Mole',
        'Turm',
        'Linse',
        'Jahr\tSchiffe\n2026\t412',
        '„Schön“, sagte Quell.',
        'FL(2)\n10s',
        'Seeamt, 2026',
      ].join('\n\n'),
    )
  })
})
