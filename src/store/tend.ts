import { instant } from '../article/day.ts'
import { openDatabase } from './d1/database.ts'
import { everyPart } from './every-part.ts'
import { fileUnfiled } from './file-unfiled.ts'
import { mergeTexts } from './merge-texts.ts'
import { moveTexts } from './move-texts.ts'
import { noteChanges } from './noted-changes.ts'
import { packBodies } from './pack-bodies.ts'
import type { Beyond } from './related/beyond.ts'
import { relateWaiting } from './related/relate-waiting.ts'
import { renewWordSample } from './related/word-counts.ts'
import { packRevisions } from './revisions/pack-revisions.ts'
import { dropFormerNumbers } from './search/former-numbers.ts'
import { forgetReports } from './takedowns/reports.ts'
import { tendViews } from './trends.ts'

const maxFiled = 50 // at a time; each costs two round trips
const maxMoved = 100 // at a time; four round trips for 25, and some milliseconds of CPU each
const maxPacked = 500 // versions, and as many bodies, at a time; each costs up to eight milliseconds of CPU
const maxMerged = 4000 // pages of the index, which are written again within a second
const maxRelated = 500 // at a time; three round trips for 25

/**
 * Does what a database needs from time to time:
 *
 * 1. It renews the list of the most read and forgets old views.
 * 2. It files articles that an older version stored, or filed by other rules.
 * 3. It takes texts with numbers of an older version out of the index.
 * 4. It moves words from the former full-text index to the smaller one, and writes theirs again.
 * 5. It packs former versions of articles, and bodies that an older version stored.
 * 6. It finds the neighbours of articles that wait for them, and notes their pages as stale.
 * 7. It renews the sample that tells how common words are.
 * 8. It forgets old reports of readers.
 * 9. It merges the full-text index of a small site.
 * 10. It lets SQLite renew the statistics by which its planner chooses indexes; this is cheap when little changed.
 *
 * When all of it is done, it stores the time.
 *
 * @param options As of `openDatabase`; and other databases that may have articles close to those of this one.
 * @throws {AggregateError} With the errors of the parts that failed; the other parts are done.
 * @see https://www.sqlite.org/pragma.html#pragma_optimize
 */
export async function tendDatabase(
  d1: D1Database,
  now: Date,
  options: { isPacking?: boolean; beyond?: readonly Beyond[] } = {},
): Promise<void> {
  const db = openDatabase(d1, options)
  await everyPart([
    () => tendViews(db, now),
    () => fileUnfiled(db, maxFiled),
    () => dropFormerNumbers(db, maxMoved),
    () => moveTexts(db, maxMoved),
    () => packRevisions(db, maxPacked),
    () => packBodies(db, maxPacked),
    async () => {
      const { changes } = await relateWaiting(db, maxRelated, undefined, options.beyond)
      await noteChanges(db, changes)
    },
    () => renewWordSample(db),
    () => forgetReports(db, now),
    () => mergeTexts(db, maxMerged),
    () => d1.prepare('PRAGMA optimize').run(),
  ])
  await d1
    .prepare('insert into tended values (1, ?1) on conflict do update set at = excluded.at')
    .bind(instant(now))
    .run()
}
