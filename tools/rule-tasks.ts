import { readSiteConfig, type NotTaken } from '../src/cleaner/site-rule/read-site-config.ts'
import type { SiteRule } from '../src/cleaner/site-rule/site-rule.ts'
import { siteMap } from '../src/site/site-map.ts'

/** The site that has the rules. */
export type RuleSite = {
  /** Its origin. */
  readonly siteUrl: string
  readonly token: string
}

type Trial = {
  readonly with: { readonly outcome: string; readonly code?: string }
  readonly use: { readonly missed: readonly string[]; readonly fellBack: string | null } | null
  readonly test: {
    readonly missing: readonly string[]
    readonly unwanted: readonly string[]
  } | null
}

/**
 * Has a site test each of its rules by the pages that it names: those that the site kept, or given ones.
 *
 * @param pages The sources of pages by their addresses.
 * @param print Gets each line of the report.
 * @returns Whether all tests passed. A page that is not there is no pass.
 * @throws {Error} The site did not answer, or declined the token.
 */
export async function testRules(
  site: RuleSite,
  pages: ReadonlyMap<string, string>,
  print: (line: string) => void,
): Promise<boolean> {
  const answer = await call(site, siteMap.rules.path)
  if (!answer.ok) throw new Error(await reasonOf(answer))
  const { rules } = (await answer.json()) as { rules: { id: string; rule: SiteRule }[] }
  let [passed, failed] = [0, 0]
  for (const { id, rule } of rules) {
    if (rule.tests.length === 0) print(`${id}  ${rule.domain}  has no test`)
    for (const { url } of rule.tests) {
      const html = pages.get(url)
      const form = { rule, url, ...(html !== undefined && { html }) }
      const response = await call(site, siteMap.tryRule.path, form)
      const faults = response.ok
        ? faultsOf((await response.json()) as Trial)
        : [await reasonOf(response)]
      if (faults.length === 0) passed++
      else failed++
      print(`${id}  ${rule.domain}  ${faults.length === 0 ? 'passed' : 'failed'}  ${url}`)
      for (const fault of faults) print(`  ${fault}`)
    }
  }
  print(`${rules.length} rules: ${passed} tests passed, ${failed} failed`)
  return failed === 0
}

function faultsOf(trial: Trial): string[] {
  const { missing = [], unwanted = [] } = trial.test ?? {}
  const { missed = [], fellBack = null } = trial.use ?? {}
  return [
    ...(trial.with.code === undefined ? [] : [`refused: ${trial.with.code}`]),
    ...(fellBack === null ? [] : [`the usual steps read the text: ${fellBack}`]),
    ...missed.map((field) => `nothing matches ${field}`),
    ...missing.map((words) => `missing: ${words}`),
    ...unwanted.map((words) => `should not be there: ${words}`),
  ]
}

/** A file of FiveFilters' site configs. */
export type ConfigFile = { readonly name: string; readonly text: string }

/**
 * Stores site configs of FiveFilters' Full-Text RSS as rules, and names what no rule can say.
 *
 * @param isApplied Whether they are stored, or only shown.
 * @param print Gets each line of the report.
 * @returns Whether each file gave a rule. Lines that are not taken are no failure.
 * @throws {Error} The site did not answer.
 */
export async function importRules(
  site: RuleSite,
  files: readonly ConfigFile[],
  isApplied: boolean,
  print: (line: string) => void,
): Promise<boolean> {
  let stored = 0
  for (const { name, text } of files) {
    const { rule, notTaken } = readSiteConfig(name, text)
    const isEmpty = Object.keys(rule.selectors).length === 0
    const response = isEmpty || !isApplied ? null : await call(site, siteMap.saveRule.path, rule)
    const isStored = response?.ok ?? !isEmpty
    if (isStored) stored++
    print(`${name}  ${await outcomeOf(rule, isEmpty, response)}`)
    for (const line of notTaken) print(notTakenLine(line))
  }
  print(`${files.length} files: ${stored} rules ${isApplied ? 'stored' : 'read'}`)
  return stored === files.length
}

async function outcomeOf(
  { domain, selectors }: SiteRule,
  isEmpty: boolean,
  response: Response | null,
): Promise<string> {
  if (isEmpty) return 'no selector that could be taken'
  if (response?.ok === false) return `not stored: ${await reasonOf(response)}`
  if (response) {
    const { id, affected } = (await response.json()) as {
      id: string
      affected: { articles: number }
    }
    return `${domain} stored as ${id}; ${affected.articles} articles could be cleaned again`
  }
  const counts = Object.entries(selectors).map(([field, list]) => `${list.length} ${field}`)
  return `${domain}: ${counts.join(', ')}`
}

function notTakenLine({ line, text, reason }: NotTaken): string {
  return `  line ${line} not taken, ${reason}: ${text}`
}

async function reasonOf(response: Response): Promise<string> {
  const text = await response.text()
  try {
    const { code, detail } = JSON.parse(text) as { code?: string; detail?: string }
    return [code ?? response.status, detail].filter(Boolean).join(' ')
  } catch {
    return String(response.status)
  }
}

const maxAttempts = 5
const firstPause = 1000 // milliseconds

/** Posts a form, or reads without one; waits when the site asks to. */
async function call({ siteUrl, token }: RuleSite, path: string, form?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const init = { headers, ...(form && { method: 'POST', body: JSON.stringify(form) }) }
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(siteUrl + path, init).catch((error: unknown) => {
      throw new Error(`${siteUrl} does not answer: ${error instanceof Error ? error.message : ''}`)
    })
    if (response.status !== 429 || attempt === maxAttempts) return response
    const seconds = Number(response.headers.get('retry-after'))
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000 || firstPause * attempt))
  }
}
