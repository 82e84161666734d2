import { describe, expect, it } from 'vitest'
import { listingsOf, listKey } from '../../src/article/listing.ts'
import { content } from '../fixtures/articles.ts'

describe('listKey()', () => {
  it.each([
    ['#Klima', 'klima'],
    ['  Neue\tEnergie ', 'neue energie'],
    ['ＡＩ', 'ai'],
    ['AC/DC', 'ac dc'],
    ['Straße', 'strasse'],
    ['İzmir', 'izmir'],
    ['IZMIR', 'izmir'],
    ['Björk', 'bjork'],
    ['Пʼятенко', "п'ятенко"],
    ['П’ятенко', "п'ятенко"],
    ['O´Brien', "o'brien"],
    ['کتاب', 'كتاب'],
    ['یونس', 'يونس'],
    ['„Zitat“ — Jean‑Luc', '"zitat" - jean-luc'],
    ['צה״ל', 'צה"ל'],
    ['ｶﾞｿﾘﾝ', 'ガソリン'],
    ['ジャン・ポール', 'ジャン·ポール'],
    ['Wahl\u00AD\u200Bkampf', 'wahlkampf'],
    ['❤️', '❤'],
    ['۲۰۲۵', '2025'],
    ['C', 'c'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['.NET', '.net'],
    ['R&D', 'r&d'],
    ['\uD800x', '\uFFFDx'],
    ['# ', ''],
    ['/#Klima', 'klima'],
    ['12″', '12"'],
    ['x‴', 'x"'],
    ['O｀Brien', "o'brien"],
    ['\u1FEFx', "'x"],
    ['ẚ', 'a'],
    ['Col•legi', 'collegi'],
    ['ISROൻ', 'isroന്'],
    ['UPमें', 'upमें'],
    ['ß'.repeat(100), 's'.repeat(64)],
    ['ﷺ '.repeat(20), 'صلي الله عليه وسلم '.repeat(6).slice(0, 100)],
    [`a${'𞤀'.repeat(40)}`, `a${'𞤢'.repeat(31)}`],
    [`${'x '.repeat(49)}x😀`, 'x '.repeat(50).trim()],
  ])('folds %j to %j, which is its own key', (name, key) => {
    expect(listKey(name)).toBe(key)
    expect(listKey(key)).toBe(key)
    expect(key.isWellFormed()).toBe(true)
  })
})

describe('listingsOf()', () => {
  it('lists source, language, topics and authors, each once', () => {
    const article = content({
      tags: ['Hafen', 'HAFEN', '#'],
      byline: ['Marta Quell'],
      lang: 'de-AT',
    })

    expect(listingsOf(article)).toEqual([
      ['source', 'rheinblick.example', 'Rheinblick', 1],
      ['language', 'de', 'de', 5],
      ['topic', 'hafen', 'Hafen', 1],
      ['author', 'marta quell', 'Marta Quell', 1],
    ])
  })
})
