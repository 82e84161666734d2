import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/cleaner/metadata/metadata.ts'
import { pageOf } from './page-of.ts'

const sourceOf = (name: string, url: string, jsonLd: unknown[] = []) =>
  metadata(
    pageOf(
      `<head><meta property="og:site_name" content="${name}"></head><body><h1>Tide turns</h1>`,
      {
        url,
        jsonLd,
      },
    ),
  ).source

describe('sourceOf()', () => {
  it('takes the declared name', () => {
    expect(sourceOf('Harbour Post', 'https://www.harbourpost.example/tide')).toEqual({
      url: 'https://www.harbourpost.example/tide',
      name: 'Harbour Post',
      domain: 'harbourpost.example',
    })
  })

  it('shows the label of a name that is a domain', () => {
    expect(sourceOf('www.hafenblatt.de', 'https://www.hafenblatt.de/flut').name).toBe('hafenblatt')
    expect(sourceOf('https://www.hafenblatt.de/', 'https://www.hafenblatt.de/flut').name).toBe(
      'hafenblatt',
    )
  })

  it('falls back to the publisher, then to the domain', () => {
    const publisher = { '@type': 'NewsArticle', publisher: { name: 'Harbour Press' } }

    expect(sourceOf('', 'https://harbour.example/tide', [publisher]).name).toBe('Harbour Press')
    expect(sourceOf('', 'https://harbour.example/tide').name).toBe('harbour')
  })
})
