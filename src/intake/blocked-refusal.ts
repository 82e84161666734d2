import { printAddressPattern } from '../article/address-pattern.ts'
import { Refusal } from '../http/problem.ts'
import type { AddressBlock } from '../store/blocks/address-blocks.ts'

/** The refusal of a page whose address is blocked. */
export function blockedRefusal(block: AddressBlock): Refusal {
  return new Refusal('blocked', {
    ...(block.reason !== '' && { detail: block.reason }),
    pattern: printAddressPattern(block),
    block: block.id,
  })
}
