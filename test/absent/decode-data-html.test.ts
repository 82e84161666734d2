import { characterEntities } from 'character-entities'
import { decodeHTML, DecodingMode, EntityDecoder, htmlDecodeTree as packed } from 'entities/decode'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlDecodeTree } from '../../src/absent/decode-data-html.ts'

const names = new Map(Object.entries(characterEntities))
const bareNames = [...names].filter(([name, value]) => decodeHTML(`&${name} `) === `${value} `)
const references = new Map([
  ...bareNames,
  ...[...names].map(([name, value]) => [`${name};`, value] as const),
])
const { Strict, Attribute } = DecodingMode
const modes = [DecodingMode.Legacy, Strict, Attribute]

/** What the decoder makes of what follows an ampersand: the text, and how many characters it took. */
function decoded(tree: Uint16Array, text: string, mode: DecodingMode): [string, number] {
  let result = ''
  const decoder = new EntityDecoder(tree, (unit) => (result += String.fromCodePoint(unit)))
  decoder.startEntity(mode)
  const length = decoder.write(text, 0)
  const taken = length < 0 ? decoder.end() : length
  return [result, taken]
}

/** The same by the standard: the longest name that the text begins with. */
function expected(text: string, mode: DecodingMode): [string, number] {
  const beginnings = Array.from({ length: 33 }, (_, cut) => text.slice(0, 33 - cut))
  const name = beginnings.find(
    (one) => references.has(one) && (one.endsWith(';') || mode !== Strict),
  )
  const isPartOfWord = mode === Attribute && /^[=A-Za-z0-9]/.test(text.slice(name?.length))
  if (!name || (isPartOfWord && !name.endsWith(';'))) return ['', 0]
  return [references.get(name) ?? '', name.length + 1]
}

// Where an attribute goes on after a name the decoder has slips of its own, others with its own table than with this one.
function check(text: string, mode: DecodingMode): void {
  const right = [expected(text, mode), decoded(packed, text, mode)]

  expect({ text, mode, right }).toMatchObject({
    right: expect.arrayContaining([decoded(htmlDecodeTree, text, mode)]),
  })
}

describe('htmlDecodeTree', () => {
  it('knows all names of the standard, with what may come after them', () => {
    expect([names.size, references.size]).toEqual([2125, 2231])
    for (const name of names.keys()) {
      for (const end of [';', '', ' ', '=', 'x', ';x'])
        for (const mode of modes) check(name + end, mode)
    }
  })

  it('leaves everything else as it is', () => {
    const part = fc.constantFrom(...[...names.keys()].map((name) => name.slice(0, 4)))
    const text = fc
      .array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 4 })
      .map((parts) => parts.join(''))

    fc.assert(
      fc.property(text, fc.constantFrom(...modes), (given, mode) => {
        fc.pre(!given.startsWith('#')) // a number, which no table is needed for
        check(given, mode)
      }),
      { numRuns: 3000 },
    )
  })
})
