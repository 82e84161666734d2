import { refuseOtherSource } from '../../access/refuse-other-source.ts'
import { Refusal } from '../../http/problem.ts'
import { dropRule, keepRule } from '../../intake/rules/keep-rule.ts'
import { activeRule } from '../../intake/rules/rule-book.ts'
import { sourceUrl } from '../../intake/submission.ts'
import { keptPage } from '../../intake/trial/kept-page.ts'
import { tryRule } from '../../intake/trial/try-rule.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { readRules, ruleVersions } from '../../store/rules/rules.ts'
import { admitDesk, readDeskForm, type DeskVisit } from '../frame/admit-desk.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { proposedRule } from './proposed-rule.ts'
import { fieldsOf, readFields, ruleIn, type RuleFields } from './rule-fields.ts'
import { RulePage, type RulePageProps } from './rule-page.tsx'
import { RulesPage } from './rules-page.tsx'

const unsaved = 'new'

/** `GET /desk/rules`. */
export async function getDeskRules(c: DeskContext): Promise<Response> {
  const { access } = await admitDesk(c, siteMap.deskRules)
  const db = openDatabase(c.env.DB)
  const [rules, corrected] = await Promise.all([readRules(db), c.var.articles.correctedSources()])
  return c.html(<RulesPage access={access} rules={rules} corrected={corrected} />)
}

/** `GET /desk/rules/ID`; `new` is an empty form, or with `corrections` one of a rule that is proposed. */
export async function getDeskRule(c: DeskContext): Promise<Response> {
  const visit = await admitDesk(c, siteMap.deskRule)
  const source = c.req.query('corrections')?.trim().toLowerCase() ?? ''
  if (c.req.param('id') !== unsaved || source === '') return page(c, visit, await storedFields(c))
  const { fields, proposal } = await proposedRule(c, source)
  return page(c, visit, fields, { proposal, page: proposal.tried[0]?.trial.url ?? '' })
}

/** `POST /desk/rules/ID`: tries, saves or deletes, as the button says. */
export async function postDeskRule(c: DeskContext): Promise<Response> {
  const visit = await readDeskForm(c, siteMap.changeDeskRule)
  const { form, access } = visit
  const task = form.get('do')
  const fields = readFields(form)
  const address = form.get('page')
  const given = { page: typeof address === 'string' ? address.trim() : '' }
  const id = c.req.param('id') ?? ''
  const db = openDatabase(c.env.DB)
  try {
    if (task === 'delete') {
      const [rule] = await readRules(db, [id])
      if (!rule) throw new Refusal('not_found')
      refuseOtherSource(access.source, `https://${rule.domain}`)
      await dropRule(db, id)
      return c.redirect(siteMap.deskRules.path, 303)
    }
    const rule = ruleIn(fields)
    if (task === 'save') {
      refuseOtherSource(access.source, `https://${rule.domain}`)
      const kept = await keepRule(db, c.var.articles, rule, access.name, new Date())
      if (kept.stored.id !== id)
        return c.redirect(href(siteMap.deskRule, { id: kept.stored.id }), 303)
      return await page(c, visit, fieldsOf(rule), { ...given, affected: kept.affected })
    }
    const url = sourceUrl([given.page || rule.tests[0]?.url || ''])
    const { receivedAt, stored, ...kept } = await keptPage(c.var.articles, c.env.RAW, { url })
    const trial = await tryRule(rule, kept, receivedAt, c.var.config.site.url)
    return await page(c, visit, fields, { page: url, trial, article: stored.id })
  } catch (error) {
    // What is wrong with the form is told above it; what was written stays.
    if (!(error instanceof Refusal)) throw error
    c.status(error.status)
    return page(c, visit, fields, { ...given, fault: error.message })
  }
}

async function storedFields(c: DeskContext): Promise<RuleFields> {
  const id = c.req.param('id') ?? ''
  if (id === unsaved)
    return fieldsOf({
      domain: c.req.query('domain') ?? '',
      isWithSubdomains: false,
      addressPattern: null,
      selectors: {},
      tests: [],
    })
  const [stored] = await readRules(openDatabase(c.env.DB), [id])
  const rule = stored && activeRule(stored)
  if (!rule) throw new Refusal('not_found')
  return fieldsOf(rule)
}

async function page(
  c: DeskContext,
  { access, csrf }: DeskVisit,
  fields: RuleFields,
  told: Partial<
    Pick<RulePageProps, 'page' | 'proposal' | 'fault' | 'trial' | 'article' | 'affected'>
  > = {},
): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const versions = id === unsaved ? [] : await ruleVersions(openDatabase(c.env.DB), id)
  const usual = {
    page: '',
    fault: null,
    proposal: null,
    trial: null,
    article: null,
    affected: null,
  }
  return c.html(<RulePage {...{ access, csrf, id, fields, versions }} {...usual} {...told} />)
}
