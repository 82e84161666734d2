import { describe, expect, it } from 'vitest'
import { robotsDirective } from '../../../src/site/model/robots-directive.ts'

describe('robotsDirective()', () => {
  it.each([
    ['noindex', false, 'noindex'],
    ['index', false, 'max-image-preview:large'],
    ['canonical-to-source', false, 'max-image-preview:large'],
    ['index', true, 'noindex'],
    ['canonical-to-source', true, 'noindex'],
  ] as const)('with INDEXING=%s and isNoindex=%s says %s', (indexing, isNoindex, rule) => {
    expect(robotsDirective({ indexing }, isNoindex)).toBe(rule)
  })
})
