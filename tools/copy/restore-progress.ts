import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'

const progressSchema = v.strictObject({
  /** The files that are done. */
  files: v.number(),
  /** The lines of the next one that are done. */
  lines: v.number(),
  written: v.number(),
  present: v.number(),
  refused: v.number(),
})

type RestoreCounts = v.InferOutput<typeof progressSchema>

const nothingDone: RestoreCounts = { files: 0, lines: 0, written: 0, present: 0, refused: 0 }

/** How far a copy is written to a site, in a file that is written after each batch. */
export class RestoreProgress {
  readonly #path: string
  readonly counts: RestoreCounts

  constructor(path: string) {
    this.#path = path
    this.counts = countsAt(path)
  }

  /** Notes that a batch is done. */
  add(lines: number, done: Pick<RestoreCounts, 'written' | 'present' | 'refused'>): void {
    this.counts.lines += lines
    this.counts.written += done.written
    this.counts.present += done.present
    this.counts.refused += done.refused
    this.#keep()
  }

  /** Notes that a file is done. */
  endFile(): void {
    this.counts.files++
    this.counts.lines = 0
    this.#keep()
  }

  /** Begins at the beginning. */
  restart(): void {
    Object.assign(this.counts, nothingDone)
    rmSync(this.#path, { force: true })
  }

  #keep(): void {
    mkdirSync(dirname(this.#path), { recursive: true })
    writeFileSync(`${this.#path}.new`, JSON.stringify(this.counts))
    renameSync(`${this.#path}.new`, this.#path)
  }
}

function countsAt(path: string): RestoreCounts {
  try {
    return v.parse(progressSchema, JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { ...nothingDone }
  }
}
