import { answer } from '../../bench/cleaner/contestants/limited-times.ts'
import { fieldNames, scoreFields, textsOf } from '../../bench/cleaner/fields.ts'
import type { Page } from '../../bench/cleaner/pages.ts'
import { bestScore, harmonicMean } from '../../bench/cleaner/score.ts'
import { markdownTable } from '../../bench/markdown-table.ts'
import { mean } from '../../bench/statistics.ts'
import { clean } from '../../src/cleaner/index.ts'
import type { Scales } from '../../src/cleaner/scale/trained-scales.ts'
import { now } from './gather.ts'

/**
 * Cleans pages and prints a table of how right their texts and fields are, a row a set.
 *
 * @param scalesFor The scales to judge a page by; those of its fold were not trained on its publisher.
 */
export function figuresOf(
  pages: readonly Page[],
  scalesFor: (page: Page) => Partial<Scales>,
): string {
  const results = pages.flatMap((page) => {
    const { set, url, contentType, isLocal, truth } = page
    if (!truth) return []
    const scales = scalesFor(page)
    const result = answer(clean(page.read(), { url, contentType, isLocal, now, scales }))
    const found = result.outcome === 'article' ? result.found : { text: '' }
    const texts = textsOf(found, truth)
    const score = truth.texts.length > 0 ? bestScore(texts, truth.texts) : null
    return [{ set, score, fields: scoreFields(truth, found) }]
  })
  const rows = [...Map.groupBy(results, ({ set }) => set)].map(([set, some]) => {
    const scores = some.flatMap(({ score }) => score ?? [])
    const precision = mean(scores.map((score) => score.precision))
    const recall = mean(scores.map((score) => score.recall))
    const fields = fieldNames.map((name) =>
      mean(some.flatMap(({ fields: own }) => own[name] ?? [])),
    )
    const text = [harmonicMean(precision, recall), precision, recall].map((value) =>
      figure(value, 4),
    )
    return [set, String(some.length), ...text, ...fields.map((value) => figure(value, 3))]
  })
  return markdownTable(['', 'pages', 'F1', 'precision', 'recall', ...fieldNames], rows)
}

function figure(value: number, decimals: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(decimals)
}
