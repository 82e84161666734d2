import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Entry } from '../cleaner/pages.ts'
import type { Corpus, Piece } from './corpus-page.ts'

/** Writes corpora to a folder, each in one of its own, in a layout that `pagesIn` reads. */
export function writeCorpora(folder: string, corpora: readonly Corpus[]): void {
  for (const { name, pages } of corpora) {
    const set = join(folder, name)
    rmSync(set, { recursive: true, force: true })
    mkdirSync(set, { recursive: true })
    const entries: (Entry & { pieces: readonly Piece[] })[] = pages().map(({ bytes, ...known }) => {
      const file = `${known.id}.html.gz`
      writeFileSync(join(set, file), gzipSync(bytes))
      return { ...known, file }
    })
    writeFileSync(join(set, 'truth.json.gz'), gzipSync(JSON.stringify(entries)))
  }
}
