import { createHash, type Hash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { CopyKind } from '../../src/store/copy/copy-kinds.ts'
import { writeManifest, type CopyFile, type CopyManifest } from './copy-manifest.ts'

/** A part of a kind, as the site gives it. */
export type CopyPart = {
  readonly kind: CopyKind
  /** With their line feeds. */
  readonly text: string
  readonly lines: number
  /** Where the next part begins; `null` at the end of the kind. */
  readonly next: string | null
  readonly unreadable: readonly string[]
}

/** By default, the bytes after which a file is full. */
const usualFileBytes = 64 * 1024 * 1024

/**
 * Writes the parts of a copy to files of one kind each, one gzip member a part. The manifest is written after each
 * part, so a run that is ended in any way loses the part that was on its way, and nothing else.
 */
export class CopyWriter {
  readonly #folder: string
  readonly #fileBytes: number
  readonly manifest: CopyManifest
  #hash: Hash

  /**
   * Goes on with a copy: what was written after the manifest is cut off.
   *
   * @throws {Error} The file that was written last is shorter than the manifest has it.
   */
  constructor(folder: string, manifest: CopyManifest, fileBytes = usualFileBytes) {
    this.#folder = folder
    this.#fileBytes = fileBytes
    this.manifest = manifest
    mkdirSync(folder, { recursive: true })
    this.#hash = createHash('sha256')
    const open = this.#openFile()
    if (open) this.#hash.update(keptBytes(join(folder, open.name), open.bytes))
  }

  add({ kind, text, lines, next, unreadable }: CopyPart): void {
    if (lines > 0) this.#append(kind, text, lines)
    this.manifest.unreadable.push(...unreadable)
    this.manifest.next = next
    if (next === null) {
      this.#close()
      this.manifest.whole.push(kind)
    } else if ((this.#openFile()?.bytes ?? 0) >= this.#fileBytes) this.#close()
    writeManifest(this.#folder, this.manifest)
  }

  /** Notes that the copy is whole. */
  end(now: Date): void {
    this.manifest.endedAt = now.toISOString()
    writeManifest(this.#folder, this.manifest)
  }

  #append(kind: CopyKind, text: string, lines: number): void {
    const file = this.#openFile() ?? this.#begin(kind)
    const packed = gzipSync(text)
    const handle = openSync(join(this.#folder, file.name), 'a')
    writeSync(handle, packed)
    fsyncSync(handle)
    closeSync(handle)
    this.#hash.update(packed)
    file.bytes += packed.length
    file.lines += lines
  }

  #begin(kind: CopyKind): CopyFile {
    const number = 1 + this.manifest.files.filter((file) => file.kind === kind).length
    const name = `${kind}-${String(number).padStart(5, '0')}.ndjson.gz`
    const file: CopyFile = { name, kind, lines: 0, bytes: 0, sha256: null }
    if (existsSync(join(this.#folder, name))) truncateSync(join(this.#folder, name), 0)
    this.#hash = createHash('sha256')
    this.manifest.files.push(file)
    return file
  }

  #openFile(): CopyFile | undefined {
    return this.manifest.files.find(({ sha256 }) => sha256 === null)
  }

  #close(): void {
    const file = this.#openFile()
    if (file) file.sha256 = this.#hash.digest('hex')
  }
}

function keptBytes(path: string, length: number): Buffer {
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  if (bytes.length < length)
    throw new Error(
      `${path} has ${bytes.length} bytes of ${length}; begin the copy in an empty folder`,
    )
  truncateSync(path, length)
  return bytes.subarray(0, length)
}
