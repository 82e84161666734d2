import type { Context } from 'hono'
import type { ArticleId } from '../../article/article-address.ts'
import { reportFields, type ReportOutcome } from '../../article/report.ts'
import { readOwnForm } from '../../http/own-form.ts'
import { Refusal } from '../../http/problem.ts'
import { admit, clientNetwork } from '../../http/rate-limit.ts'
import { takeReport } from '../../intake/take-report.ts'
import { href } from '../../site/address.ts'
import { siteIn, sitePath } from '../../site/site-languages.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { databaseOf } from '../../store/periods/database-of.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'

const maxBytes = 8 * 1024

/**
 * Takes a reader's report, and leads to the page that tells what came of it, in the language of the form.
 *
 * @throws {Refusal} See `operationProblems.report`.
 */
export async function postReport(c: Context<IngestEnv>): Promise<Response> {
  const form = await readOwnForm(c.req.raw, maxBytes)
  const { site: main } = c.var.config
  const given = form.get(reportFields.lang)
  const site = siteIn(main, main.languages.find((one) => one === given) ?? main.language)
  const db = openDatabase(c.env.DB)
  const ownDatabase = async (article: ArticleId) => {
    const own = await databaseOf(c.env, article)
    return own.$client === db.$client ? db : own
  }
  const outcome = (await isWithinLimit(c))
    ? await takeReport(db, ownDatabase, form, site.language, new Date())
    : 'many'
  return c.redirect(outcomePath(site, outcome), 303)
}

function outcomePath(site: Parameters<typeof sitePath>[0], outcome: ReportOutcome): string {
  return sitePath(site, href(siteMap.reported, { outcome }))
}

// Counted as searches are, but apart from them. A person is told in words, by a page.
async function isWithinLimit(c: Context<IngestEnv>): Promise<boolean> {
  const address = c.req.header('cf-connecting-ip')
  if (address === undefined) return true
  const { perMinute } = c.var.config
  const policy = { name: 'search', perMinute: perMinute.search } as const
  const client = `report ${clientNetwork(address)}`
  try {
    await admit({ ...policy, counter: c.env.SEARCH_LIMIT }, client)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
