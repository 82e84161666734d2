import { describe, expect, it } from 'vitest'
import { isSamePicture } from '../../src/article/same-picture.ts'
import { address } from '../fixtures/articles.ts'

describe('isSamePicture()', () => {
  it.each([
    ['https://bild.example/a/lights.jpg?w=600', 'https://bild.example/a/lights.jpg?w=1200'],
    ['https://bild.example/600/harbour-light.jpg', 'https://cdn.example/1200/harbour-light.jpg'],
  ])('sees one picture in %s and %s', (a, b) => {
    expect(isSamePicture(address(a), address(b))).toBe(true)
  })

  it.each([
    ['https://bild.example/a/1.jpg', 'https://bild.example/b/1.jpg'],
    ['https://bild.example/harbour-light.jpg', 'https://bild.example/harbour-night.jpg'],
  ])('sees two in %s and %s', (a, b) => {
    expect(isSamePicture(address(a), address(b))).toBe(false)
  })
})
