import { sql, type SQL } from 'drizzle-orm'
import type { Day } from '../../article/day.ts'

/** How many views the cache answered, and for how many the page was rendered. */
export type Served = { readonly hits: number; readonly rendered: number }

/** Writes a statement that adds to the counts of a day. */
export function countServed(day: Day, { hits, rendered }: Served): SQL {
  return sql`insert into served_days values (${day}, ${hits}, ${rendered})
    on conflict do update set hits = hits + excluded.hits, rendered = rendered + excluded.rendered`
}
