import { Refusal } from '../http/problem.ts'
import { readAddressBlock, removeBlock, type AddressBlock } from '../store/blocks/address-blocks.ts'
import type { Database } from '../store/d1/database.ts'
import { parseRowId } from '../store/tables/row-id.ts'

/**
 * Reads a block by its number, as an address has it. One query.
 *
 * @throws {Refusal} `not_found`.
 */
export async function storedBlock(db: Database, number: string): Promise<AddressBlock> {
  const id = parseRowId(number)
  const block = id === null ? null : await readAddressBlock(db, id)
  if (!block) throw new Refusal('not_found')
  return block
}

/**
 * Takes a block away, by its number; pages are taken again from the next one on.
 *
 * @throws {Refusal} `not_found`.
 */
export async function unblock(db: Database, number: string): Promise<void> {
  const id = parseRowId(number)
  if (id === null || !(await removeBlock(db, id))) throw new Refusal('not_found')
}
