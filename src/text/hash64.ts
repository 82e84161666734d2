/**
 * Hashes a text to two numbers of 32 bits: FNV-1a with two seeds, then MurmurHash3's finalizer. Fast and evenly
 * distributed; two texts with one hash can be made on purpose.
 */
export function hash64(text: string): [number, number] {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
  }
  return [mix(low), mix(high)]
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
