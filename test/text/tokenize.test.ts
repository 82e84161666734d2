import { describe, expect, it } from 'vitest'
import { termsOf, tokenize } from '../../src/text/tokenize.ts'

describe('tokenize()', () => {
  it.each([
    ['Die „Nachtmöwe“ fährt: 1.184 km', ['die', 'nachtmowe', 'fahrt', '1', '184', 'km']],
    ['L’Éclair d’Orléans', ['l', 'eclair', 'd', 'orleans']],
    ['Straße, Øresund, Łódź, İstanbul, ısı', ['strasse', 'oresund', 'lodz', 'istanbul', 'isi']],
    ['ＴＯＫＹＯ ﬁn', ['tokyo', 'fin']],
    ['שָׁלוֹם مُهْرَجَان', ['שלום', 'مهرجان']],
    ['हिन्दी में', ['हिंदी', 'में']],
    ['Donau\u00ADdampf Mo\u200Bno \uFEFFx\u2060y', ['donaudampf', 'mono', 'xy']],
    ['می‌خواهم میخواهم', ['ميخواهم', 'ميخواهم']],
    ['Пʼятенко П’ятенко', ['п', 'ятенко', 'п', 'ятенко']],
    ['Oʻzbek O‘zbek O`zbek O´zbek', ['o', 'zbek', 'o', 'zbek', 'o', 'zbek', 'o', 'zbek']],
    ['دانشکده كتاب کتاب', ['دانشكده', 'كتاب', 'كتاب']],
    [
      'مدرسة مدرسه مدرسہ هەولێر ھەولێر ٱلله',
      ['مدرسه', 'مدرسه', 'مدرسه', 'ههولێر', 'ههولێر', 'الله'],
    ],
    ['Guðmundur Þór Ħamrun Əliyev', ['gudmundur', 'thor', 'hamrun', 'eliyev']],
    ['Ƙofa Ɓera Ɗaya Ƴanci Ŋorro Ŧ', ['kofa', 'bera', 'daya', 'yanci', 'norro', 't']],
    ['ԵՐԵՎԱՆ Երևան', ['երեվան', 'երեվան']],
    ['٢٠٢٥ ۲۰۲۵ २०२५ ২০২৫ ၂၀၂၅ ２０２５', ['2025', '2025', '2025', '2025', '2025', '2025']],
    ['๒๕๖๘ปี', ['2568', 'ปี']],
    ['ज़मीन जमीन क़लम माँ', ['जमीन', 'जमीन', 'कलम', 'मां']],
    ['col·legi coŀlegi CO·LEGI', ['collegi', 'collegi', 'co', 'legi']],
    ['COL•LEGI col∙legi col‧legi', ['collegi', 'collegi', 'collegi']],
    ['উৎসব উত্‌সব', ['উত্সব', 'উত্সব']],
    ['ISROൻ ISROന്‍ UPमें', ['isroന്', 'isroന്', 'upमें']],
    ['كتاب ـ ـــ كتاب', ['كتاب', 'كتاب']],
    ['അവൻ അവന്‍', ['അവന്', 'അവന്']],
  ])('folds %s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it.each([
    ['東京タワー', ['東京', '京タ', 'タワ', 'ワー', 'ー']],
    ['犬', ['犬']],
    ['2020年の夏', ['2020', '年の', 'の夏', '夏']],
    ['がき', ['がき', 'き']],
    ['ｶﾞｷﾞ ガギ', ['ガギ', 'ギ', 'ガギ', 'ギ']],
    ['ﾊﾟﾝ', ['パン', 'ン']],
    ['ស្ថាន\u200Bភាព', ['ស្ថា', 'ថាន', 'នភា', 'ភាព', 'ព']],
    ['서울에', ['서울', '울에', '에']],
    ['สวย', ['สว', 'วย', 'ย']],
  ])('pairs the characters of %s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it('gives the position of each word', () => {
    const text = 'Öl in 東京'

    const parts = [...tokenize(text)].map(({ start, end }) => text.slice(start, end))

    expect(parts).toEqual(['Öl', 'in', '東京', '京'])
  })

  it('yields nothing for a text without words', () => {
    expect(termsOf(' "*-():^{}+ \0\uD800 。、… ')).toEqual([])
  })
})
