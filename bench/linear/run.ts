import type { Body } from '../../src/article/body.ts'
import { clean } from '../../src/cleaner/index.ts'
import { cpuTime } from '../cpu-time.ts'
import { markdownTable } from '../markdown-table.ts'
import { admitted, articles, hostile, type Shape } from './shapes.ts'
import { structures } from './structures.ts'

// `npm run bench:linear`: ms per MB stays level from row to row of a shape where the cost is linear.

const options = {
  url: 'https://news.example/late-ferry',
  contentType: 'text/html',
  now: new Date(),
}
const runs = 3 // the fastest counts
const warmUpRuns = 50

await main()

async function main(): Promise<void> {
  const ordinary = bytesOf(articles.make(100_000))
  for (let run = 0; run < warmUpRuns; run++) clean(ordinary, options)
  await print('Articles', [articles])
  await print('Within the limits', admitted)
  await print('Structures', structures)
  await print('Hostile', hostile)
}

async function print(title: string, shapes: readonly Shape[]): Promise<void> {
  const rows: string[][] = []
  for (const shape of shapes) {
    console.error(`Running ${shape.name}`)
    for (const size of shape.sizes) rows.push([shape.name, ...(await measure(shape, size))])
  }
  const header = ['shape', 'size', 'bytes', 'CPU ms', 'ms per MB', 'outcome']
  console.log(`${title}\n\n${markdownTable(header, rows)}\n`)
}

async function measure({ make }: Shape, size: number): Promise<string[]> {
  const page = bytesOf(make(size))
  let fastest = Number.POSITIVE_INFINITY
  let outcome = ''
  for (let run = 0; run < runs; run++) {
    const { result, milliseconds } = await cpuTime(() => outcomeOf(page))
    fastest = Math.min(fastest, milliseconds)
    outcome = result
  }
  const perMegabyte = fastest / (page.length / 1e6)
  return [String(size), String(page.length), fastest.toFixed(1), perMegabyte.toFixed(1), outcome]
}

// A cleaner that throws is a fault to be seen in the table next to the other shapes.
function outcomeOf(page: Uint8Array): string {
  try {
    const result = clean(page, options)
    return result.outcome === 'cleaned' ? sizeOf(result.content.body) : result.reason
  } catch (error) {
    return `throws ${error instanceof Error ? error.name : typeof error}`
  }
}

function sizeOf({ children }: Body): string {
  return `article, blocks: ${children.length}`
}

function bytesOf(html: string): Uint8Array {
  return new TextEncoder().encode(html)
}
