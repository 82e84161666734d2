import type { ListKind } from '../../article/listing.ts'
import type { ArticleList } from '../lists.ts'
import type { Directory } from './directory.ts'
import type { Expect } from './walk-lists.ts'

/**
 * Tells how much of a list is in each database, as far as the directory knows: of a source, a topic, an author or some
 * languages. One call to `DB`, if the length of the list was not asked for before.
 *
 * @returns `null` if nothing is known of it.
 */
export async function expectedLengths(
  { lengths }: Directory,
  list: ArticleList,
): Promise<Expect | null> {
  const asked = listsOf(list)
  const found = asked && (await lengths(asked.kind, asked.keys))
  if (!found) return null
  const byPeriod = Map.groupBy(found.rows, ({ period }) => period)
  return ({ place, within }) => {
    if (!found.known.has(place)) return null
    const rows = byPeriod.get(place.name) ?? []
    const sum = (count: 'articles' | 'undated') =>
      rows.reduce((total, row) => total + row[count], 0)
    if (within.band === undefined) return sum('articles')
    return within.band === 'undated' ? sum('undated') : sum('articles') - sum('undated')
  }
}

function listsOf(list: ArticleList): { kind: ListKind; keys: readonly string[] } | null {
  if (list.kind === 'languages') return { kind: 'language', keys: list.languages }
  return 'key' in list ? { kind: list.kind, keys: [list.key] } : null
}
