import { setTimeout as sleep } from 'node:timers/promises'
import { href } from '../src/site/address.ts'
import { siteMap } from '../src/site/site-map.ts'
import { tallyOf, type ListedArticle } from './translation-tally.ts'

export type TranslationOrder = {
  /** The origin of the site. */
  readonly siteUrl: string
  readonly token: string
  /** A domain; empty for all sources. */
  readonly source: string
  /** A day; empty for all days. */
  readonly since: string
  /** A language; empty for all of the site. */
  readonly lang: string
  readonly isForced: boolean
  readonly isWaiting: boolean
}

/** How often the states are read; they change as engines answer. */
const pauseMilliseconds = 3000

/**
 * Asks a site for the translations of its articles, and waits until none waits any more.
 *
 * @param print Gets each line of the report.
 * @param pause Between two looks at the states, in milliseconds.
 * @returns Whether nothing failed. What the rules of the site refuse has not failed.
 * @throws {Error} The site declined a request or did not answer; the message has the reason.
 */
export async function translateArticles(
  order: TranslationOrder,
  print: (line: string) => void,
  pause = pauseMilliseconds,
): Promise<boolean> {
  const articles = await listed(order)
  if (articles.length === 0) {
    print('No such article')
    return true
  }
  const { asked, refusals } = await askAll(order, articles, print)
  for (const [code, count] of refusals) print(`${count} refused: ${code}`)
  if (!order.isWaiting || asked.size === 0) return true
  for (let last = ''; ; await sleep(pause)) {
    const { waiting, done, partly, failed } = tallyOf(asked, await listed(order))
    const line = `${done} done, ${partly} partly, ${waiting} waiting, ${failed.length} failed`
    if (line !== last) print(line)
    last = line
    if (waiting > 0) continue
    for (const one of failed) print(one)
    return failed.length === 0
  }
}

type Asked = {
  /** The languages that wait, by the id of their article. */
  asked: Map<string, string[]>
  /** How many articles were refused, by code. */
  refusals: Map<string, number>
}

async function askAll(
  order: TranslationOrder,
  articles: readonly ListedArticle[],
  print: (line: string) => void,
): Promise<Asked> {
  const asked = new Map<string, string[]>()
  const refusals = new Map<string, number>()
  for (const [at, { id }] of articles.entries()) {
    const query = printQuery({ lang: order.lang, force: order.isForced ? '1' : '' })
    const response = await call(order, href(siteMap.translate, { id }) + query, 'POST')
    const answer = (await response.json()) as { code?: string; translations?: Waiting[] }
    const langs = (answer.translations ?? []).filter(isWaiting).map(({ lang }) => lang)
    if (langs.length > 0) asked.set(id, langs)
    if (answer.code === 'no_engine') throw new Error('The site has no engine')
    if (answer.code && !isNoWork.has(answer.code))
      refusals.set(answer.code, (refusals.get(answer.code) ?? 0) + 1)
    if ((at + 1) % 100 === 0 && at + 1 < articles.length)
      print(`${at + 1} of ${articles.length} articles asked for`)
  }
  print(`${asked.size} of ${articles.length} articles wait to be translated`)
  return { asked, refusals }
}

type Waiting = { lang: string; reason: string | null; dueAt: string | null }

const isWaiting = ({ reason, dueAt }: Waiting) => dueAt !== null && reason === null

// An article in the language itself, and one that was taken down meanwhile.
const isNoWork = new Set(['same_language', 'gone', 'removed_for_legal_reasons', 'not_found'])

async function listed(order: TranslationOrder): Promise<ListedArticle[]> {
  const articles: ListedArticle[] = []
  for (let after = ''; ;) {
    const query = printQuery({ source: order.source, since: order.since, after })
    const response = await call(order, siteMap.articles.path + query, 'GET')
    const part = (await response.json()) as { articles: ListedArticle[]; next: string | null }
    articles.push(...part.articles)
    if (part.next === null) return articles
    after = part.next
  }
}

const maxAttempts = 5

/** Sends a request, and again when the site asks to wait. What is refused for the article itself is an answer. */
async function call(
  { siteUrl, token }: TranslationOrder,
  path: string,
  method: 'GET' | 'POST',
): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(siteUrl + path, {
      method,
      headers: { authorization: `Bearer ${token}` },
    }).catch((error: unknown) => {
      throw new Error(`${siteUrl} does not answer: ${reasonOf(error)}`)
    })
    const { status, headers } = response
    if (status < 400 || [404, 409, 410, 422, 451].includes(status)) return response
    const isTemporary = status === 429 || status === 503
    if (!isTemporary || attempt === maxAttempts) {
      const { code = '', detail = '' } = (await response.json().catch(() => ({}))) as Problem
      throw new Error([`${method} ${path}: ${status}`, code, detail].filter(Boolean).join(' '))
    }
    await sleep(1000 * Number(headers.get('retry-after') ?? attempt))
  }
}

type Problem = { code?: string; detail?: string }

function reasonOf(error: unknown): string {
  const { cause, message } = error instanceof Error ? error : new Error(String(error))
  return cause instanceof Error ? cause.message : message
}

function printQuery(values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''))
  return query.size > 0 ? `?${query.toString()}` : ''
}
