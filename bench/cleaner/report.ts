import { markdownTable } from '../markdown-table.ts'
import { mean, median, quantile } from '../statistics.ts'
import type { PageResult, Report } from './contest.ts'
import { fieldNames, type FieldName } from './fields.ts'
import { harmonicMean } from './score.ts'

/** What each contestant reported, by the name that tables print. */
export type Reports = ReadonlyMap<string, Report>

/** The text and the fields against the truth, a row a contestant. */
export function qualityTable(reports: Reports, set: string): string {
  const header = ['', 'F1', 'precision', 'recall', 'p10 of F1', ...fieldNames, 'crashed', 'empty']
  const rows = [...reports].map(([name, { results }]) => [
    name,
    ...qualityCells(ofSet(results, set)),
  ])
  return markdownTable(header, rows)
}

/** The sets of which something is known to be right about at least one page. */
export function setsWithTruth({ results }: Report): string[] {
  return [...new Set(results.filter(({ isJudged }) => isJudged).map(({ set }) => set))]
}

function qualityCells(results: readonly PageResult[]): string[] {
  const scores = scoresOf(results)
  const precision = mean(scores.map((score) => score.precision))
  const recall = mean(scores.map((score) => score.recall))
  const pages = scores.map(({ f1 }) => f1)
  return [
    ...[harmonicMean(precision, recall), precision, recall, quantile(pages, 0.1)].map(figure(3)),
    ...fieldNames.map((name) => figure(2)(fieldMean(results, name))),
    String(results.filter(({ outcome }) => outcome === 'crashed').length),
    String(results.filter(({ outcome }) => outcome === 'empty').length),
  ]
}

function fieldMean(results: readonly PageResult[], name: FieldName): number {
  return mean(results.flatMap(({ fields }) => fields[name] ?? []))
}

/** The pictures in the texts, and how many of them the pages themselves would load. */
export function pictureTable(reports: Reports, set: string): string {
  const header = [
    '',
    'pictures',
    'that the page would load',
    'share',
    'pages with another',
    'broken',
  ]
  const rows = [...reports].map(([name, { results }]) => {
    const pictures = ofSet(results, set).map((result) => result.pictures)
    const found = pictures.reduce((total, each) => total + each.found, 0)
    const loadable = pictures.reduce((total, each) => total + each.loadable, 0)
    return [
      name,
      String(found),
      String(loadable),
      figure(3)(loadable / found),
      String(pictures.filter((each) => each.loadable < each.found).length),
      String(pictures.reduce((total, each) => total + each.broken, 0)),
    ]
  })
  return markdownTable(header, rows)
}

/** CPU time a page, and its ratio to the baseline's on the same page. */
export function costTable(reports: Reports, baseline: Report): string {
  const header = ['', 'ms median', 'ms p95', 'ratio median', 'ratio p95', 'peak MB']
  const parse = baseline.results.map((result) => result.cpuMilliseconds)
  const rows = [...reports].map(([name, { results, peakMegabytes }]) => {
    const times = results.map((result) => result.cpuMilliseconds)
    const ratios = times.map((time, index) => time / parse[index]!)
    return [
      name,
      figure(1)(median(times)),
      figure(1)(quantile(times, 0.95)),
      figure(2)(median(ratios)),
      figure(2)(quantile(ratios, 0.95)),
      figure(0)(peakMegabytes),
    ]
  })
  return markdownTable(header, rows)
}

const bandEdges = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95]

/** Mean F1 by how sure a contestant is: it rises where confidence is worth its name. */
export function confidenceTable({ results }: Report): string {
  const rows = bandEdges.map((from, index) => {
    const below = bandEdges[index + 1] ?? Number.POSITIVE_INFINITY
    const band = results.filter(
      ({ confidence, score }) =>
        score && confidence !== null && confidence >= from && confidence < below,
    )
    const label = Number.isFinite(below) ? `${from} to ${below}` : `${from} and up`
    return [label, String(band.length), figure(3)(mean(scoresOf(band).map(({ f1 }) => f1)))]
  })
  return markdownTable(['confidence', 'pages', 'mean F1'], rows)
}

/** The pages on which a contestant is furthest from the truth. */
export function worstTable({ results }: Report, count: number): string {
  const rows = results
    .flatMap(({ score, ...result }) => (score ? [{ ...result, ...score }] : []))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, count)
    .map(({ set, id, f1, precision, recall, reason }) => [
      `${set}/${id}`,
      ...[f1, precision, recall].map(figure(3)),
      reason,
    ])
  return markdownTable(['page', 'F1', 'precision', 'recall', 'why'], rows)
}

function scoresOf(results: readonly PageResult[]) {
  return results.flatMap(({ score }) => score ?? [])
}

function ofSet(results: readonly PageResult[], set: string): PageResult[] {
  return results.filter((result) => result.set === set)
}

/** A figure of so many decimals; a dash for what was not measured. */
function figure(decimals: number): (value: number) => string {
  return (value) => (Number.isNaN(value) ? '–' : value.toFixed(decimals))
}
