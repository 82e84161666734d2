import { markdownTable } from '../markdown-table.ts'
import { median } from '../statistics.ts'
import type { articleCosts } from './article-costs.ts'
import type { DamageShare } from './damage-share.ts'
import type { editedParagraph } from './edited-paragraph.ts'
import type { Fidelity } from './fidelity.ts'
import type { LinkPlaces } from './link-places.ts'
import type { TranslatedArticle } from './translate-article.ts'

export type MeasuredArticle = {
  readonly id: string
  readonly article: TranslatedArticle
  readonly fidelity: Fidelity
}

/** Blocks, marks and numbers, an article a row, and all together. */
export function articleTable(measured: readonly MeasuredArticle[]): string {
  const rows = measured.map(({ id, article, fidelity }) => ({
    id,
    figures: [
      article.segments.length,
      article.translated.counts.left,
      article.outcome.refusals.length,
      fidelity.marks,
      fidelity.marksLostByEngine,
      fidelity.marksLost,
      fidelity.numbers,
      fidelity.numbersChangedByEngine,
      fidelity.numbersChanged,
    ],
  }))
  const all = rows.reduce<number[]>(
    (sum, { figures }) => figures.map((figure, at) => figure + (sum[at] ?? 0)),
    [],
  )
  return markdownTable(
    [
      'article',
      'blocks',
      'left',
      'refused',
      'marks',
      'lost by engine',
      'lost',
      'numbers',
      'changed by engine',
      'changed',
    ],
    [...rows, { id: 'all', figures: all }].map(({ id, figures }) => [id, ...figures.map(String)]),
  )
}

/** What the checks refused, with the piece that shows it. */
export function refusalTable(measured: readonly MeasuredArticle[]): string {
  const rows = measured.flatMap(({ id, article }) =>
    article.outcome.refusals.map(({ path, check, detail }) => [id, path, check, detail]),
  )
  return rows.length === 0 ? 'None' : markdownTable(['article', 'block', 'check', 'why'], rows)
}

export function damageTable(damages: readonly DamageShare[]): string {
  return markdownTable(
    ['damage', 'answers', 'get through', 'share'],
    damages.map(({ kind, count, through }) => [
      kind,
      String(count),
      String(through.length),
      percent(through.length, count),
    ]),
  )
}

export function otherTable(
  { sentences, refused, marks, misses }: LinkPlaces,
  edit: Awaited<ReturnType<typeof editedParagraph>>,
): string {
  return markdownTable(
    ['figure', 'value'],
    [
      ['invented sentences', String(sentences)],
      ['invented sentences refused', String(refused)],
      ['links in invented sentences', String(marks)],
      ['links on the right words', percent(marks - misses.length, marks)],
      ['segments of an article sent to the engine', String(edit.first)],
      ['segments sent after an edit of one paragraph', String(edit.second)],
    ],
  )
}

/** Our CPU and the engine's wall time, an article a row, and the medians. */
export function costTable(costs: Awaited<ReturnType<typeof articleCosts>>): string {
  const rows = costs.map((cost) => ({ ...cost, ratio: cost.ours / cost.engine }))
  const middle = {
    id: 'median',
    ours: median(rows.map(({ ours }) => ours)),
    engine: median(rows.map(({ engine }) => engine)),
    ratio: median(rows.map(({ ratio }) => ratio)),
  }
  return markdownTable(
    ['article', 'our CPU ms', 'engine ms', 'ratio'],
    [...rows, middle].map(({ id, ours, engine, ratio }) => [
      id,
      ours.toFixed(1),
      engine.toFixed(0),
      ratio.toFixed(3),
    ]),
  )
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`
}
