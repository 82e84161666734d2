import { describe, expect, it } from 'vitest'
import { isNonNews } from '../../../src/site/front/non-news.ts'

const described = (values: Partial<Parameters<typeof isNonNews>[0]>) =>
  isNonNews({
    title: 'Harbour ferry returns',
    section: null,
    tags: [],
    source: { url: 'https://rheinblick.example/news/2023/harbour-ferry-returns' },
    ...values,
  })
const at = (path: string) => described({ source: { url: `https://rheinblick.example${path}` } })

describe('isNonNews()', () => {
  it.each([
    'Shopping',
    'Deals & Coupons',
    'Horoskope',
    'Bons plans',
    'Publirreportaje',
    'Loterías y apuestas',
    'CONTEÚDO PATROCINADO',
    'Ζώδια',
    'Гороскоп',
    'Burç Yorumları',
    'أبراج',
    '占い',
    '운세',
    'राशिफल',
    'Anzeige',
  ])('knows the section %s', (section) => {
    expect(described({ section })).toBe(true)
    expect(described({ tags: ['Bay', section] })).toBe(true)
  })

  it.each([
    '/deals/headphones',
    '/black-friday/2023/tv',
    '/de/horoskop/widder',
    '/bons_plans/velo',
  ])('knows the folder of %s', (path) => {
    expect(at(path)).toBe(true)
  })

  it.each([
    'Best deals on headphones this week',
    'Horoscope for Friday: what the stars say',
    'Powerball numbers for Saturday',
    'Lottozahlen: Die Gewinnzahlen vom Mittwoch',
    'Horóscopo de hoy, viernes',
    'Code promo : nos bons plans de la semaine',
    '12星座ランキング 今日の運勢',
    'Гороскоп на пятницу',
    'حظك اليوم مع برج الحمل',
    'ดวงวันนี้ ราศีเมษ',
  ])('knows the title %s', (title) => {
    expect(described({ title })).toBe(true)
  })

  it.each([
    'Parliament passes the Brexit deal',
    'New Deal museum opens',
    'Retailers sued over Black Friday crowding',
    'Astronomers find a star sign of a new kind',
    'Shopping centre burns down',
    'Arbeiterin gewinnt im Lotto und bleibt',
    'Werbung für Tabak wird verboten',
    '卫星星座发射成功',
  ])('takes %s for news', (title) => {
    expect(described({ title, tags: ['Shopping centres', 'Green card lottery', 'New Deal'] })).toBe(
      false,
    )
  })

  it('does not look at what the address calls the article itself', () => {
    expect(at('/politics/deals')).toBe(false)
    expect(at('/news/%E0%A4%A/x')).toBe(false)
  })
})
