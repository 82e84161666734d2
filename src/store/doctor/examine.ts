import { openDatabase, type Database } from '../d1/database.ts'
import { noteChanges, type NotedChange } from '../noted-changes.ts'
import { checkArchive, checkFiledDays } from './check-archive.ts'
import { checkArticles } from './check-articles.ts'
import { checkCorrections } from './check-corrections.ts'
import { checkKeywords } from './check-keywords.ts'
import { checkLabels, checkListings, checkLists } from './check-lists.ts'
import { checkRelated, checkViews } from './check-related.ts'
import { checkRevisions } from './check-revisions.ts'
import { checkSchema, type SchemaObject } from './check-schema.ts'
import { checkFile, checkIndexed } from './check-search.ts'
import { checkTranslations } from './check-translations.ts'
import type { Check, Finding } from './finding.ts'

/** How many findings there were and how many of them were fixed. */
type Examination = { found: number; fixed: number }

/** What happened to a finding: it was left on purpose, it was fixed, or the fix failed with a message. */
export type Outcome = 'left' | 'fixed' | { failed: string }

/**
 * Compares the articles of a database with their checksums, and everything derived from them with the articles; fixes
 * what it finds if asked to. Checks of what articles depend on come first, and checks of what is counted from them
 * last. So one run fixes all that can be fixed.
 *
 * In a database that is written to meanwhile, it may find what is just changing. Fixing that is harmless, since every
 * fix compares again. The pages of what is fixed are noted as stale.
 *
 * It reads in parts, so memory does not grow with the database. Every 50 articles cost two round trips, every day one.
 *
 * @param isPacking As of `openDatabase`, for what fixes store again.
 * @param schema What the migrations make; see `schemaQuery`.
 * @param report Is called with each finding and what happened to it.
 */
export async function examine(
  d1: D1Database,
  schema: readonly SchemaObject[],
  {
    isFixing,
    isPacking = true,
    report,
  }: {
    isFixing: boolean
    isPacking?: boolean
    report: (finding: Finding, outcome: Outcome) => void
  },
): Promise<Examination> {
  return examineBy(openDatabase(d1, { isPacking }), checks(schema), { isFixing, report })
}

/** Runs some checks in the same way. */
export async function examineBy(
  db: Database,
  some: readonly Check[],
  { isFixing, report }: Omit<Parameters<typeof examine>[2], 'isPacking'>,
): Promise<Examination> {
  const result = { found: 0, fixed: 0 }
  for (const check of some) {
    const changes: NotedChange[] = []
    try {
      for await (const finding of check(db)) {
        result.found++
        const outcome = isFixing && finding.fix ? await fixed(finding.fix.run(db)) : 'left'
        if (outcome === 'fixed') {
          result.fixed++
          changes.push(finding.pages ?? listsOnly)
          if (changes.length >= maxNoted) await noteChanges(db, changes.splice(0))
        }
        report(finding, outcome)
      }
    } finally {
      await noteChanges(db, changes)
    }
  }
  return result
}

const maxNoted = 100 // changes in one statement: together they are one value, which D1 limits to 2 MB

const listsOnly: NotedChange = { article: null, days: [] }

function checks(schema: readonly SchemaObject[]): Check[] {
  return [
    checkSchema(schema),
    checkFile,
    checkIndexed,
    checkListings,
    checkKeywords,
    checkArticles,
    checkTranslations,
    checkRevisions,
    checkCorrections,
    checkLabels,
    checkLists,
    checkArchive,
    checkFiledDays,
    checkRelated,
    checkViews,
  ]
}

async function fixed(work: Promise<unknown>): Promise<Outcome> {
  try {
    await work
    return 'fixed'
  } catch (error) {
    return { failed: String(error) }
  }
}
