import { describe, expect, it } from 'vitest'
import { JsonLd, scriptJson } from '../../../src/site/ui/raw-parts.tsx'
import { rendered } from '../rendered.ts'

describe('scriptJson()', () => {
  it('cannot end or open a script element, and reads back as it was', () => {
    const data = { headline: '</script><script>alert(1)</script><!-- &amp; \u2028 \u2029' }

    const json = scriptJson(data)

    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual(data)
  })
})

describe('JsonLd()', () => {
  it('is a data block', async () => {
    expect(await rendered(<JsonLd data={{ a: '"' }} />)).toBe(
      '<script type="application/ld+json">{"a":"\\""}</script>',
    )
  })
})
