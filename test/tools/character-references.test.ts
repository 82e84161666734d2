import { characterEntities } from 'character-entities'
import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { smallReferences } from '../../tools/character-references.ts'

type References = typeof import('../../package/character-references.ts')

let references: References

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['package/character-references.ts'],
    bundle: true,
    format: 'esm',
    plugins: [smallReferences],
    write: false,
    logLevel: 'warning',
  })
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  references = (await import(`data:text/javascript;base64,${source}`)) as References
})

/** The text that a decoder emits for the reference at the start of a text in pieces, and how long the reference is. */
function decoded(
  Decoder: References['EntityDecoder'] | typeof EntityDecoder,
  mode: DecodingMode,
  ...pieces: string[]
): string {
  let text = ''
  let length = 0
  const decoder = new Decoder(htmlDecodeTree, (code, consumed) => {
    text += String.fromCodePoint(code)
    length = consumed
  })
  decoder.startEntity(mode)
  let answer = -1
  for (const piece of pieces) if (answer < 0) answer = decoder.write(piece, 0)
  if (answer < 0) decoder.end()
  else if (answer !== length) throw new Error(`${answer} is not ${length}`)
  return `${text} ${length}`
}

const names = Object.keys(characterEntities)
const modes = [DecodingMode.Legacy, DecodingMode.Attribute, DecodingMode.Strict]
const followers = ['; x', ' x', '=', 'x;', '1 ', '<', '']

describe('the character references of the package', () => {
  it.each(modes)('are those of entities, in mode %i', (mode) => {
    const parts = names.flatMap((name) => [name, name.slice(0, -1), name.toUpperCase()])
    const inputs = parts.flatMap((part) => followers.map((follower) => part + follower))
    const more = [
      '#38;',
      '#x26',
      '#xZ',
      '#',
      '',
      ' ',
      ';',
      'constructor;',
      '#150;',
      '#0;',
      'a'.repeat(60),
    ]

    const strays = [...inputs, ...more].filter(
      (input) =>
        decoded(references.EntityDecoder, mode, input) !== decoded(EntityDecoder, mode, input),
    )

    // The strays end without a semicolon: entities 7.0.1 reads `&Gdot x` as `Âx`. The standard leaves them as text.
    const nothing = ' 0'
    expect(inputs.length).toBeGreaterThan(40_000)
    expect(strays.length).toBeLessThan(150)
    expect(
      strays.filter((input) => decoded(references.EntityDecoder, mode, input) !== nothing),
    ).toEqual([])
    expect(
      strays.filter((input) => names.includes(input.replace(/;.*/, '')) && input.includes(';')),
    ).toEqual([])
  })

  it('may come in pieces', () => {
    for (const pieces of [
      ['am', 'p;'],
      ['n', 'ot', 'in;'],
      ['noti', 't;'],
      ['#3', '8;'],
      ['amp', ''],
    ])
      expect(decoded(references.EntityDecoder, DecodingMode.Legacy, ...pieces)).toEqual(
        decoded(EntityDecoder, DecodingMode.Legacy, ...pieces),
      )
  })

  it('are known to the Markdown printer', () => {
    const { decodeNamedCharacterReference } = references

    expect(
      names.filter((name) => decodeNamedCharacterReference(name) !== characterEntities[name]),
    ).toEqual([])
    expect(decodeNamedCharacterReference('constructor')).toBe(false)
  })
})
