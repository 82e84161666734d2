/**
 * Lets SQLite renew the statistics that its query planner chooses indexes by. Cheap when little changed.
 *
 * @see https://www.sqlite.org/pragma.html#pragma_optimize
 */
export async function tendDatabase(d1: D1Database): Promise<void> {
  await d1.prepare('PRAGMA optimize').run()
}
