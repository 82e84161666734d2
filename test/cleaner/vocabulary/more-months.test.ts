import { describe, expect, it } from 'vitest'
import { moreMonths } from '../../../src/cleaner/vocabulary/more-months.ts'

describe('moreMonths', () => {
  it.each(Object.entries(moreMonths))(
    'lists twelve months of %s, lower case',
    (_language, months) => {
      expect(months.split(' ')).toHaveLength(12)
      expect(months).toBe(months.toLowerCase())
    },
  )
})
