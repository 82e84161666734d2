import type { Context } from 'hono'
import { refuseOtherSource } from '../../access/refuse-other-source.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { dropRule, keepRule } from '../../intake/rules/keep-rule.ts'
import { checkedRule } from '../../intake/rules/site-rule-form.ts'
import { sourceUrl } from '../../intake/submission.ts'
import { keptPage } from '../../intake/trial/kept-page.ts'
import { proposeFromCorrections } from '../../intake/trial/propose-from-corrections.ts'
import { tryRule } from '../../intake/trial/try-rule.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase } from '../../store/d1/database.ts'
import {
  readRules,
  ruleVersions,
  type RuleVersion,
  type StoredRule,
} from '../../store/rules/rules.ts'
import { admitReader, admitWriter } from '../ingest/admit-sender.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { refuseOtherThanJson } from '../translations/translation-form.ts'
import { readProposalForm, readRuleForm, readRuleTrial } from './rule-forms.ts'

/** `GET /rules`: all of them, with what they did for pages. */
export async function getRules(c: Context<IngestEnv>): Promise<Response> {
  await admitReader(c, siteMap.rules)
  refuseUnknownParameters(c.req.queries(), siteMap.rules.query)
  const rules = await readRules(openDatabase(c.env.DB))
  return c.json({ rules: rules.map(ruleJson) }, 200, caching.api())
}

/** `GET /rules/ID`: one, with its earlier versions; those of a deleted one as well. */
export async function getRule(c: Context<IngestEnv>): Promise<Response> {
  await admitReader(c, siteMap.rule)
  refuseUnknownParameters(c.req.queries(), siteMap.rule.query)
  const id = c.req.param('id') ?? ''
  const db = openDatabase(c.env.DB)
  const [[rule], versions] = await Promise.all([readRules(db, [id]), ruleVersions(db, id)])
  if (!rule && versions.length === 0) throw new Refusal('not_found')
  const answer = { ...(rule ? ruleJson(rule) : { id, isDeleted: true }) }
  return c.json({ ...answer, versions: versions.map(versionJson) }, 200, caching.api())
}

/**
 * `POST /rules`: stores a rule, in place of the one for the same domain and address pattern.
 *
 * @throws {Refusal} See `operationProblems.saveRule`.
 */
export async function postRule(c: Context<IngestEnv>): Promise<Response> {
  const access = await admitWriter(c, siteMap.saveRule)
  refuseUnknownParameters(c.req.queries(), siteMap.saveRule.query)
  refuseOtherThanJson(c.req.header('content-type'))
  const rule = checkedRule(await readRuleForm(c.req.raw))
  refuseOtherSource(access.source, `https://${rule.domain}`)
  const db = openDatabase(c.env.DB)
  const kept = await keepRule(db, c.var.articles, rule, access.name, new Date())
  const { stored, isNew, affected } = kept
  c.set('operation', { event: 'ruled', outcome: `${stored.domain} ${stored.version}` })
  return c.json({ ...ruleJson(stored), affected }, isNew ? 201 : 200, caching.api())
}

/** `DELETE /rules/ID`. Pages that come from now on are cleaned as usual. */
export async function deleteSiteRule(c: Context<IngestEnv>): Promise<Response> {
  const access = await admitWriter(c, siteMap.deleteRule)
  refuseUnknownParameters(c.req.queries(), siteMap.deleteRule.query)
  const id = c.req.param('id') ?? ''
  const db = openDatabase(c.env.DB)
  const [rule] = await readRules(db, [id])
  if (!rule) throw new Refusal('not_found')
  refuseOtherSource(access.source, `https://${rule.domain}`)
  await dropRule(db, id)
  c.set('operation', { event: 'ruled', outcome: `${rule.domain} deleted` })
  return c.body(null, 204, caching.api())
}

/**
 * `POST /rules/try`: cleans a page with a rule and without it, and stores nothing.
 *
 * @throws {Refusal} See `operationProblems.tryRule`.
 */
export async function postTrial(c: Context<IngestEnv>): Promise<Response> {
  await admitWriter(c, siteMap.tryRule)
  refuseUnknownParameters(c.req.queries(), siteMap.tryRule.query)
  refuseOtherThanJson(c.req.header('content-type'))
  const { rule: form, url, html, article } = await readRuleTrial(c.req.raw)
  const rule = checkedRule(form)
  const { config, articles } = c.var
  if (html !== undefined) {
    const page = { url: sourceUrl([url ?? '']), page: html, contentType: null }
    return c.json(await tryRule(rule, page, new Date(), config.site.url), 200, caching.api())
  }
  const of = article === undefined ? { url: sourceUrl([url ?? '']) } : { id: article }
  const { receivedAt, stored, ...page } = await keptPage(articles, c.env.RAW, of)
  const trial = await tryRule(rule, page, receivedAt, config.site.url)
  return c.json({ ...trial, article: stored.id }, 200, caching.api())
}

/**
 * `POST /rules/propose`: proposes the selectors that would have given some articles as they are stored, after a person
 * corrected them, of the pages that they were made of.
 *
 * @throws {Refusal} See `operationProblems.tryRule`.
 */
export async function postProposal(c: Context<IngestEnv>): Promise<Response> {
  await admitWriter(c, siteMap.proposeRule)
  refuseUnknownParameters(c.req.queries(), siteMap.proposeRule.query)
  refuseOtherThanJson(c.req.header('content-type'))
  const { articles: ids } = await readProposalForm(c.req.raw)
  const { config, articles } = c.var
  const from = [articles, c.env.RAW, ids] as const
  const { domain, selectors } = await proposeFromCorrections(...from, new Date(), config.site.url)
  return c.json({ domain, selectors }, 200, caching.api())
}

function ruleJson(stored: StoredRule): object {
  const { id, matched, matchedAt, missed, missedAt, missedUrl, missedFields } = stored
  const use = { matched, matchedAt, missed, missedAt, missedUrl, missedFields }
  return { id, ...versionJson(stored), use }
}

function versionJson({ version, rule, savedAt, savedBy }: RuleVersion): object {
  return { version, savedAt, savedBy, rule }
}
