/** The migrations that this version of the Worker expects, in their order. */
export const expectedMigrations = [
  '0001_articles.sql',
  '0002_lists.sql',
  '0003_related.sql',
  '0004_views.sql',
  '0005_filing.sql',
  '0006_undated.sql',
  '0007_upkeep.sql',
  '0008_translations.sql',
  '0009_revisions.sql',
  '0010_store_speed.sql',
  '0011_raw_pages.sql',
  '0012_jobs.sql',
  '0013_addresses.sql',
  '0014_tokens.sql',
  '0015_corrections.sql',
  '0016_site_rules.sql',
  '0017_takedown.sql',
  '0018_receivers.sql',
  '0020_intake_log.sql',
  '0021_packed_bodies.sql',
  '0022_texts.sql',
  '0023_pictures_of_removed.sql',
  '0024_closer_numbers.sql',
  '0025_text_sizes.sql',
  '0026_directory.sql',
  '0027_moves.sql',
] as const

/** How the migrations of a database differ from those that this version expects; both lists are empty if they agree. */
export type MigrationState = {
  /** Expected, but not applied. */
  missing: string[]
  /** Applied by a later version of the Worker. */
  unknown: string[]
}

/**
 * Reads which migrations were applied, from the table where wrangler records them. One query.
 *
 * @throws When the database does not answer.
 */
export async function migrationState(d1: D1Database): Promise<MigrationState> {
  return stateOf(await appliedMigrations(d1))
}

/** Reads the names of the applied migrations. */
export const appliedQuery = 'select name from d1_migrations order by id'

/** Compares the names of applied migrations with what this version expects. */
export function stateOf(applied: readonly string[]): MigrationState {
  const expected: readonly string[] = expectedMigrations
  return {
    missing: expected.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !expected.includes(name)),
  }
}

async function appliedMigrations(d1: D1Database): Promise<string[]> {
  try {
    const { results } = await d1.prepare(appliedQuery).all<{ name: string }>()
    return results.map(({ name }) => name)
  } catch (error) {
    if (isSchemaFault(error)) return []
    throw error
  }
}

/** Whether a statement failed because the tables are not those it was written for. */
export function isSchemaFault(error: unknown): boolean {
  return /no such table|no such column|has no column named/.test(wholeMessage(error))
}

// Drizzle wraps what D1 threw.
function wholeMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined
    ? error.message
    : `${error.message}\n${wholeMessage(error.cause)}`
}
