import { describe, expect, it } from 'vitest'
import { differenceLines } from '../../tools/difference-lines.ts'

const kept = (text: string) => ({ change: 'kept', text })
const inserted = (text: string) => ({ change: 'inserted', text })
const deleted = (text: string) => ({ change: 'deleted', text })

describe('differenceLines()', () => {
  it('prints a line for each field and part, with what goes and what comes', () => {
    const lines = differenceLines({
      fields: [
        { field: 'title', runs: [kept('Harbour light'), deleted(' | Post')] },
        { field: 'tags', runs: [kept('Sea'), inserted('Light'), deleted('Share')] },
      ],
      parts: [
        { kind: 'paragraph', change: 'deleted', runs: [deleted('Accept all')] },
        { kind: 'item', change: 'changed', runs: [kept('At '), deleted('dusk'), inserted('dawn')] },
        { kind: 'heading', change: 'restyled', runs: [kept('A lens')] },
        { kind: 'rule', change: 'inserted', runs: [] },
      ],
      others: ['isTruncated', 'source'],
    })

    expect(lines).toEqual([
      '  title: Harbour light[- | Post-]',
      '  tags: Sea, {+Light+}, [-Share-]',
      '  - paragraph: [-Accept all-]',
      '  ~ item: At [-dusk-]{+dawn+}',
      '  * heading: A lens',
      '  + rule: ',
      '  also differs: isTruncated, source',
    ])
  })

  it('shortens what stays to the words next to a change', () => {
    const long = `${'begin'.repeat(20)}${'end'.repeat(20)}`
    const part = (runs: readonly { change: string; text: string }[]) =>
      differenceLines({
        fields: [],
        parts: [{ kind: 'paragraph', change: 'changed', runs }],
        others: [],
      })[0]

    expect(part([kept(long), inserted('x')])).toBe(`  ~ paragraph: …${long.slice(-40)}{+x+}`)
    expect(part([inserted('x'), kept(long)])).toBe(`  ~ paragraph: {+x+}${long.slice(0, 40)}…`)
    expect(part([deleted('x'), kept(long), inserted('y')])).toBe(
      `  ~ paragraph: [-x-]${long.slice(0, 40)}…${long.slice(-40)}{+y+}`,
    )
  })

  it('prints no order to the terminal that a page may hold', () => {
    const [line] = differenceLines({
      fields: [{ field: 'title', runs: [inserted('a\u001B[2J\r\nb\u202Ec')] }],
      parts: [],
      others: [],
    })

    expect(line).toBe('  title: {+a [2J b c+}')
  })
})
