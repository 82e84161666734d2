import { expect, it } from 'vitest'
import { safeUrl } from '../../src/article/safe-url.ts'
import { sourceKey } from '../../src/article/source-url.ts'

it('sourceKey()', () => {
  const address = safeUrl('http://www.quill.example/ferry/?page=2&utm_source=feed#top')
  expect(address && sourceKey(address)).toEqual('quill.example/ferry?page=2')
})
