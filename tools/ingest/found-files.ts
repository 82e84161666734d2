import { glob, readdir, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { FoundFile } from './found-page.ts'

/**
 * Finds the files that paths mean: files, all that lies in folders, and what fits patterns such as `crawl/*.html`.
 *
 * Names with a dot in front are passed over in folders, and so is the folder that a browser saves next to a page,
 * `story_files` next to `story.html`: it holds pictures and advertisements. Links to folders are not followed.
 *
 * @param folder What paths start from.
 * @returns Each file once, in the order of the paths, by name within a folder.
 * @throws {Error} A path means nothing.
 */
export async function foundFiles(paths: readonly string[], folder: string): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>()
  for (const path of paths)
    for await (const { at, isNamed } of meant(path, folder)) {
      const known = await stat(at)
      if (!known.isFile() || found.has(at)) continue
      const name = relative(folder, at)
      const { size: bytes, mtimeMs } = known
      found.set(at, { path: at, name, bytes, changedAt: Math.trunc(mtimeMs), isNamed })
    }
  return [...found.values()]
}

type Meant = { at: string; isNamed: boolean }

async function* meant(path: string, folder: string): AsyncGenerator<Meant> {
  const at = resolve(folder, path)
  const known = await stat(at).catch(() => null)
  if (known) return yield* within(at, known.isDirectory())
  const matches: string[] = []
  for await (const match of glob(path, { cwd: folder })) matches.push(match)
  if (matches.length === 0) throw new Error(`There is no ${path}`)
  for (const match of matches.toSorted()) {
    const one = resolve(folder, match)
    yield* within(one, (await stat(one)).isDirectory())
  }
}

async function* within(at: string, isFolder: boolean): AsyncGenerator<Meant> {
  if (!isFolder) return yield { at, isNamed: true }
  const entries = (await readdir(at, { withFileTypes: true })).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  )
  const names = new Set(entries.map(({ name }) => name))
  for (const entry of entries) {
    const { name } = entry
    if (name.startsWith('.') || isOfSavedPage(name, names)) continue
    if (entry.isDirectory()) yield* within(join(at, name), true)
    else if (entry.isFile() || entry.isSymbolicLink()) yield { at: join(at, name), isNamed: false }
  }
}

function isOfSavedPage(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)_files$/.exec(name)?.[1]
  return page !== undefined && (names.has(`${page}.html`) || names.has(`${page}.htm`))
}
