import { describe, expect, it } from 'vitest'
import { designTokens } from '../../../src/site/style/design-tokens.ts'
import { stylesheet } from '../../../src/site/style/stylesheet.ts'

describe('stylesheet', () => {
  it('fetches nothing and cannot end its element', () => {
    expect(stylesheet).not.toMatch(/url\(|@import|</)
  })

  it('has no comment left in it', () => {
    expect(stylesheet).not.toMatch(/\/\*|\*\//)
  })
})

describe('designTokens', () => {
  const [light = '', dark = ''] = designTokens.split('prefers-color-scheme: dark')

  it.each([
    ['light', light],
    ['dark', dark],
  ])('are legible in the %s theme', (_theme, source) => {
    const colour = (name: string) =>
      source.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))?.[1] ?? ''
    const pairs = ['ink', 'muted', 'link'].flatMap((text) =>
      ['paper', 'wash'].map((ground) => contrast(colour(text), colour(ground))),
    )

    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(4.5)
  })
})

// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
