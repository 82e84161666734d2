import type { Block, Body } from '../../article/body.ts'

/** What is kept of a version: the columns of its article but the body, by their names in SQLite, and the body. */
export type VersionContent = { facts: Readonly<Record<string, unknown>>; body: Body }

/** The first version of each group of this many is packed whole, the others against it: two rows give any version. */
const groupLength = 16

/** The version that a version is packed against, perhaps itself. */
export function baseOf(version: number): number {
  return version - ((version - 1) % groupLength)
}

/**
 * Packs a version: without what its base has, too, and deflated. Blocks of the body that the base has are its places
 * there. Linear in both bodies.
 *
 * @param base `null` to pack it whole.
 * @see docs/decisions/0051-revisions.md for the sizes
 */
export function packVersion(
  { facts, body }: VersionContent,
  base: VersionContent | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const places = new Map(base?.body.children.map((block, place) => [JSON.stringify(block), place]))
  const packed: Packed = {
    facts: Object.fromEntries(
      Object.entries(facts).filter(([name, value]) => !base || value !== base.facts[name]),
    ),
    blocks: body.children.map((block) => places.get(JSON.stringify(block)) ?? block),
  }
  const text = new Blob([JSON.stringify(packed)])
  return bytesOf(text.stream().pipeThrough(new CompressionStream('deflate-raw')))
}

/**
 * Unpacks a version.
 *
 * @param base What it was packed against; `null` if it was packed whole.
 * @throws {Error} The bytes are damaged, or of another base.
 */
export async function unpackVersion(
  bytes: Uint8Array<ArrayBuffer>,
  base: VersionContent | null,
): Promise<VersionContent> {
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const text = new TextDecoder().decode(await bytesOf(inflated))
  const { facts, blocks } = JSON.parse(text) as Packed
  const children = blocks.map((block) => {
    const kept = typeof block === 'number' ? base?.body.children[block] : block
    if (!kept) throw new Error('Cannot unpack a version: its base lacks a block')
    return kept
  })
  return { facts: { ...base?.facts, ...facts }, body: { type: 'root', children } }
}

type Packed = { facts: Record<string, unknown>; blocks: (Block | number)[] }

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
