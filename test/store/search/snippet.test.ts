import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../src/store/search/search-query.ts'
import { highlight, snippet, type SnippetPart } from '../../../src/store/search/snippet.ts'

const wanted = (query: string) => parseQuery(query).wanted
const marked = (parts: readonly SnippetPart[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')

describe('highlight()', () => {
  it.each([
    ['hafen', 'Der HAFEN und der Häfen', 'Der [HAFEN] und der [Häfen]'],
    ['"neues licht"', 'Licht, neues Licht', 'Licht, [neues Licht]'],
    ['leucht*', 'Leuchtfeuer und Licht', '[Leuchtfeuer] und Licht'],
    ['東京都', '新東京都庁', '新[東京都]庁'],
    ['犬', '子犬と犬', '子[犬]と[犬]'],
    ['ガ', 'ｶﾞｿﾘﾝ', '[ｶﾞ]ｿﾘﾝ'],
    ['ก', 'กินข้าว', '[กิ]นข้าว'],
    ['ｶﾞｿ*', 'ガソリン', '[ガソ]リン'],
    ['muehl*', 'Mühl\u00ADbach', '[Mühl\u00ADbach]'],
    ['x', '<b>x</b>', '<b>[x]</b>'],
  ])('marks %s', (query, text, expected) => {
    expect(marked(highlight(text, wanted(query)))).toBe(expected)
  })
})

describe('snippet()', () => {
  const filler = 'Am Abend ging an der Mole das Licht nicht an. '.repeat(40)

  it('cuts out the part with most matches', () => {
    const text = `Ein Hafen. ${filler}Der Hafen von Lindau hat ein Feuer. ${filler}`

    const cut = marked(snippet(text, wanted('hafen lindau feuer')))

    expect(cut).toContain('Der [Hafen] von [Lindau] hat ein [Feuer].')
    expect(cut.startsWith('…')).toBe(true)
    expect(cut.endsWith('…')).toBe(true)
    expect(cut.length).toBeLessThan(260)
  })

  it('begins at the beginning when nothing is found, and keeps short texts whole', () => {
    expect(marked(snippet(`Anfang. ${filler}`, wanted('nirgends')))).toMatch(/^Anfang\. Am.*…$/)
    expect(marked(snippet('Kurz.', wanted('nirgends')))).toBe('Kurz.')
  })

  it('cuts long runs without a space', () => {
    const parts = snippet('光'.repeat(500) + '港の灯台', wanted('灯台'))

    expect(parts.at(-1)).toEqual({ text: '灯台', isMatch: true })
  })
})
