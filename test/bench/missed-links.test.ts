import { expect, it } from 'vitest'
import { missedLinks } from '../../bench/translation/missed-links.ts'
import { runs } from '../translator/runs.ts'

const sentence = {
  line: 'El alcalde <1>compró</1> el <2>barco rojo</2> ayer.',
  counterparts: [['bought'], ['red ship', 'red boat']],
}

it.each([
  ['on their words', 'The mayor <1>bought</1> the <2>red boat</2> yesterday.', []],
  ['with an article', 'The mayor <1>bought</1> <2>the red ship</2> yesterday.', []],
  ['on another word', 'The <1>mayor</1> bought the <2>red boat</2> yesterday.', ['mayor']],
  ['on part of the words', 'The mayor <1>bought</1> the <2>red</2> boat yesterday.', ['red']],
  ['inside a word', 'He <1>boughten</1> the <2>red boat</2> yesterday.', ['boughten']],
  [
    'around everything',
    '<1>The mayor bought the</1> <2>red boat</2> yesterday.',
    ['The mayor bought the'],
  ],
  ['lost', 'The mayor bought the <2>red boat</2> yesterday.', ['']],
])('judges links %s', (_what, answer, wrong) => {
  expect(missedLinks(sentence, runs(answer)).map(({ found }) => found)).toEqual(wrong)
})

it('counts every link of a sentence that is not answered', () => {
  expect(missedLinks(sentence)).toHaveLength(2)
})
