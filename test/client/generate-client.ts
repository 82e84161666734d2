import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateSource } from 'oazapfts'
import { openApi } from '../../src/api/openapi/openapi.ts'

const folder = fileURLToPath(new URL('generated', import.meta.url).href)

/**
 * Generates a client from the OpenAPI document, as somebody who integrates the service would: `generated/client.ts`,
 * next to the document. It is not committed, so it is never older than the interface: made before the tests and
 * before types are checked.
 */
export default async function generateClient(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const document = `${folder}/openapi.json`
  writeFileSync(document, JSON.stringify(openApi('http://127.0.0.1:8787'), null, 2))
  writeFileSync(`${folder}/client.ts`, await generateSource(document, { useUnknown: true }))
}

if (import.meta.main) await generateClient()
