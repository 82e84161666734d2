import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { plainPath, readAddressList, type AddressList } from './address-list.ts'
import type { FoundFile } from './found-page.ts'

type NamedList = { readonly path: string; readonly list: AddressList }

const listNames = ['pages', 'urls', 'index', 'manifest']
const listEndings = ['tsv', 'csv', 'jsonl', 'ndjson', 'json']

/**
 * The addresses that lists give to files: the list that the user named, else one next to the file or to its folder,
 * such as `pages.tsv`, or `crawl.tsv` next to the folder `crawl`.
 */
export class AddressBook {
  readonly #named: NamedList | null
  readonly #folder: string
  readonly #lists = new Map<string, Promise<AddressList>>()

  private constructor(named: NamedList | null, folder: string) {
    this.#named = named
    this.#folder = folder
  }

  /**
   * @param named The path of the list that the user named.
   * @param folder Where the user is; the paths of the list that he named may start from there.
   * @throws {Error} The list cannot be read, or has no address.
   */
  static async open(named: string | null, folder: string): Promise<AddressBook> {
    if (named === null) return new AddressBook(null, folder)
    const list = readAddressList(await readFile(named, 'utf8'))
    if (list.size === 0)
      throw new Error(`${named} has no line with a path and an address (columns path and url)`)
    return new AddressBook({ path: named, list }, folder)
  }

  /** The address that a list gives to a file; `null` if none does. */
  async addressOf({ path }: FoundFile): Promise<string | null> {
    if (this.#named) {
      const { list, path: listPath } = this.#named
      const starts = [dirname(listPath), this.#folder]
      const found = first(list, [path, ...starts.map((start) => relative(start, path))])
      if (found !== undefined) return found
    }
    const folder = dirname(path)
    for (const place of [folder, dirname(folder)])
      for (const candidate of candidates(place, folder)) {
        const known = first(await this.#listAt(candidate), [relative(place, path), basename(path)])
        if (known !== undefined) return known
      }
    return null
  }

  /** Whether a file is a list by its name and by what it has. */
  async isList({ path }: FoundFile): Promise<boolean> {
    const [, name = '', ending = ''] = /^(.+)\.([a-z]+)$/.exec(basename(path)) ?? []
    if (path === this.#named?.path) return true
    if (!listEndings.includes(ending)) return false
    if (ending.endsWith('sv')) return true
    return listNames.includes(name) && (await this.#listAt(path)).size > 0
  }

  #listAt(path: string): Promise<AddressList> {
    const known = this.#lists.get(path)
    if (known) return known
    const list = readFile(path, 'utf8').then(readAddressList, () => new Map<string, string>())
    this.#lists.set(path, list)
    return list
  }
}

function candidates(place: string, folder: string): string[] {
  const names = place === folder ? listNames : [basename(folder), ...listNames]
  return names.flatMap((name) => listEndings.map((ending) => join(place, `${name}.${ending}`)))
}

function first(list: AddressList, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const url = list.get(plainPath(path))
    if (url !== undefined) return url
  }
  return undefined
}
