import { globSync, statSync } from 'node:fs'

const left = /(?:^|\/)(?:node_modules|generated)(?:\/|$)/

/** The files of the project that match some patterns, sorted, without what is installed or generated. */
export function filesIn(patterns: readonly string[]): string[] {
  return globSync(patterns, { exclude: (path) => left.test(path) })
    .filter((path) => statSync(path).isFile())
    .toSorted()
}
