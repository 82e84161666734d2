import { describe, expect, it } from 'vitest'
import { fitsWideScreen } from '../../../src/cleaner/media/wide-screen.ts'

describe('fitsWideScreen()', () => {
  it.each([
    '',
    'all',
    'screen',
    'only screen',
    '(min-width: 768px)',
    '(min-width:64em)',
    ' ( min-width : 48rem ) ',
    'ONLY SCREEN AND (MIN-WIDTH: 40.0625EM)',
    '(max-width: 767px), (min-width: 1024px)',
    '(min-width: 1000px) and (max-width: 1900px)',
    '(max-width: 500px) or (orientation: landscape)',
    '(width >= 600px)',
    '(600px <= width < 1600px)',
    '(1024px < width)',
    '(min-aspect-ratio: 16/10)',
    '(-webkit-min-device-pixel-ratio: 1.5)',
    '(min-resolution: 192dpi)',
    '(prefers-color-scheme: light)',
    '(hover)',
    'not print',
    'not all and (orientation: portrait)',
    'not (max-width: 767px)',
  ])('is true for %j', (media) => {
    expect(fitsWideScreen(media)).toBe(true)
  })

  it.each([
    'print',
    '(max-width: 767px)',
    'screen and (max-width:40em)',
    '(min-width: 2600px)',
    '(min-width: 768px) and (orientation: portrait)',
    '(orientation: portrait)',
    '(max-aspect-ratio: 1/1)',
    '(min-width: 480px) and (max-width: 1023px), (max-width: 100px)',
    '(width < 768px)',
    '(100px <= width <= 700px)',
    '(max-resolution: 1dppx)',
    '(prefers-color-scheme: dark)',
    '(prefers-reduced-motion)',
    'not screen',
    'not all and (min-width: 768px)',
    '(min-width: wide)',
    '(min-tide: 3px)',
    'nonsense',
    '((',
    '(min-width: 768px'.repeat(200),
  ])('is false for %j', (media) => {
    expect(fitsWideScreen(media)).toBe(false)
  })
})
