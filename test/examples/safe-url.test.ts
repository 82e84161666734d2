import { expect, it } from 'vitest'
import { safeUrl } from '../../src/article/safe-url.ts'

it('safeUrl()', () => {
  expect(safeUrl('a.jpg', 'https://quill.example/ferry')).toEqual('https://quill.example/a.jpg')
  expect(safeUrl('java\nscript:alert(1)')).toEqual(null)
})
