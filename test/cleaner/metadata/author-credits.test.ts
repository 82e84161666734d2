import { describe, expect, it } from 'vitest'
import { creditsIn } from '../../../src/cleaner/metadata/author-credits.ts'

const site = new Set(['harbourpost', 'harbourpostexample'])
const people = (byline: string) =>
  creditsIn(byline, site)
    .filter(({ kind }) => kind === 'person')
    .map(({ name }) => name)

describe('creditsIn()', () => {
  it.each([
    ['By Ada Winter and Bo Larsen', ['Ada Winter', 'Bo Larsen']],
    ['Von Ada Winter, Bo Larsen und Cem Öz', ['Ada Winter', 'Bo Larsen', 'Cem Öz']],
    ['Par Ada Hiver et Léa Port', ['Ada Hiver', 'Léa Port']],
    ['Por Ana Puerto y Luz del Mar', ['Ana Puerto', 'Luz del Mar']],
    ['Автор: Анна Портова и Пётр Волнов', ['Анна Портова', 'Пётр Волнов']],
    ['文・港 太郎、波 花子', ['港 太郎', '波 花子']],
    ['Written by: Ada Winter | 3 May 2024, 10:15', ['Ada Winter']],
    ['Ada Winter May 3, 2024', ['Ada Winter']],
    ['Ada Winter (Kiel), ada@harbour.example', ['Ada Winter']],
    ['Ada Winter, senior editor', ['Ada Winter']],
    [
      'Ada Winter, Sr. Director of Tides, Quill Line - 10 years on the wall',
      ['Ada Winter', 'Quill Line'],
    ],
    ['Posted by Ada on Friday December 19, 2025 @08:00PM', ['Ada']],
    ['content: Quill Studio; design: Bo Larsen', []],
    ['文●港太郎／波編集部', ['港太郎']],
    ['Ada Winter, Tide Technology Writers', ['Ada Winter']],
    ['Ada Winter, View all posts', ['Ada Winter']],
    ['Sign in', []],
    ['Ada Winter, MD, FACP', ['Ada Winter']],
    ['Ada Winter, M.D. FACP', ['Ada Winter']],
    ['김하늘 기자 sky@quill.example', ['김하늘']],
    ['Von Storch', ['Von Storch']],
    ['Von Ada Storch', ['Ada Storch']],
    ['Von Sonntag', []],
    ['Ada Winter, docent of the university faculty of bridges and tides', ['Ada Winter']],
    ['Ada Winter, Tarno universiteto Upių ir tiltų mokslų fakulteto docentė', ['Ada Winter']],
    ['Анна Портова, доцент кафедры мостов и портов', ['Анна Портова']],
    ['Ada Winter, Mayor of Quillmere', ['Ada Winter']],
    ['ADA WINTER FOR THE QUILLMERE POST', ['ADA WINTER']],
    ['Ada van der Winter et J. K. Port', ['Ada van der Winter', 'J. K. Port']],
    ['ليلى حداد وسامي نجار', ['ليلى حداد', 'سامي نجار']],
    ['أحمد حسن وليد عمر', ['أحمد حسن وليد عمر']],
    ['דנה כהן ויוסי לוי', ['דנה כהן', 'יוסי לוי']],
  ])('names the people in "%s"', (byline, expected) => {
    expect(people(byline)).toEqual(expected)
  })

  it('tells agencies and desks from people', () => {
    expect(creditsIn('Ada Winter, dpa, Redaktion Küste, Harbour Post', site)).toEqual([
      { name: 'Ada Winter', kind: 'person' },
      { name: 'dpa', kind: 'agency' },
      { name: 'Redaktion Küste', kind: 'desk' },
      { name: 'Harbour Post', kind: 'desk' },
    ])
    expect(creditsIn('共同通信', site)).toEqual([{ name: '共同通信', kind: 'agency' }])
    expect(creditsIn('AFP Wien', site)).toEqual([{ name: 'AFP Wien', kind: 'agency' }])
  })

  it("knows the site's own name by its initials", () => {
    expect(creditsIn('Deich Welle', new Set(['dw']))).toEqual([
      { name: 'Deich Welle', kind: 'desk' },
    ])
  })

  it('keeps an institution with "and" in its name whole', () => {
    expect(creditsIn('Center for Tides and Currents', site)).toEqual([
      { name: 'Center for Tides and Currents', kind: 'desk' },
    ])
    expect(creditsIn('Harbour Post et AFP', site).map(({ kind }) => kind)).toEqual([
      'desk',
      'agency',
    ])
  })

  it.each(['admin', '', '3 May 2024', 'https://harbour.example/ada', '@ada'])(
    'finds nobody in "%s"',
    (byline) => {
      expect(creditsIn(byline, site)).toEqual([])
    },
  )
})
