import { describe, expect, it } from 'vitest'
import { reportAddress } from '../../../src/site/article/report-address.ts'

const article = 'https://times.example/news/2023-04-28/a?b'

describe('reportAddress()', () => {
  it('names the article in a mail', () => {
    expect(reportAddress('mailto:desk@times.example', article)).toBe(
      'mailto:desk@times.example?subject=https%3A%2F%2Ftimes.example%2Fnews%2F2023-04-28%2Fa%3Fb',
    )
  })

  it('leaves other contacts as they are', () => {
    expect(reportAddress('https://times.example/report', article)).toBe(
      'https://times.example/report',
    )
    expect(reportAddress(null, article)).toBeNull()
  })
})
