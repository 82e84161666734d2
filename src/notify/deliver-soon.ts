import { readConfig } from '../config/config.ts'
import { openDatabase } from '../store/d1/database.ts'
import { announceFailedPages, type FailedPage } from '../store/receivers/deliveries.ts'
import { hasReceivers } from '../store/receivers/receivers.ts'
import { deliverDue } from './deliver-due.ts'
import { gathered, mirrored } from './periods-told.ts'

const rememberedMilliseconds = 30_000
const runMilliseconds = 15_000 // the platform stops work 30 seconds after the answer
const longestRunMilliseconds = 40_000

/** Lets work go on after an answer. */
type Background = Pick<ExecutionContext, 'waitUntil'>

/** What this isolate knows: whether somebody is to be told of anything, and whether it is delivering. */
const known = { isTold: false, until: 0 }
const run = { until: 0, isWanted: false }

/**
 * Delivers after the answer what a request has caused, if somebody is to be told. It costs a query every 30 seconds
 * where nobody is. One run at a time in an isolate: it takes what others cause meanwhile.
 *
 * What is not delivered waits in the database for the cron, so nothing depends on this.
 */
export function deliverSoon(env: Env, ctx: Background): void {
  if (Date.now() < known.until && !known.isTold) return
  if (Date.now() < run.until) {
    run.isWanted = true
    return
  }
  run.until = Date.now() + longestRunMilliseconds
  ctx.waitUntil(delivered(env))
}

/** Writes that pages became no article, after the answer, if somebody is to be told. */
export function tellOfFailedPages(env: Env, ctx: Background, pages: readonly FailedPage[]): void {
  ctx.waitUntil(
    logged(async () => {
      if (!(await isAnybodyTold(env))) return
      await announceFailedPages(openDatabase(env.DB), pages)
      deliverSoon(env, ctx)
    }),
  )
}

/** Forgets that nobody was to be told: somebody may be now. */
export function forgetReceivers(): void {
  known.until = 0
}

async function delivered(env: Env): Promise<void> {
  await logged(async () => {
    const until = Date.now() + runMilliseconds
    try {
      do {
        run.isWanted = false
        if (!(await isAnybodyTold(env))) return
        await gathered(env)
        await deliverDue(openDatabase(env.DB), readConfig(env).site, until)
      } while (run.isWanted && Date.now() < until)
    } finally {
      run.until = 0
    }
  })
}

async function isAnybodyTold(env: Env): Promise<boolean> {
  if (Date.now() >= known.until) {
    await mirrored(env)
    known.isTold = await hasReceivers(openDatabase(env.DB))
    known.until = Date.now() + rememberedMilliseconds
  }
  return known.isTold
}

async function logged(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error(JSON.stringify({ event: 'not_told', error: String(error) }))
  }
}
