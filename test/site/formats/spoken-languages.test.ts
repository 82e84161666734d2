import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../src/article/day.ts'
import { languages as vocabularies } from '../../../src/cleaner/vocabulary/languages/all-languages.ts'
import { monthForms } from '../../../src/cleaner/vocabulary/month-forms.ts'
import { scriptLanguages } from '../../../src/cleaner/vocabulary/scripts.ts'
import { formats } from '../../../src/site/formats/formats.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { stopWords } from '../../../src/text/stop-words.ts'
import { siteConfig } from '../specimen.ts'

const declared = [
  'arz',
  'pcm',
  'sd',
  'nn',
  'ku',
  'jv',
  'tl',
  'sr-Latn',
  'uz-Cyrl',
  'az-Arab',
  'is-IS',
]

// All that the cleaner knows by its words, script or months, and some that pages only declare.
const languages = [
  ...new Set([
    ...Object.keys(stopWords),
    ...scriptLanguages.flatMap((script) => script.languages),
    ...Object.keys(vocabularies).filter((tag) => tag !== 'und'),
    ...Object.keys(monthForms).filter((key) => !key.includes(' ')),
    ...declared,
  ]),
]
const foreign = languages.filter((language) => !language.startsWith('en'))
const saturday = '2026-10-03T10:53:00.000Z' as Moment
const international = /^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/

const internationally = {
  clock: '10:53',
  briefDay: '2026-10-03',
  dayOfYear: '2026-10-03',
  month: '2026-10',
  day: '2026-10-03',
  weekday: '6',
  list: 'A, B',
  number: '12\u202F345',
}

const spoken = (language: string) => {
  const { moment, clock, briefDay, dayOfYear, period, weekdays, names, number } = formats(
    language,
    'UTC',
  )
  return {
    moment: moment(saturday),
    clock: clock(saturday),
    briefDay: briefDay(saturday),
    dayOfYear: dayOfYear(saturday),
    month: period('2026-10'),
    day: period('2026-10-03'),
    weekday: weekdays.find((weekday) => weekday.number === 6)?.name ?? '',
    list: names(['A', 'B'])
      .map(({ value }) => value)
      .join(''),
    number: number(12_345),
  }
}

describe('formats() of every language that the cleaner knows', () => {
  it('are many', () => {
    expect(foreign.length).toBeGreaterThan(90)
  })

  it.each(foreign)('have no word of English in %s, nor a month without a name', (language) => {
    const printed = Object.values(spoken(language)).join(' | ')

    expect(printed).not.toMatch(/October|\bSat\b|Saturday|\band\b|\bM\d+/)
  })

  it.each(foreign)('are of one kind in %s: its own, or all of them international', (language) => {
    const { moment, ...others } = spoken(language)
    const { month, day, weekday } = others

    // Lists and short dates of some languages are written as the international ones.
    if (international.test(moment)) expect(others).toMatchObject(internationally)
    else expect([month, day, weekday]).not.toContainEqual(expect.stringMatching(/^[\d-]+$/))
  })

  it.each(['is', 'mk', 'eu', 'ka', 'sq', 'bs', 'az', 'kk', 'uz', 'hy', 'be', 'gl', 'ne', 'yo'])(
    'are international in %s, which the runtime lacks',
    (language) => {
      expect(spoken(language)).toEqual({ moment: '2026-10-03 10:53 UTC', ...internationally })
    },
  )

  it.each([
    ['pl', '3 października 2026'],
    ['uk', '3 жовтня 2026 р.'],
    ['vi', '3 tháng 10, 2026'],
    ['sw', '3 Oktoba 2026'],
    ['ar', '3 أكتوبر 2026'],
  ])('are its own in %s', (language, day) => {
    expect(spoken(language).day).toBe(day)
  })

  it('tell the hour of another zone with its distance from UTC', () => {
    const { moment, clock, localDay } = formats('is', 'Asia/Kolkata')

    expect(moment(saturday)).toBe('2026-10-03 16:23 UTC+05:30')
    expect(clock(saturday)).toBe('16:23')
    expect(localDay('2026-10-03T20:53:00.000Z' as Moment)).toBe('2026-10-04')
    expect(moment('2026-10-03' as Moment)).toBe('2026-10-03')
  })
})

describe('the names of languages', () => {
  it.each(languages)('are words for %s, in a language that the runtime speaks or not', (tag) => {
    const primary = tag.split('-')[0]!

    for (const site of ['en', 'de', 'ar'])
      expect(formats(site, 'UTC').language(primary)).not.toBe(primary)
  })

  it.each([
    ['is', 'de', 'Deutsch'],
    ['is', 'arz', 'مصرى'],
    ['uz', 'fr', 'français'],
    ['en', 'arz', 'مصرى'],
    ['en', 'bo', 'བོད་ཡིག'],
    ['is', 'is', 'is'],
    ['en', 'x', 'x'],
  ])('on a site in %s, %s is %s', (site, tag, name) => {
    expect(formats(site, 'UTC').language(tag)).toBe(name)
  })
})

describe('siteModel() in every language', () => {
  it.each(languages)('for %s has dates in the language of its words, or in none', (language) => {
    const site = siteModel({ ...siteConfig, language })
    const isSpoken = formats(language, 'UTC').period('2026-10-03') !== '2026-10-03'

    expect(site.language.split('-')[0]).toBe(site.phrases.language)
    expect(site.formats.period('2026-10-03')).toBe(
      isSpoken ? formats(site.phrases.language, 'UTC').period('2026-10-03') : '2026-10-03',
    )
  })
})
