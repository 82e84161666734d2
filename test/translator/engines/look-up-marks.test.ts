import { describe, expect, it } from 'vitest'
import { translateWithLookUp } from '../../../src/translator/engines/look-up-marks.ts'
import { lineOf, runsOf } from './notation.ts'

/** Translates by a list of whole texts; what is not in it stays as it is. */
async function translated(line: string, list: Record<string, string | null>) {
  const sent: string[] = []
  const runs = await translateWithLookUp(runsOf(line), async (texts) => {
    sent.push(...texts)
    return texts.map((text) => (text in list ? (list[text] ?? null) : text))
  })
  return { line: lineOf(runs), sent }
}

describe('translateWithLookUp()', () => {
  it('finds the words of a mark as they were translated alone', async () => {
    const { line, sent } = await translated('El [1:alcalde:1] llegó.', {
      'El alcalde llegó.': 'The mayor arrived.',
      alcalde: 'Mayor.',
    })

    expect(line).toBe('The [1:mayor:1] arrived.')
    expect(sent).toEqual(['El alcalde llegó.', 'alcalde'])
  })

  it('finds a name that stays as it is', async () => {
    const { line } = await translated('Lo dijo [1:Montelar:1] ayer.', {
      'Lo dijo Montelar ayer.': 'Montelar said so yesterday.',
      Montelar: 'Monte Lara',
    })

    expect(line).toBe('[1:Montelar:1] said so yesterday.')
  })

  it('finds most words of a mark together, in another order as well', async () => {
    const { line } = await translated('La [1:casa blanca de la plaza:1] ardió.', {
      'La casa blanca de la plaza ardió.': 'The white house on the square burned.',
      'casa blanca de la plaza': 'house white of the square',
    })

    expect(line).toBe('The [1:white house on the square:1] burned.')
  })

  it('takes of two places the one that is nearer', async () => {
    const { line } = await translated('El río y otra vez el [1:río:1].', {
      'El río y otra vez el río.': 'The river and again the river.',
      río: 'river',
    })

    expect(line).toBe('The river and again the [1:river:1].')
  })

  it('finds no word within another', async () => {
    const { line } = await translated('La [1:era:1] pasó.', {
      'La era pasó.': 'The generation passed.',
      era: 'era',
    })

    expect(line).toBe('The generation passed.')
  })

  it('sends lines alone, and no line without a word', async () => {
    const { line, sent } = await translated('Uno|—|dos {1}', { Uno: 'One', 'dos [1]': 'two [1]' })

    expect(line).toBe('One|—|two {1}')
    expect(sent).toEqual(['Uno', 'dos [1]'])
  })

  it('has no answer when a line has none', async () => {
    expect((await translated('Uno|dos', { dos: null })).line).toBeNull()
  })
})
