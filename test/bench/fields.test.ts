import { describe, expect, it } from 'vitest'
import { scoreFields, type Found, type Truth } from '../../bench/cleaner/fields.ts'

const scores = (truth: Partial<Truth>, found: Partial<Found>) =>
  scoreFields({ texts: [], ...truth }, { text: '', ...found })

describe('scoreFields()', () => {
  it('scores only what the truth knows', () => {
    expect(scores({ title: 'Late again' }, { title: 'Late again', lang: 'en' })).toEqual({
      title: 1,
    })
  })

  it('scores a field that was not found as 0', () => {
    expect(scores({ title: 'Late again', byline: ['Ada Pell'], lede: 'Late.' }, {})).toEqual({
      title: 0,
      byline: 0,
      lede: 0,
    })
  })

  it('lets a title differ in case and punctuation', () => {
    expect(
      scores({ title: '“Late again”: ferry stays' }, { title: 'Late again - Ferry stays' }),
    ).toEqual({ title: 1 })
  })

  it("lets the page's own heading pass for a title, but no other heading", () => {
    const headings = ['Harbour Post', 'Ferry late again, says its master', 'More ferry stories']
    const score = (title: string) =>
      scoreFields({ texts: [], title: 'Ferry late again' }, { text: '', title }, headings)

    expect(score('Ferry late again, says its master')).toEqual({ title: 0, titleOrH1: 1 })
    expect(score('Ferry late again')).toEqual({ title: 1, titleOrH1: 1 })
    expect(score('Harbour Post')).toEqual({ title: 0, titleOrH1: 0 })
    expect(score('More ferry stories')).toEqual({ title: 0, titleOrH1: 0 })
  })

  it('wants all names of a byline and no other, in any order', () => {
    const byline = ['Ada Pell', 'Bo Quist']

    expect(scores({ byline }, { byline: ['Bo Quist', 'ada pell'] }).byline).toBe(1)
    expect(scores({ byline }, { byline: ['Ada Pell'] }).byline).toBe(0)
    expect(scores({ byline }, { byline: [...byline, 'Cy Rusk'] }).byline).toBe(0)
  })

  it.each([
    ['2026-03-04', '2026-03-04T23:30:00.000Z', { day: 1 }],
    ['2026-03-04', '2026-03-06', { day: 0 }],
    ['2026-03-04 08:15:00', '2026-03-04T10:15:00.000Z', { day: 1 }],
    ['2026-03-04 08:15:00+02:00', '2026-03-04T06:15:20.000Z', { day: 1, instant: 1 }],
    ['2026-03-04 08:15:00+02:00', '2026-03-04T08:15:00.000Z', { day: 1, instant: 0 }],
    ['2026-03-04 08:15:00+02:00', null, { day: 0, instant: 0 }],
  ])('compares the time %s with %s', (published, found, expected) => {
    expect(scores({ published }, { published: found })).toEqual(expected)
  })

  it('compares languages without their regions', () => {
    expect(scores({ lang: 'pt' }, { lang: 'pt-BR' }).lang).toBe(1)
    expect(scores({ lang: 'pt' }, { lang: 'es' }).lang).toBe(0)
  })

  it('gives the share of captions that were found, alone or inside others', () => {
    const captions = ['The pier at dawn', 'The harbour master']

    expect(scores({ captions }, { captions: ['The pier at dawn. Photo: Ada Pell'] }).captions).toBe(
      0.5,
    )
  })

  it('wants an opening in the text, where its last word may be cut off and spaces may be missing', () => {
    const text = 'Salle. The pier closed on Monday, and the lido with it.'

    expect(scores({ opening: 'The pierclosed on Mon' }, { text })).toEqual({ opening: 1 })
    expect(scores({ opening: 'The lido closed' }, { text })).toEqual({ opening: 0 })
  })

  it('takes a lede that was found apart for text only where the truth holds it', () => {
    const found = { lede: 'The pier closed.', text: 'It will open again in May.' }
    const opening = 'The pier closed. It will'

    expect(scores({ opening, holdLede: true }, found)).toEqual({ opening: 1 })
    expect(scores({ opening }, found)).toEqual({ opening: 0 })
  })

  it('wants a credit of few letters on its own', () => {
    expect(scores({ credits: ['AP'] }, { credits: ['Map office'] }).credits).toBe(0)
    expect(scores({ credits: ['AP'] }, { credits: ['(AP)'] }).credits).toBe(1)
  })
})
