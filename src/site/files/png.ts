const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const header = { bitDepth: 8, colourType: 6 } // red, green, blue and alpha

/**
 * Writes a square picture as a PNG.
 *
 * @param size Pixels of a side.
 * @param pixels Four bytes each, row by row.
 * @see https://www.w3.org/TR/png-3/
 */
export async function png(
  size: number,
  pixels: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const rowLength = 4 * size
  const rows = new Uint8Array(size * (rowLength + 1)) // a row begins with its filter: none
  for (let row = 0; row < size; row++)
    rows.set(pixels.subarray(row * rowLength, (row + 1) * rowLength), row * (rowLength + 1) + 1)
  const facts = new Uint8Array(13)
  const view = new DataView(facts.buffer)
  view.setUint32(0, size)
  view.setUint32(4, size)
  facts[8] = header.bitDepth
  facts[9] = header.colourType
  const parts = [
    Uint8Array.from(signature),
    chunk('IHDR', facts),
    chunk('IDAT', await deflated(rows)),
    chunk('IEND', new Uint8Array()),
  ]
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)))
  return bytes
}

async function deflated(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** CRC-32, bit by bit. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  }
  return ~rest >>> 0
}
