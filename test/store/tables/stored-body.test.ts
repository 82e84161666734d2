import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Body } from '../../../src/article/body.ts'
import { loadCodec } from '../../../src/store/d1/codec.ts'
import { commonShapes, printCompact, readCompact } from '../../../src/store/tables/compact-body.ts'
import { packBody, readStoredBody, unpackBody } from '../../../src/store/tables/stored-body.ts'
import { everyNode } from '../../fixtures/every-node.ts'

beforeAll(loadCodec)

/** A packed body as SQLite gives it. */
async function digitsOf(packed: Uint8Array): Promise<string> {
  return (await env.DB.prepare('SELECT hex(?1) AS digits').bind(packed).first('digits')) ?? ''
}

describe('packBody()', () => {
  it('keeps every node as it is, with its fields in their order', async () => {
    const packed = await packBody(everyNode)

    expect(JSON.stringify(unpackBody(packed))).toBe(JSON.stringify(everyNode))
    expect(JSON.stringify(readStoredBody(await digitsOf(packed)))).toBe(JSON.stringify(everyNode))
  })

  it('makes a body of real length a fifth as long as its JSON', async () => {
    const children = Array.from({ length: 40 }, (_, index) => everyNode.children[index % 3]!)
    const long: Body = { type: 'root', children }

    expect((await packBody(long)).length).toBeLessThan(JSON.stringify(long).length / 5)
  })
})

describe('readStoredBody()', () => {
  it('reads JSON, as earlier versions wrote it', () => {
    expect(readStoredBody(JSON.stringify(everyNode))).toEqual(everyNode)
  })

  it('reads gzip of a body with its shapes, as earlier versions wrote it', async () => {
    const text = new Blob([printCompact(everyNode)]).stream()
    const gzip = text.pipeThrough(new CompressionStream('gzip'))
    const packed = new Uint8Array(await new Response(gzip).arrayBuffer())

    expect(JSON.stringify(unpackBody(packed))).toBe(JSON.stringify(everyNode))
    expect(readStoredBody(await digitsOf(packed.subarray(0, -40)))).toEqual(expect.any(String))
  })

  it.each([
    ['nothing', '', 'neither'],
    ['broken JSON', '{"type":"root","chil', 'JSON'],
    ['a node that no body may have', '{"type":"html"}', 'html is not allowed here'],
    ['bytes that are not packed', 'C0FFEE', 'neither'],
    ['what only begins like brotli', '01C0FFEE', 'Error'],
  ])('says what is wrong with %s', (_what, stored, fault) => {
    expect(readStoredBody(stored)).toContain(fault)
  })

  it('never takes a packed body for whole that is cut off', async () => {
    const digits = await digitsOf(await packBody(everyNode))

    for (const length of [2, 20, 200, digits.length - 40])
      expect(readStoredBody(digits.slice(0, length))).toEqual(expect.any(String))
  })
})

describe('printCompact()', () => {
  it('names no field twice', () => {
    const text = printCompact(everyNode)

    expect(text.match(/"spread"/g)?.length).toBeLessThan(4)
    expect(text.length).toBeLessThan(JSON.stringify(everyNode).length * 0.7)
    expect(readCompact(text)).toEqual(everyNode)
  })

  it('is read by the shapes it brings, so that a field of another version is kept', () => {
    const later = { type: 'root', children: [{ type: 'poll', votes: [3, 4], open: true }] }

    expect(readCompact(printCompact(later as unknown as Body))).toEqual(later)
  })

  it('brings no shape that both sides know', () => {
    const text = printCompact(everyNode, commonShapes)

    expect(text).not.toContain('"paragraph"')
    expect(readCompact(text, commonShapes)).toEqual(everyNode)
  })

  it('is not read with a shape that it lacks', () => {
    expect(() => readCompact('[[],[0]]')).toThrow('unknown shape')
  })
})
