import { median } from '../statistics.ts'
import { threadsCpu } from './process-stat.ts'
import { serve } from './serve.ts'

/** CPU milliseconds of a fresh workerd until it has answered its first request. */
export type StartUp = { name: string; milliseconds: number }

const rounds = 9
const settleMilliseconds = 300 // compilation goes on in the background after the answer

/** A Worker to start, what it is asked or sent first, and its database, when the page needs one. */
export type Start = { script: string; path: string; body?: Uint8Array<ArrayBuffer>; state?: string }

/** Starts Workers in fresh processes, in turns, and takes the median of each. */
export async function measureStartUps(
  starts: Readonly<Record<string, Start>>,
  port: number,
): Promise<StartUp[]> {
  const figures = Object.entries(starts).map(([name, start]) => ({
    name,
    start,
    all: [] as number[],
  }))
  for (let round = 0; round < rounds; round++) {
    for (const { start, all } of figures) all.push(await startUp(start, port))
  }
  return figures.map(({ name, all }) => ({ name, milliseconds: median(all) }))
}

async function startUp({ script, path, body, state }: Start, port: number): Promise<number> {
  const { pid, stop } = await serve(script, port, { hasCache: false, ...(state && { state }) })
  try {
    const response = await fetch(
      `http://127.0.0.1:${port}${path}`,
      body && { method: 'POST', body },
    )
    await response.arrayBuffer()
    await new Promise((resolve) => setTimeout(resolve, settleMilliseconds))
    return threadsCpu(pid)
  } finally {
    await stop()
  }
}
