import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FoundFile, FoundPage } from './found-page.ts'

/**
 * The pages that were sent and need not be sent again, in a file with a short line for each. What was sent is written
 * down at once, so that a run that is ended in any way goes on where it was.
 *
 * A file that changed is another file.
 */
export class DonePages {
  readonly #path: string | null
  readonly #done: Set<string>

  /** @param path Without one, nothing is written down. */
  constructor(path: string | null) {
    this.#path = path
    this.#done = new Set(path === null ? [] : linesOf(path))
  }

  get count(): number {
    return this.#done.size
  }

  has(page: Pick<FoundPage, 'file' | 'index'>): boolean {
    return this.#done.has(keyOf(page))
  }

  add(pages: readonly FoundPage[]): void {
    if (pages.length === 0 || this.#path === null) return
    const keys = pages.map(keyOf)
    for (const key of keys) this.#done.add(key)
    mkdirSync(dirname(this.#path), { recursive: true })
    appendFileSync(this.#path, keys.map((key) => `${key}\n`).join(''))
  }

  /** Begins at the beginning the next time. */
  forget(): void {
    this.#done.clear()
    if (this.#path !== null) rmSync(this.#path, { force: true })
  }
}

// A last line without its end is of a run that was cut while it wrote.
function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(0, -1)
  } catch {
    return []
  }
}

function keyOf({ file, index }: Pick<FoundPage, 'file' | 'index'>): string {
  return `${fileKey(file)} ${index}`
}

const fileKeys = new WeakMap<FoundFile, string>()

function fileKey(file: FoundFile): string {
  const known = fileKeys.get(file)
  if (known !== undefined) return known
  const { path, bytes, changedAt } = file
  const key = createHash('sha256').update(`${path}\0${bytes}\0${changedAt}`).digest('base64url')
  const short = key.slice(0, 16)
  fileKeys.set(file, short)
  return short
}
