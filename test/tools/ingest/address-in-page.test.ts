import { describe, expect, it } from 'vitest'
import { addressInPage } from '../../../tools/ingest/address-in-page.ts'

const canonical = (href: string) => `<head><link href="${href}" rel="Canonical nofollow">`

describe('addressInPage()', () => {
  it('reads rel=canonical before og:url', () => {
    const graph = "<META content='https://tern.example/g' property=og:url>"

    expect(addressInPage(graph + canonical('https://tern.example/a?b=1&amp;c=2'))).toBe(
      'https://tern.example/a?b=1&c=2',
    )
    expect(addressInPage(new TextEncoder().encode(graph))).toBe('https://tern.example/g')
    expect(addressInPage(canonical('https://tern.example/') + graph)).toBe('https://tern.example/g')
  })

  it.each(['/story', 'story.html', 'file:///tmp/a.html', 'https://tern.example', ''])(
    'does not take %j',
    (href) => {
      expect(addressInPage(canonical(href))).toBeNull()
    },
  )

  it('does not take what is no attribute of its own', () => {
    expect(
      addressInPage('<link rel="alternate" data-href="https://tern.example/a" title="canonical">'),
    ).toBeNull()
    expect(addressInPage('<link rel=canonical data-href="https://tern.example/a">')).toBeNull()
  })
})
