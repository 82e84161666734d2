import { describe, expect, it } from 'vitest'
import { fold, termsOf, words } from '../../src/article/words.ts'

describe('words()', () => {
  it.each([
    ['Die „Nachtmöwe“ fährt: 1.184 km', ['die', 'nachtmowe', 'fahrt', '1', '184', 'km']],
    ['L’Éclair d’Orléans', ['l', 'eclair', 'd', 'orleans']],
    ['Straße, Øresund, Łódź, İstanbul, ısı', ['strasse', 'oresund', 'lodz', 'istanbul', 'isi']],
    ['ＴＯＫＹＯ ﬁn', ['tokyo', 'fin']],
    ['שָׁלוֹם مُهْرَجَان', ['שלום', 'مهرجان']],
    ['हिन्दी में', ['हिन्दी', 'में']],
  ])('folds %s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it.each([
    ['東京タワー', ['東京', '京タ', 'タワ', 'ワー', 'ー']],
    ['犬', ['犬']],
    ['2020年の夏', ['2020', '年の', 'の夏', '夏']],
    ['がき', ['がき', 'き']],
    ['서울에', ['서울', '울에', '에']],
    ['สวย', ['สว', 'วย', 'ย']],
  ])('pairs the signs of %s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it('says where each word stands', () => {
    const text = 'Öl in 東京'

    const parts = [...words(text)].map(({ start, end }) => text.slice(start, end))

    expect(parts).toEqual(['Öl', 'in', '東京', '京'])
  })

  it('gives nothing for what holds no word', () => {
    expect(termsOf(' "*-():^{}+ \0\uD800 。、… ')).toEqual([])
  })
})

describe('fold()', () => {
  it('bounds a word', () => {
    expect(fold('x'.repeat(1000))).toHaveLength(64)
  })
})
