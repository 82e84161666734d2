import { resolve } from 'node:path'
import { characterEntities } from 'character-entities'
import { decodeHTML } from 'entities/decode'
import type { Plugin } from 'esbuild'

/**
 * Gives a bundle a smaller table of the character references of HTML in place of that of `entities`, and lets the
 * Markdown printer use it, too. See `tools/package/character-references.ts`.
 */
export const smallReferences: Plugin = {
  name: 'small-references',
  setup({ initialOptions, onResolve }) {
    const ours = resolve(
      initialOptions.absWorkingDir ?? '.',
      'tools/package/character-references.ts',
    )
    onResolve(
      { filter: /^(?:entities\/decode|decode-named-character-reference)$/ },
      // It asks for the package itself.
      ({ importer }) => (importer === ours ? null : { path: ours }),
    )
    initialOptions.define = { ...initialOptions.define, ...table() }
  },
}

const codesOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0)

/** The two constants that hold the table. */
function table() {
  const rows = Object.entries(characterEntities)
    .map(([name, text]) => ({ name, codes: codesOf(text) }))
    .toSorted((a, b) => (a.codes[0] ?? 0) - (b.codes[0] ?? 0) || (a.name < b.name ? -1 : 1))
  const names = rows.map(({ name, codes }) =>
    decodeHTML(`&${name}`) === String.fromCodePoint(...codes) ? `${name}*` : name,
  )
  const characters = rows.map(({ codes: [code = 0, ...others] }, index) =>
    [code - (rows[index - 1]?.codes[0] ?? 0), ...others].map((one) => one.toString(36)).join('+'),
  )
  return {
    referenceNames: JSON.stringify(names.join(' ')),
    referenceCharacters: JSON.stringify(characters.join(' ')),
  }
}
