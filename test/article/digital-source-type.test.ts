import { describe, expect, it } from 'vitest'
import { digitalSourceType, iptcTerm, schemaTerm } from '../../src/article/digital-source-type.ts'

describe('digitalSourceType()', () => {
  it.each([
    ['machine', 'rules', 'algorithmicMedia'],
    ['machine', 'neural', 'trainedAlgorithmicMedia'],
    ['machine', 'model', 'trainedAlgorithmicMedia'],
    ['machine', null, 'trainedAlgorithmicMedia'],
    ['post-edited', 'rules', 'compositeSynthetic'],
    ['post-edited', 'model', 'compositeWithTrainedAlgorithmicMedia'],
    ['human', null, null],
    ['human', 'neural', null],
  ] as const)('is for %s by %s: %s', (kind, technique, expected) => {
    expect(digitalSourceType({ kind, technique })).toBe(expected)
  })
})

describe('iptcTerm(), schemaTerm()', () => {
  it('name the same term in both vocabularies', () => {
    expect([iptcTerm('trainedAlgorithmicMedia'), schemaTerm('trainedAlgorithmicMedia')]).toEqual([
      'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    ])
  })
})
