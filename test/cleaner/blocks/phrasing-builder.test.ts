import { describe, expect, it } from 'vitest'
import { PhrasingBuilder } from '../../../src/cleaner/blocks/phrasing-builder.ts'

const text = (value: string) => ({ type: 'text', value })

describe('PhrasingBuilder', () => {
  it('folds white space and joins text in the same mark', () => {
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

  it('keeps a line break inside its mark', () => {
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

  it('gives the share of linked text', () => {
    const line = new PhrasingBuilder()
    line.text('half')
    line.open({ type: 'link', url: 'https://quay.example/' as never, title: null })
    line.text('half')

    expect(line.take().linkShare).toBe(0.5)
  })
})
