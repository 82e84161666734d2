import { describe, expect, it } from 'vitest'
import { parseSearch } from '../../src/site/parse-search.ts'

const search = (query: string) => parseSearch(new URLSearchParams(query))

describe('parseSearch()', () => {
  it('reads words, source, language and days, the last one included', () => {
    expect(
      search(
        'q=+harbour+ferry+&source=Rheinblick.example&lang=de-AT&from=2023-04-01&to=2023-04-30',
      ),
    ).toEqual({
      text: 'harbour ferry',
      source: 'rheinblick.example',
      languages: ['de'],
      from: new Date('2023-04-01T00:00:00Z'),
      to: new Date('2023-05-01T00:00:00Z'),
    })
  })

  it.each(['', 'q=', 'source=&lang=&from=yesterday&to=2023-02-30', 'lang=<p>', 'lang=abcdefghi'])(
    'takes %j for a search for nothing anywhere',
    (query) => {
      expect(search(query)).toEqual({ text: '' })
    },
  )

  it('reads no more than 200 characters', () => {
    expect(search(`q=${'a'.repeat(1000)}`).text).toHaveLength(200)
  })
})
