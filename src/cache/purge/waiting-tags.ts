import type { StaleTag } from './stale-tag.ts'

/**
 * The tags that wait to be purged, in the object's own database, so that they outlive the Worker. Their order: first
 * purges before second ones, articles before lists, older before newer.
 */
export class WaitingTags {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    sql.exec(`
      create table if not exists waiting (
        tag text primary key, is_list integer not null, broader text not null,
        passes integer not null, due integer not null
      ) without rowid`)
  }

  /**
   * Adds tags that are stale from now on. A tag that waits for its second purge is due at once. Only a list's tag keeps
   * its time, so lists are purged at most once in that time, however many articles come.
   */
  add(stale: readonly StaleTag[], now: number): void {
    this.#sql.exec(
      `insert into waiting
      select value ->> 'tag', value ->> 'isList', value ->> 'broader', 2, ?1 from json_each(?2) where true
      on conflict do update set
        passes = 2, broader = excluded.broader, is_list = min(is_list, excluded.is_list),
        due = case when excluded.is_list then due else min(due, ?1) end
      where passes = 1 or excluded.is_list < is_list`,
      now,
      JSON.stringify(stale),
    )
  }

  /** How many tags are due. */
  countDue(now: number): number {
    return this.#sql
      .exec<{ n: number }>('select count(*) as n from waiting where due <= ?', now)
      .one().n
  }

  /** How many tags wait for their first purge. */
  countFirst(): number {
    return this.#sql.exec<{ n: number }>('select count(*) as n from waiting where passes > 1').one()
      .n
  }

  /** The next tags to purge. */
  due(now: number, limit: number): StaleTag[] {
    return this.#sql
      .exec<{ tag: string; is_list: number; broader: string }>(
        `select tag, is_list, broader from waiting where due <= ?
        order by passes desc, is_list, due, tag limit ?`,
        now,
        limit,
      )
      .toArray()
      .map(({ tag, is_list, broader }) => ({
        tag,
        isList: is_list === 1,
        broader: JSON.parse(broader) as string[],
      }))
  }

  /** When the next tag is due; `null` if none waits. */
  nextDue(): number | null {
    return this.#sql.exec<{ due: number | null }>('select min(due) as due from waiting').one().due
  }

  /** Records that tags were purged; each waits until `again` for its second purge, unless that is `null`. */
  purged(tags: readonly string[], again: number | null): void {
    const names = JSON.stringify(tags)
    const among = 'tag in (select value from json_each(?1))'
    this.#sql.exec(
      `delete from waiting where ${among} and (passes = 1 or ?2 is null)`,
      names,
      again,
    )
    this.#sql.exec(`update waiting set passes = 1, due = ?2 where ${among}`, names, again)
  }

  /** Replaces tags by others, which are due at once. */
  replace(tags: readonly string[], others: readonly StaleTag[], now: number): void {
    this.#sql.exec(
      'delete from waiting where tag in (select value from json_each(?))',
      JSON.stringify(tags),
    )
    this.add(others, now)
  }
}
