import { describe, expect, it } from 'vitest'
import { negotiateAlternate } from '../../src/gateway/negotiate.ts'

describe('negotiateAlternate()', () => {
  it.each([
    ['a browser', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'],
    ['anything', '*/*'],
    ['any text', 'text/*'],
    ['a client that names JSON second', 'text/html, application/json'],
    ['pictures only', 'image/png'],
    ['Markdown with a quality of zero', 'text/markdown;q=0'],
    ['nothing', ''],
  ])('gives the page to %s', (_who, accept) => {
    expect(negotiateAlternate(accept)).toBeNull()
  })

  it.each([
    ['md', 'text/markdown'],
    ['md', 'Text/Markdown; charset=utf-8'],
    ['md', 'text/markdown, text/html, */*'],
    ['md', 'text/html;q=0.7, text/markdown, text/plain;q=0.8'],
    ['json', 'application/json'],
    ['json', 'application/json, text/plain, */*'],
    ['json', 'application/*'],
    ['json', '*/*, application/json'],
    ['txt', 'text/plain'],
    ['txt', 'text/plain;q=0.9, text/html;q=0.4'],
  ])('gives .%s to %s', (alternate, accept) => {
    expect(negotiateAlternate(accept)).toBe(alternate)
  })

  it('gives the page when there is no header', () => {
    expect(negotiateAlternate(null)).toBeNull()
  })
})
