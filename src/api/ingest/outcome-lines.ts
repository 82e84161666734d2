import { Refusal } from '../../http/problem.ts'
import type { Stop } from '../../intake/bounded-items.ts'
import { pageFault } from '../../intake/page-fault.ts'

/** What a line is about: one page. */
type Line = { readonly outcome: string }

/** How many pages came to each end. */
export type Totals = { readonly pages: number } & Readonly<Record<string, number>>

/**
 * Prints outcomes as lines of JSON while they come: one line a page, and one with the totals, which also tells what
 * stopped the rest. Lazy: nothing is worked on before the client has taken what is there.
 *
 * @param outcomes The outcomes of one batch after the other; an error ends them, as an empty batch does.
 * @param options.totals All outcomes that there may be, with zeros.
 * @param options.stopOf Asked at the end for what kept the rest from being read.
 * @param options.onEnd Called once, also when the client went away.
 * @throws {Refusal} `capture_empty`, and what ends the outcomes before the first one.
 * @see https://github.com/ndjson/ndjson-spec
 */
export async function outcomeLines(
  outcomes: AsyncGenerator<readonly Line[]>,
  {
    totals,
    stopOf,
    onEnd,
  }: { totals: Totals; stopOf: () => Stop | null; onEnd: (totals: Totals) => void },
): Promise<ReadableStream<Uint8Array>> {
  let first: IteratorResult<readonly Line[]> | null = await outcomes.next()
  if (first.done) throw new Refusal('capture_empty')
  const counted: Record<string, number> & { pages: number } = { ...totals }
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const [next, stopped] = await nextOf(first ?? outcomes.next(), stopOf)
      first = null
      for (const { outcome } of next) {
        counted.pages++
        counted[outcome] = (counted[outcome] ?? 0) + 1
      }
      const isEnd = next.length === 0
      const last = { totals: counted, isComplete: !stopped, ...(stopped && { stopped }) }
      const lines = isEnd ? [last] : next
      controller.enqueue(encoder.encode(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
      if (!isEnd) return
      controller.close()
      onEnd(counted)
    },
    async cancel() {
      await outcomes.return(undefined)
      onEnd(counted)
    },
  })
}

/** The next outcomes, none at the end, which what was thrown is as well. */
async function nextOf(
  result: IteratorResult<readonly Line[]> | Promise<IteratorResult<readonly Line[]>>,
  stopOf: () => Stop | null,
): Promise<[outcomes: readonly Line[], stopped: Stop | null]> {
  try {
    const { done, value } = await result
    return done || value.length === 0 ? [[], stopOf()] : [value, null]
  } catch (error) {
    const { code, detail = code } = pageFault(error)
    return [[], stopOf() ?? { code, detail }]
  }
}
