import { decode } from '../../src/cleaner/source/decode.ts'
import { cpuTime } from '../cpu-time.ts'
import type { Answer, Contestant, Task } from './contestant.ts'
import { scoreFields, textsOf, type FieldScores, type Found } from './fields.ts'
import { loadablePictures } from './loadable-pictures.ts'
import { ownHeadings } from './own-headings.ts'
import { pagesIn, type Page } from './pages.ts'
import { roster, type ContestantName } from './roster.ts'
import { bestScore, type Score } from './score.ts'

// The process of one contestant: `contest.ts ORDER`, which answers its parent with a report.

export type Order = { name: ContestantName; folder: string; limit: number; passes: number }

/** How a contestant did on one page. */
export type PageResult = {
  set: string
  id: string
  outcome: 'article' | 'empty' | 'crashed'
  /** Why there is no article. */
  reason: string
  /** Whether something is known to be right about it. */
  isJudged: boolean
  /** Against the right text, where there is one. */
  score: Score | null
  fields: FieldScores
  /** The pictures in the text, those that the page itself would load, and addresses that hold a template or a set. */
  pictures: { found: number; loadable: number; broken: number }
  confidence: number | null
  /** The fastest pass's. */
  cpuMilliseconds: number
}

export type Report = { results: PageResult[]; peakMegabytes: number }

const warmUpPages = 200 // by then the compiler has seen what is hot; a large folder's first pass is enough

// A slot for a script, or candidates of a `srcset` in a row; `t_fit-1000w,f_avif` is one address of a service.
const brokenAddress = /[{}]|%7[bd]|\$\{|\d[wx],\s*(?:https?:|\/)/i

const order = JSON.parse(process.argv[2] ?? '') as Order
process.once('disconnect', () => process.exit()) // does not outlive its parent
const report = await contest(order)
process.send?.(report, () => process.disconnect())

/** The first pass over all pages gives the answers and warms up, the last ones give the times. */
async function contest({ name, folder, limit, passes }: Order): Promise<Report> {
  const { contestant } = await roster[name]()
  const pages = pagesIn(folder, limit)
  const results: PageResult[] = []
  for (const page of pages) {
    const task = taskOf(page)
    const { read } = await attempt(contestant, task)
    results.push(judge(contestant, page, task, read()))
  }
  for (let cleaned = pages.length; cleaned < warmUpPages; cleaned++)
    await attempt(contestant, taskOf(pages[cleaned % pages.length]!))
  for (const [index, page] of pages.entries()) {
    const task = taskOf(page)
    const result = results[index]!
    for (let pass = 0; pass < passes; pass++) {
      const { milliseconds } = await attempt(contestant, task)
      result.cpuMilliseconds = Math.min(result.cpuMilliseconds, milliseconds)
    }
  }
  return { results, peakMegabytes: process.resourceUsage().maxRSS / 1024 }
}

type Crash = { outcome: 'crashed'; reason: string }

async function attempt(
  { extract }: Contestant,
  task: Task,
): Promise<{ read: () => Answer | Crash; milliseconds: number }> {
  const { result: read, milliseconds } = await cpuTime(async () => {
    try {
      return await extract(task)
    } catch (error) {
      return (): Crash => ({ outcome: 'crashed', reason: String(error) })
    }
  })
  return { read, milliseconds }
}

function taskOf({ read, url, contentType, isLocal }: Page): Task {
  const bytes = read()
  return { url, contentType, isLocal, bytes, html: decode(bytes, contentType).text }
}

// No article where there is one scores nothing, in its fields too.
function judge(
  { tells }: Contestant,
  { set, id, truth }: Page,
  { html, url }: Task,
  answer: Answer | Crash,
): PageResult {
  const article = answer.outcome === 'article' ? answer : null
  const found: Found = article?.found ?? { text: '' }
  const isBlank = article !== null && found.text.trim() === ''
  const fields = Object.entries(truth ? scoreFields(truth, found, ownHeadings(html)) : {})
  return {
    set,
    id,
    outcome: isBlank ? 'empty' : answer.outcome,
    reason: answer.outcome === 'article' ? '' : answer.reason,
    isJudged: truth !== null,
    score: truth?.texts.length ? bestScore(textsOf(found, truth), truth.texts) : null,
    fields: Object.fromEntries(fields.filter(([name]) => tells.some((told) => told === name))),
    pictures: judgePictures(found.pictures ?? [], html, url),
    confidence: article?.confidence ?? null,
    cpuMilliseconds: Number.POSITIVE_INFINITY,
  }
}

function judgePictures(found: readonly string[], html: string, url: string) {
  const loadable = found.length > 0 ? loadablePictures(html, url) : null
  return {
    found: found.length,
    loadable: found.filter((address) => loadable?.has(address)).length,
    broken: found.filter((address) => brokenAddress.test(address)).length,
  }
}
