import type { AddressPattern } from '../../article/address-pattern.ts'
import { askedBlock, blockFormSchema } from '../../intake/asked-block.ts'
import { bodies } from '../body/body-budget.ts'
import { readBody, type WireBody } from '../body/read-body.ts'
import { readJsonForm } from '../ingest/read-json-form.ts'

const maxBytes = 10_000
const maxJsonParts = 20

/**
 * Reads which addresses are to be blocked.
 *
 * @throws {Refusal} Any of `readBody` and `readJsonForm`; `request_invalid`.
 */
export async function readBlockForm(
  request: WireBody,
): Promise<{ pattern: AddressPattern; reason: string }> {
  const body = bodies.open()
  try {
    const bytes = await readBody(request, body, maxBytes)
    return askedBlock(readJsonForm(bytes, blockFormSchema, maxJsonParts))
  } finally {
    body.release()
  }
}
