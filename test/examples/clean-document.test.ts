import { parseHTML } from 'linkedom/worker'
import { expect, it } from 'vitest'
import { cleanDocument } from '../../src/cleaner/index.ts'

it('cleanDocument()', () => {
  const { document } = parseHTML(
    '<h1>The ferry sails again</h1><p>The harbour master opened the gates on Monday morning, eleven days after the' +
      ' storm had closed them for good, as it seemed. The first ferry left for the islands at noon.</p>',
  )
  const result = cleanDocument(document, { url: 'https://quill.example/ferry', now: new Date() })
  expect(result).toMatchObject({ outcome: 'cleaned', content: { title: 'The ferry sails again' } })
})
