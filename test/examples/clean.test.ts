import { expect, it } from 'vitest'
import { clean } from '../../src/cleaner/index.ts'

it('clean()', () => {
  const page =
    '<h1>The ferry sails again</h1><p>The harbour master opened the gates on Monday morning, eleven days after' +
    ' the storm had closed them. The first ferry left for the islands at noon.</p>'
  const result = clean(page, { url: 'https://quill.example/ferry', now: new Date() })
  expect(result).toMatchObject({ outcome: 'cleaned', content: { title: 'The ferry sails again' } })
})
