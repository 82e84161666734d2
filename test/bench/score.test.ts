import { describe, expect, it } from 'vitest'
import { bestScore, score } from '../../bench/cleaner/score.ts'

const sentence = 'the ferry was late again this morning'

describe('score()', () => {
  it('is 1 for the same words, whatever stands between them', () => {
    expect(score('The ferry – was late,\nagain!', 'The ferry was late again')).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
    })
  })

  it('lowers the precision for words too many', () => {
    const { precision, recall } = score(`${sentence} share this story`, sentence)

    expect(precision).toBeCloseTo(4 / 7)
    expect(recall).toBe(1)
  })

  it('lowers the recall for words missing', () => {
    const { precision, recall } = score('the ferry was late again', sentence)

    expect(precision).toBe(1)
    expect(recall).toBeCloseTo(2 / 4)
  })

  it('counts a run as often as it occurs', () => {
    expect(score('late again and again', 'late again and again').f1).toBe(1)
    expect(score(`${sentence} ${sentence}`, sentence).precision).toBeCloseTo(4 / 11)
  })

  it('heeds the order of words', () => {
    expect(score('again late was ferry the', 'the ferry was late again').f1).toBe(0)
  })

  it('takes each character of a script without spaces as a word', () => {
    expect(score('渡船は今日も遅れた', '渡船は今日も遅れている').recall).toBeCloseTo(5 / 8)
  })

  it('takes a text of less than four words as one run', () => {
    expect(score('late again', 'Late again').f1).toBe(0)
    expect(score('late again', 'late again').f1).toBe(1)
  })

  it('is 0 for nothing found, and 1 for nothing found where nothing is wanted', () => {
    expect(score('', sentence)).toEqual({ precision: 0, recall: 0, f1: 0 })
    expect(score('', '')).toEqual({ precision: 1, recall: 1, f1: 1 })
  })
})

describe('bestScore()', () => {
  it('takes the nearest of several right texts', () => {
    const wrong = 'something else was meant here'

    expect(bestScore([sentence], [wrong, sentence]).f1).toBe(1)
    expect(bestScore([wrong, sentence], [sentence]).f1).toBe(1)
  })
})
