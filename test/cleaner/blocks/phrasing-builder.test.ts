import { describe, expect, it } from 'vitest'
import { PhrasingBuilder } from '../../../src/cleaner/blocks/phrasing-builder.ts'

const text = (value: string) => ({ type: 'text', value })

describe('PhrasingBuilder', () => {
  it('folds white space and joins what one mark holds', () => {
    const line = new PhrasingBuilder()
    line.text('  The gates ')
    line.text(' of\n')
    line.text('the lock')
    line.open({ type: 'strong' })
    line.text(' opened ')
    line.close('strong')

    expect(line.take().nodes).toEqual([
      text('The gates of the lock'),
      { type: 'strong', children: [text(' opened')] },
    ])
  })

  it('keeps a line break in the mark it stands in', () => {
    const line = new PhrasingBuilder()
    line.open({ type: 'emphasis' })
    line.text('Steady')
    line.break()
    line.text('the light')
    line.close('emphasis')
    line.break()
    line.text('turns')

    expect(line.take().nodes).toEqual([
      { type: 'emphasis', children: [text('Steady'), { type: 'break' }, text('the light')] },
      { type: 'break' },
      text('turns'),
    ])
  })

  it('says how much of it is linked', () => {
    const line = new PhrasingBuilder()
    line.text('half')
    line.open({ type: 'link', url: 'https://quay.example/' as never, title: null })
    line.text('half')

    expect(line.take().linkShare).toBe(0.5)
  })
})
