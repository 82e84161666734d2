import type { Engine } from '../../src/translator/engine.ts'
import { mean } from '../statistics.ts'
import type { SpanishArticle } from './spanish-articles.ts'
import { translateArticle } from './translate-article.ts'

const warmUpRounds = 3 // by then the compiler has seen what is hot
const rounds = 5

/** Means of some rounds over all articles, with an empty memory each time. */
export async function articleCosts(engine: Engine, articles: readonly SpanishArticle[]) {
  const costs = articles.map(({ id }) => ({
    id,
    cpu: new Array<number>(),
    wall: new Array<number>(),
  }))
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    for (const [at, { content }] of articles.entries()) {
      const { cpuMilliseconds, watch } = await translateArticle(content, engine)
      if (round < warmUpRounds) continue
      costs[at]!.cpu.push(cpuMilliseconds)
      costs[at]!.wall.push(watch.wallMilliseconds)
    }
  }
  return costs.map(({ id, cpu, wall }) => ({ id, ours: mean(cpu), engine: mean(wall) }))
}
