import { openDatabase } from '../d1/database.ts'
import { checkArchive, checkFiledDays } from './check-archive.ts'
import { checkArticles } from './check-articles.ts'
import { checkLabels, checkListings, checkLists } from './check-lists.ts'
import { checkRelated, checkViews } from './check-related.ts'
import { checkSchema, type SchemaObject } from './check-schema.ts'
import { checkFile, checkIndexed } from './check-search.ts'
import { checkTellingWords } from './check-telling-words.ts'
import { noteChanges, type NotedChange } from '../noted-changes.ts'
import type { Check, Finding } from './finding.ts'

/** How an examination went: what was found and, of that, fixed. */
type Examination = { found: number; fixed: number }

/** What became of a finding: left as it was asked, fixed, or an error's message. */
export type Outcome = 'left' | 'fixed' | { failed: string }

/**
 * Compares all that a database keeps beside its articles with the articles, and these with their own
 * checksums; mends it when asked to. What stands in an article's way comes before the articles, and what is counted
 * from them after, so one run mends all that can be.
 *
 * On a database that is written to meanwhile it may find what changes at that moment; mending
 * that is harmless, as every fix compares again. The pages of what is fixed are noted as stale. Reads page by
 * page, so memory does not grow with the database; two round trips for every 50 articles, and one for every day.
 *
 * @param schema What the migrations make; see `schemaQuery`.
 * @param report Is told of each finding as it is found and dealt with.
 */
export async function examine(
  d1: D1Database,
  schema: readonly SchemaObject[],
  { isFixing, report }: { isFixing: boolean; report: (finding: Finding, outcome: Outcome) => void },
): Promise<Examination> {
  const db = openDatabase(d1)
  const result = { found: 0, fixed: 0 }
  for (const check of checks(schema)) {
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

const maxNoted = 100 // changes in one statement: they are one value of it, of which D1 takes 2 MB

const listsOnly: NotedChange = { article: null, days: [] }

function checks(schema: readonly SchemaObject[]): Check[] {
  return [
    checkSchema(schema),
    checkFile,
    checkIndexed,
    checkListings,
    checkTellingWords,
    checkArticles,
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
