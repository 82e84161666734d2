import { describe, expect, it } from 'vitest'
import { proseTime } from '../../../../src/cleaner/metadata/time/prose-time.ts'
import { toMoment } from '../../../../src/cleaner/metadata/time/written-time.ts'

const day = (text: string, language: string, monthFirst: boolean | null = false) => {
  const time = proseTime(text, { language, monthFirst })
  return time && new Date(time.wall).toISOString().slice(0, 10)
}

describe('proseTime()', () => {
  it.each([
    ['ar', '٢٨ أبريل ٢٠٢٣'],
    ['ar', '28 نيسان 2023'],
    ['ar', '28 أبريل/نيسان 2023'],
    ['ar', 'نيسان/أبريل 28, 2023'],
    ['ar', '1444/10/8'],
    ['eu', '2023ko apirilaren 28a'],
    ['fa', '۱۴۰۲/۰۲/۰۸'],
    ['ja', 'R5.4.28'],
    ['kk', '2023 жылғы 28 сәуір'],
    ['mn', '2023 оны 4-р сарын 28'],
    ['th', '28 เม.ย. 66 เวลา 18:16 น.'],
    ['zh', '二〇二三年四月二十八日'],
    ['bg', '28 април 2023'],
    ['bn', '28 এপ্রিল ২০২৩'],
    ['ca', '28 d’abril de 2023'],
    ['cs', '28. dubna 2023'],
    ['da', '28. april 2023'],
    ['de', 'Freitag, 28. April 2023'],
    ['el', '28 Απριλίου 2023'],
    ['en', 'April 28th, 2023'],
    ['es', '28 de abril de 2023'],
    ['et', '28. aprill 2023'],
    ['fa', '۸ اردیبهشت ۱۴۰۲'],
    ['fi', '28. huhtikuuta 2023'],
    ['fr', '28 avril 2023'],
    ['he', '28 באפריל 2023'],
    ['hi', '२८ अप्रैल २०२३'],
    ['hr', '28. travnja 2023.'],
    ['hu', '2023. április 28.'],
    ['hy', 'ապրիլի 28, 2023'],
    ['id', '28 April 2023'],
    ['is', '28. apríl 2023'],
    ['ja', '2023年4月28日'],
    ['ja', '令和5年4月28日'],
    ['ka', '28 აპრილი 2023'],
    ['ko', '2023년 4월 28일'],
    ['lt', '2023 m. balandžio 28 d.'],
    ['lv', '2023. gada 28. aprīlis'],
    ['nl', '28 april 2023'],
    ['no', '28. april 2023'],
    ['pl', '28 kwietnia 2023'],
    ['pt', '28 de abril de 2023'],
    ['ro', '28 aprilie 2023'],
    ['ru', '28 апреля 2023'],
    ['sk', '28. apríla 2023'],
    ['sr', '28. април 2023'],
    ['sv', '28 april 2023'],
    ['ta', '28 ஏப்ரல் 2023'],
    ['th', '28 เมษายน 2566'],
    ['tr', '28 Nisan 2023'],
    ['uk', '28 квітня 2023'],
    ['vi', 'ngày 28 tháng 4 năm 2023'],
    ['zh', '民國112年4月28日'],
    ['zh', '112/04/28'],
    ['am', 'ሚያዝያ 20 ቀን 2015 ዓ.ም'],
  ])('reads a date written out in %s: %s', (language, text) => {
    expect(day(text, language)).toBe('2023-04-28')
  })

  it('reads a year of the Hijri calendar', () => {
    expect(day('8 شوال 1444', 'ar')).toBe('2023-04-28')
  })

  it('reads day and month by the convention of the country', () => {
    expect(day('04/05/2023', 'en', true)).toBe('2023-04-05')
    expect(day('04/05/2023', 'fr', false)).toBe('2023-05-04')
    expect(day('04/28/2023', 'en', null)).toBe('2023-04-28')
  })

  it('returns null for a numeric date whose day and month cannot be told apart', () => {
    expect(day('04/05/2023', 'en', null)).toBeNull()
  })

  it.each([
    ['28. April 2023, 18.16 Uhr MESZ', 'de', '2023-04-28T16:16:00.000Z'],
    ['April 28, 2023 6:16 p.m. EST', 'en', '2023-04-28T23:16:00.000Z'],
    ['April 28, 2023 at 12:16 p.m. ET', 'en', '2023-04-28T16:16:00.000Z'],
    ['Jan. 28, 2023, 8:16 a.m. PT', 'en', '2023-01-28T16:16:00.000Z'],
    ['28/04/2023 19:25 (GMT+7)', 'vi', '2023-04-28T12:25:00.000Z'],
    ['Fri, 28 Apr 2023 16:16:04 GMT', 'en', '2023-04-28T16:16:04.000Z'],
    ['07:30 BST, 28 April 2023', 'en', '2023-04-28T06:30:00.000Z'],
    ['07:30 BST, 28 April 2023', 'bn', '2023-04-28T01:30:00.000Z'],
    ['6:16 PM MST, April 28, 2023', 'en', '2023-04-29T01:16:00.000Z'],
    ['28 апреля 2023, 18:16 (мск)', 'ru', '2023-04-28T15:16:00.000Z'],
    ['28 أبريل 2023 - 6:16 مساء UTC', 'ar', '2023-04-28T18:16:00.000Z'],
    ['2023年4月28日 18时16分 UTC', 'zh', '2023-04-28T18:16:00.000Z'],
    ['18 Uhr MESZ, 28.4.2023', 'de', '2023-04-28T16:00:00.000Z'],
    ['le 28/04/2023 à 18h CEST', 'fr', '2023-04-28T16:00:00.000Z'],
  ])('reads the hour and its zone: %s', (text, language, expected) => {
    const time = proseTime(text, { language, monthFirst: false })

    expect(time && toMoment(time, null)).toBe(expected)
  })

  it('reads a time without a zone as a day', () => {
    const time = proseTime('2023年4月28日 午後6時16分', { language: 'ja', monthFirst: false })

    expect(time && toMoment(time, null)).toBe('2023-04-28')
    expect(time && toMoment(time, 'Asia/Tokyo')).toBe('2023-04-28T09:16:00.000Z')
  })

  it.each(['mars 2023', '31 février 2023', 'vol 28', '', '28 avril'])(
    'finds no date in "%s"',
    (text) => {
      expect(day(text, 'fr')).toBeNull()
    },
  )
})
