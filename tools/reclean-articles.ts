import { setTimeout as sleep } from 'node:timers/promises'
import { siteMap } from '../src/site/site-map.ts'
import { differenceLines, type ShownDifference } from './difference-lines.ts'

export type RecleanOrder = {
  /** The origin of the site. */
  readonly siteUrl: string
  readonly token: string
  /** Which articles, as `POST /reclean` takes it. */
  readonly selection: Readonly<Record<string, string | number | boolean>>
  /** Whether a job stores what changes. */
  readonly isApplied: boolean
}

const pauseMilliseconds = 2000

/**
 * Asks a site how articles would change if they were cleaned again, and prints that; or has it done, and waits for the
 * end.
 *
 * @param print Gets each line of the report.
 * @param pause Between two looks at the job, in milliseconds.
 * @returns Whether nothing failed. A page that is not kept, or that the cleaner refuses, has not failed in a dry run.
 * @throws {Error} The site declined a request or did not answer; the message has the reason.
 */
export function recleanArticles(
  order: RecleanOrder,
  print: (line: string) => void,
  pause = pauseMilliseconds,
): Promise<boolean> {
  return order.isApplied ? apply(order, print, pause) : tryAll(order, print)
}

type Line = {
  readonly article: string
  readonly url: string
  readonly outcome: string
  readonly code?: string
  readonly detail?: string
  readonly difference?: ShownDifference
}
type Last = {
  readonly totals: Readonly<Record<string, number>>
  readonly isComplete: boolean
  readonly stopped?: { readonly code: string; readonly detail: string; readonly next?: string }
}

async function tryAll(order: RecleanOrder, print: (line: string) => void): Promise<boolean> {
  const totals: Record<string, number> = {}
  for (let after: string | undefined; ;) {
    const form = { ...order.selection, dryRun: true, ...(after !== undefined && { after }) }
    const response = await call(order, siteMap.reclean.path, form)
    const lines = (await response.text()).trim().split('\n')
    const last = JSON.parse(lines.pop() ?? '{}') as Partial<Last>
    for (const line of lines) for (const text of linesOf(JSON.parse(line) as Line)) print(text)
    if (!last.totals) throw new Error('The answer broke off')
    for (const [name, count] of Object.entries(last.totals))
      totals[name] = (totals[name] ?? 0) + count
    if (!last.stopped) break
    if (last.stopped.next === undefined)
      throw new Error(`${last.stopped.code} ${last.stopped.detail}`)
    after = last.stopped.next
  }
  const { pages = 0, ...outcomes } = totals
  print(`${pages} articles: ${counted(outcomes)}`)
  return (outcomes['failed'] ?? 0) === 0
}

function linesOf({ article, url, outcome, code, detail, difference }: Line): string[] {
  if (outcome === 'same') return []
  const head = [article, outcome, code, detail, url].filter((part) => part !== undefined).join('  ')
  return [head, ...(difference ? differenceLines(difference) : [])]
}

type Job = {
  readonly state: string
  readonly reason: string | null
  readonly pages: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly failures: readonly { place: string; url: string | null; code: string }[]
  readonly next: string | null
}

async function apply(
  order: RecleanOrder,
  print: (line: string) => void,
  pause: number,
): Promise<boolean> {
  const begun = await call(order, siteMap.reclean.path, { ...order.selection, apply: true })
  const { id } = (await begun.json()) as { id: string }
  const path = siteMap.job.path.replace('{id}', id)
  print(`Job ${id}`)
  for (let last = ''; ; await sleep(pause)) {
    const job = (await (await call(order, path)).json()) as Job
    const line = `${job.state}: ${job.pages} articles, ${counted(job.outcomes)}`
    if (line !== last) print(line)
    last = line
    if (job.state !== 'done' && job.state !== 'failed') continue
    if (job.reason !== null) print(job.reason)
    return (await printFailures(order, path, job, print)) === 0 && job.state === 'done'
  }
}

async function printFailures(
  order: RecleanOrder,
  path: string,
  first: Job,
  print: (line: string) => void,
): Promise<number> {
  let count = 0
  for (let part = first; ;) {
    for (const { place, code, url } of part.failures) print([place, code, url ?? ''].join('  '))
    count += part.failures.length
    if (part.next === null) return count
    part = (await (await call(order, `${path}?after=${part.next}`)).json()) as Job
  }
}

function counted(counts: Readonly<Record<string, number>>): string {
  const some = Object.entries(counts).filter(([, count]) => count > 0)
  return some.map(([name, count]) => `${count} ${name}`).join(', ') || 'none'
}

const maxAttempts = 5

/** Posts a form, or reads without one; asks again when the site asks to wait. */
async function call(
  { siteUrl, token }: RecleanOrder,
  path: string,
  form?: object,
): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(siteUrl + path, {
      headers,
      ...(form && { method: 'POST', body: JSON.stringify(form) }),
    }).catch((error: unknown) => {
      const { cause, message } = error instanceof Error ? error : new Error(String(error))
      const reason = cause instanceof Error ? cause.message : message
      throw new Error(`${siteUrl} does not answer: ${reason}`)
    })
    const { ok, status } = response
    if (ok) return response
    const { code = '', detail = '' } = (await response.json().catch(() => ({}))) as Problem
    const isTemporary = (status === 429 || status === 503) && response.headers.has('retry-after')
    if (!isTemporary || attempt === maxAttempts)
      throw new Error([`${path}: ${status}`, code, detail].filter(Boolean).join(' '))
    await sleep(1000 * Number(response.headers.get('retry-after')))
  }
}

type Problem = { readonly code?: string; readonly detail?: string }
