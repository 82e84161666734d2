import { listKey, type ListKind } from '../../article/listing.ts'
import type { ListEntry } from '../../store/archive.ts'
import { listTitle } from './list-title.ts'
import type { Site } from './site.ts'

/** A list as an index names it. */
type NamedList = {
  key: string
  name: string
  /** What distinguishes it from another of the same name: a source's domain. */
  detail: string | null
  count: number
}

/** Names lists, the longest first, equals in the alphabetical order of the site's language. */
export function namedLists(kind: ListKind, entries: readonly ListEntry[], site: Site): NamedList[] {
  const compare = nameOrder(site)
  const ofName = Map.groupBy(entries, ({ label }) => listKey(label))
  return entries
    .map(({ key, label, count }) => {
      const isAmbiguous = kind === 'source' && (ofName.get(listKey(label))?.length ?? 0) > 1
      return { key, name: listTitle(kind, label, site), detail: isAmbiguous ? key : null, count }
    })
    .toSorted((a, b) => b.count - a.count || compare(a.name, b.name))
}

/** Compares names as the site's language sorts them. Costs milliseconds to make. */
export function nameOrder({ language }: Site): (a: string, b: string) => number {
  return new Intl.Collator(language, { numeric: true }).compare
}
