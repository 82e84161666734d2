import { characterEntities } from 'character-entities'
import { decodeHTML, decodeHTMLAttribute, decodeHTMLStrict } from 'entities/decode'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { smallReferences } from '../../tools/character-references.ts'

type References = typeof import('../../tools/package/character-references.ts')

let references: References

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['tools/package/character-references.ts'],
    bundle: true,
    format: 'esm',
    plugins: [smallReferences],
    write: false,
    logLevel: 'warning',
  })
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  references = (await import(`data:text/javascript;base64,${source}`)) as References
})

const names = Object.keys(characterEntities)
const followers = ['; x', ' x', '=', 'x;', '1 ', '<', '']

describe('the character references of the package', () => {
  it.each([
    ['decodeHTML', decodeHTML],
    ['decodeHTMLAttribute', decodeHTMLAttribute],
    ['decodeHTMLStrict', decodeHTMLStrict],
  ] as const)('are those of %s', (name, theirs) => {
    const parts = names.flatMap((name) => [name, name.slice(0, -1), name.toUpperCase()])
    const all = parts.flatMap((part) => followers.map((follower) => part + follower))
    const numbers = [
      '#38;',
      '#x26',
      '#X26;z',
      '#xZ',
      '#',
      '#150;',
      '#0;',
      '#x110000;',
      '#99999999999;',
    ]
    const others = ['', ' ', ';', 'constructor;', 'a'.repeat(60), 'amp;lt;', '&amp;']
    const inputs = [...all, ...numbers, ...others].map((input) => `a&${input}`)

    const strays = inputs.filter((input) => references[name](input) !== theirs(input))

    // The strays end without a semicolon: entities 7.0.1 reads `&Gdot x` as `Âx`. The standard leaves them as text.
    expect(inputs.length).toBeGreaterThan(40_000)
    expect(strays.length).toBeLessThan(150)
    expect(strays.filter((input) => references[name](input) !== input)).toEqual([])
  })

  it('are known to the Markdown printer', () => {
    const { decodeNamedCharacterReference } = references

    expect(
      names.filter((name) => decodeNamedCharacterReference(name) !== characterEntities[name]),
    ).toEqual([])
    expect(decodeNamedCharacterReference('constructor')).toBe(false)
  })
})
