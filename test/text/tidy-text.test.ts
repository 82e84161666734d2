import { describe, expect, it } from 'vitest'
import { truncate, tidyLine, tidyText } from '../../src/text/tidy-text.ts'

describe('tidyText()', () => {
  it('replaces lone surrogates, drops controls and composes letters', () => {
    expect(tidyText('a\ud800b')).toBe('a\ufffdb')
    expect(tidyText('a\u0000b\u0007c\u009fd\ufeffe')).toBe('abcde')
    expect(tidyText('a\ufdd0b\ufdefc\ufffed\u{1fffe}e\u{1f600}')).toBe('abcde\u{1f600}')
    expect(tidyText('Cafe\u0301')).toBe('Caf\u00e9')
  })

  it.each([
    ['Donau\u00ADdampf\u00ADschiff', 'Donaudampfschiff'],
    ['Verkehrs\u200Bminister', 'Verkehrsminister'],
    ['a\u2060b\ufeffc', 'abc'],
    ['ស្ថាន\u200Bភាព', 'ស្ថាន\u200Bភាព'],
    ['ข่าว\u200B\u200Bเช้า', 'ข่าว\u200Bเช้า'],
    ['ข่าว\u200B 7', 'ข่าว 7'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['ക്\u200d', 'ക്\u200d'],
  ])('drops hints for line breaks: %j', (text, tidy) => {
    expect(tidyText(text)).toBe(tidy)
  })

  it('keeps tabs and line breaks, all as line feeds', () => {
    expect(tidyText('a\tb\r\nc\rd\ne')).toBe('a\tb\nc\nd\ne')
  })
})

describe('tidyLine()', () => {
  it('collapses white space and drops direction controls', () => {
    expect(tidyLine('  Licht\u00a0\n am \u202eHafen\u2069 ')).toBe('Licht am Hafen')
  })

  it('keeps a single no-break space', () => {
    expect(tidyLine('« Mouette\u202f» : oui')).toBe('« Mouette\u202f» : oui')
  })

  it('keeps the joiners that Persian spelling needs', () => {
    expect(tidyLine('می\u200cخواهم')).toBe('می\u200cخواهم')
  })

  it.each(['\u200e', '\u00ad', '\u3164 \u115f', '\u0301\u200d', '\u2800', '\u{e0041}', '\ufe0f'])(
    'is empty when nothing is visible: %j',
    (line) => {
      expect(tidyLine(line)).toBe('')
    },
  )

  it.each(['🚢', '—', '©', '٣', '漢', '\u0915\u094d'])('keeps %s', (line) => {
    expect(tidyLine(line)).toBe(line)
  })
})

describe('truncate()', () => {
  it('cuts at a word', () => {
    expect(truncate('eins zwei drei', 10)).toBe('eins zwei…')
    expect(truncate('eins zwei', 9)).toBe('eins zwei')
  })

  it('never cuts a character in two', () => {
    expect(truncate('ab🚢🚢🚢', 4)).toBe('ab…')
  })
})
