import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/article/body.ts'
import { namesOfBlocks } from '../../../src/article/correction/block-name.ts'
import { correctBlocks } from '../../../src/article/correction/correct-blocks.ts'
import type { BlockCorrection } from '../../../src/article/correction/correction.ts'
import { plainText } from '../../../src/article/plain-text.ts'

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
})
const texts = (blocks: readonly Block[]) =>
  blocks.map((block) => plainText({ type: 'root', children: [block] }))
const name = async (text: string) => (await namesOfBlocks([paragraph(text)]))[0]!
const was = ''

describe('namesOfBlocks()', () => {
  it('goes by words, not by punctuation, case or kind, and counts what is twice there', async () => {
    const heading: Block = {
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value: 'THE ramp…' }],
    }
    const names = await namesOfBlocks([paragraph('“The ramp”'), heading, paragraph('Another')])

    expect(names[1]).toBe(`${names[0]}.2`)
    expect(new Set(names).size).toBe(3)
  })
})

describe('correctBlocks()', () => {
  const present = ['a', 'b', 'c', 'd'].map(paragraph)
  const run = async (corrections: BlockCorrection[], blocks = present) => {
    const { blocks: made, states } = await correctBlocks(blocks, corrections)
    return { made: texts(made).join(''), states: states.join() }
  }

  it('drops, moves, replaces and inserts, each after the ones before', async () => {
    const corrections: BlockCorrection[] = [
      { op: 'drop', block: await name('b'), was },
      { op: 'replace', block: await name('c'), was, blocks: [paragraph('x'), paragraph('y')] },
      { op: 'move', block: await name('y'), was, after: null, before: null },
      { op: 'insert', after: await name('x'), before: null, blocks: [paragraph('z')] },
    ]

    expect(await run(corrections)).toEqual({
      made: 'yaxzd',
      states: 'applied,applied,applied,applied',
    })
    const around = ['q', 'a', 'w', 'b', 'c', 'r', 'd'].map(paragraph)
    expect((await run(corrections, around)).made).toBe('yqawxzrd')
  })

  it('tells what the cleaner finds itself, and what no longer fits', async () => {
    const gone = await name('gone')
    expect(await run([{ op: 'drop', block: gone, was }])).toEqual({ made: 'abcd', states: 'met' })
    expect(await run([{ op: 'replace', block: gone, was, blocks: [paragraph('b')] }])).toEqual({
      made: 'abcd',
      states: 'met',
    })
    expect(await run([{ op: 'replace', block: gone, was, blocks: [paragraph('x')] }])).toEqual({
      made: 'abcd',
      states: 'unfit',
    })
    expect(
      await run([{ op: 'move', block: await name('a'), was, after: gone, before: gone }]),
    ).toEqual({ made: 'abcd', states: 'unfit' })
    expect(
      await run([{ op: 'insert', after: gone, before: await name('c'), blocks: [paragraph('x')] }]),
    ).toEqual({ made: 'abxcd', states: 'applied' })
    expect(
      await run([{ op: 'insert', after: null, before: null, blocks: [paragraph('D!')] }]),
    ).toEqual({ made: 'abcd', states: 'met' })
  })

  it('keeps every other block, in its order, whatever is dropped or moved', async () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 2 })
    await fc.assert(
      fc.asyncProperty(letters, fc.nat(), fc.nat(), async (words, from, to) => {
        const block = words[from % words.length]!
        const others = words.filter((word) => word !== block)
        const after = await name(others[to % others.length]!)
        const blocks = words.map(paragraph)
        const move: BlockCorrection = {
          op: 'move',
          block: await name(block),
          was,
          after,
          before: null,
        }
        const { made } = await run([move], blocks)

        expect(made.replace(block, '')).toBe(others.join(''))
        expect([...made].toSorted()).toEqual(words.toSorted())
      }),
    )
  })
})
