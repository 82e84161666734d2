import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'

/**
 * Puts the values of modules that compute tables into a bundle in place of their code and of what only they import:
 *
 * - the schemas, without the library that converts them;
 * - the vocabulary of all languages, without the file of each.
 */
export const evaluateModules: Plugin = {
  name: 'evaluate-modules',
  setup({ onLoad }) {
    onLoad({ filter: /\/(?:json-schemas|all-entries)\.ts$/ }, async ({ path }) => {
      const values = (await import(pathToFileURL(path).href)) as object
      const constants = Object.entries(values).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)}`,
      )
      return { contents: constants.join('\n') }
    })
  },
}
