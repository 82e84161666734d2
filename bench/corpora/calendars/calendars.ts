import type { Corpus, CorpusPage } from '../corpus-page.ts'
import { times } from '../languages/language.ts'
import { escape } from '../noise/markup.ts'
import { storyHtml, storyIn, storyPage, type Story } from '../story.ts'

/** Pages that tell their day only in words, in the calendar of their readers. */
export const calendars: Corpus = {
  name: 'calendars',
  pages: () => locales.map(pageIn),
}

const locales = `
  ar-SA-u-ca-islamic-umalqura ar-SA-u-ca-islamic-umalqura-nu-latn ar-EG ar-MA ar-IQ fa-IR-u-ca-persian
  fa-AF-u-ca-persian fa-IR-u-ca-persian-nu-latn th-TH-u-ca-buddhist th-TH-u-ca-buddhist-nu-thai
  ja-JP-u-ca-japanese ja-JP zh-TW-u-ca-roc zh-CN ko-KR am-ET-u-ca-ethiopic he-IL he-IL-u-ca-hebrew hi-IN bn-BD
  mr-IN ne-NP ta-IN ur-PK el-GR ru-RU uk-UA be-BY bg-BG mk-MK sr-RS kk-KZ de-DE de-AT fr-FR fr-CA es-ES es-MX ca-ES
  eu-ES gl-ES pt-BR pt-PT it-IT ro-RO pl-PL cs-CZ sk-SK hr-HR sl-SI sq-AL lt-LT lv-LV et-EE fi-FI hu-HU tr-TR az-AZ
  ka-GE hy-AM id-ID ms-MY sw-KE vi-VN nl-NL sv-SE da-DK nb-NO is-IS cy-GB en-GB en-US en-IN en-ZA
`
  .trim()
  .split(/\s+/)

function pageIn(locale: string, index: number): CorpusPage {
  const story = { ...storyIn('en', 800 + index), ...placesIn(locale, index) }
  const lang = locale.replace(/-u-.*/, '')
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escape(story.title)}</title></head><body>
<main><article><h1>${story.title}</h1>${dateLine(story, locale, index)}${storyHtml(story)}</article></main></body></html>`
  return storyPage({
    id: `${locale}-${forms[index % forms.length]}`,
    story,
    html,
    truth: { date: story.date.toISOString().slice(0, 10), lang: lang.replace(/^nb/, 'no') },
  })
}

const countries = [
  ...new Set('BEDEFRITESPTPLSEDKNOFIISIECHATGRTRRUUAMAEGSAIRINTHJPKRCNBRMXARCAAU'.match(/../g)),
]

/** Text in a language that we have no sentences of: names of countries and spans of time, from the locale data. */
function placesIn(locale: string, index: number): Pick<Story, 'blocks' | 'text' | 'title'> {
  const { below, between } = storyIn('en', index).write
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const list = new Intl.ListFormat(locale)
  const span = new Intl.RelativeTimeFormat(locale)
  const some = () =>
    times(between(2, 5), () => names.of(countries[below(countries.length)] ?? 'SE') ?? '')
  const sentence = () =>
    `${list.format(some())}, ${span.format(-between(2, 400), 'day')}, ${list.format(some())}: ${span.format(between(2, 60), 'month')}.`
  const texts = times(5, () => times(4, sentence).join(' '))
  return {
    title: list.format(some()),
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
    text: texts.join('\n\n'),
  }
}

const forms = [
  'long',
  'full',
  'hour-first',
  'changed-too',
  'changed-first',
  'next-to-the-author',
  'medium',
] as const

function dateLine({ date, author }: Story, locale: string, index: number): string {
  const form = forms[index % forms.length]
  const written = (when: Date, dateStyle: 'full' | 'long' | 'medium') =>
    new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(when)
  const hour = new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    timeZone: 'UTC',
    hourCycle: 'h23',
  })
  const later = new Date(date.getTime() + 3 * 86_400_000)
  const updated = `Updated: ${written(later, 'long')}`
  switch (form) {
    case 'full':
      return `<p class="date">${written(date, 'full')}</p>`
    case 'medium':
      return `<span class="date">${written(date, 'medium')}</span>`
    case 'hour-first':
      return `<div class="date">${hour.format(date)}, ${written(date, 'long')}</div>`
    case 'changed-too':
      return `<div class="date">${written(date, 'long')} · ${updated}</div>`
    case 'changed-first':
      return `<div class="dates"><span>${updated}</span> <span>${written(date, 'long')}</span></div>`
    case 'next-to-the-author':
      return `<p>${author} | ${written(date, 'long')}</p>`
    default:
      return `<div>${written(date, 'long')}</div>`
  }
}
