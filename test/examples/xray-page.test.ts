import { expect, it } from 'vitest'
import { xrayPage } from '../../src/cleaner/index.ts'

it('xrayPage()', () => {
  const page =
    '<h1>The ferry sails again</h1><p>The harbour master opened the gates on Monday morning, eleven days after' +
    ' the storm had closed them. The first ferry left for the islands at noon.</p><footer>Legal notice</footer>'
  const { parts } = xrayPage(page, { url: 'https://quill.example/ferry', now: new Date() })
  expect(parts[0]?.blocks[2]).toMatchObject({ tag: 'footer', fate: 'dropped' })
})
