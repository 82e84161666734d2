import { median } from '../statistics.ts'
import { cpuOf } from './process-stat.ts'
import { serve } from './serve.ts'

/** CPU milliseconds of a fresh workerd until it has answered its first request. */
export type StartUp = { name: string; milliseconds: number }

const starts = 9
const settleMilliseconds = 300 // compilation goes on in the background after the answer

/** Starts Workers anew, in turns, and takes the median of each. The first request renders a page without a query. */
export async function measureStartUps(
  scripts: Readonly<Record<string, string>>,
  port: number,
): Promise<StartUp[]> {
  const figures = Object.keys(scripts).map((name) => ({ name, all: [] as number[] }))
  for (let start = 0; start < starts; start++) {
    for (const { name, all } of figures) all.push(await startUp(scripts[name] ?? '', port))
  }
  return figures.map(({ name, all }) => ({ name, milliseconds: median(all) }))
}

async function startUp(script: string, port: number): Promise<number> {
  const { pid, stop } = await serve(script, port, { hasCache: false })
  try {
    const response = await fetch(`http://127.0.0.1:${port}/about`)
    await response.arrayBuffer()
    await new Promise((resolve) => setTimeout(resolve, settleMilliseconds))
    return cpuOf([pid])
  } finally {
    await stop()
  }
}
