import { strToU8, zipSync, type Zippable } from 'fflate'

/** The date of all files in a book, the earliest that a ZIP archive can tell: equal texts give equal bytes. */
const fixedTime = new Date(1980, 0, 1)

/** Packs the files of a book in their order, the first one as it is. */
export function packedBook(files: readonly (readonly [string, string])[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(([path, content], index): [string, Zippable[string]] => [
    path,
    [strToU8(content), { level: index === 0 ? 0 : 6, mtime: fixedTime }],
  ])
  return new Uint8Array(zipSync(Object.fromEntries(entries)))
}
