import { parseArgs } from 'node:util'
import { contestant } from '../cleaner/contestants/limited-times.ts'
import {
  fieldNames,
  holdsOpening,
  scoreFields,
  type FieldName,
  type Found,
} from '../cleaner/fields.ts'
import { truthOfEntry } from '../cleaner/pages.ts'
import { bestScore, harmonicMean, score, type Score } from '../cleaner/score.ts'
import { markdownTable } from '../markdown-table.ts'
import { mean } from '../statistics.ts'
import { corpora } from './corpora.ts'
import type { Corpus, CorpusPage, Piece } from './corpus-page.ts'

// `npm run bench:corpora`; see bench/README.md.

type Result = { page: CorpusPage; score: Score; found: Found; reason: string | null }

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      worst: { type: 'string', default: '0' },
      page: { type: 'string' },
    },
  })
  const chosen = corpora.filter(({ name }) => values.only === undefined || name === values.only)
  if (values.page) return await show(chosen, values.page)
  const results = new Map<string, Result[]>()
  for (const { name, pages } of chosen) results.set(name, await Promise.all(pages().map(resultOf)))
  console.log(`${corpusTable(results)}\n`)
  const all = [...results.values()].flat()
  const pieces = all.flatMap((result) => result.page.pieces.map((piece) => ({ ...result, piece })))
  for (const isNoise of [true, false]) {
    const title = isNoise ? 'Clutter' : 'Content'
    const some = pieces.filter(({ piece }) => piece.isNoise === isNoise && piece.text !== '')
    if (some.length > 0) console.log(`${title}\n\n${kindTable(some, isNoise)}\n`)
  }
  const count = Number(values.worst)
  if (count > 0) console.log(worstTable(all, count))
}

async function resultOf(page: CorpusPage): Promise<Result> {
  const answer = (await contestant.extract({ ...page, isLocal: false, html: '' }))()
  const found = answer.outcome === 'article' ? answer.found : { text: '' }
  return {
    page,
    found,
    score: bestScore([found.text], truthOfEntry(page.truth).texts),
    reason: answer.outcome === 'empty' ? (answer.reason ?? '') : null,
  }
}

function corpusTable(results: ReadonlyMap<string, readonly Result[]>): string {
  const rows = [...results].map(([name, some]) => {
    const precision = mean(some.map((result) => result.score.precision))
    const recall = mean(some.map((result) => result.score.recall))
    return [
      name,
      String(some.length),
      ...[harmonicMean(precision, recall), precision, recall].map((value) => value.toFixed(3)),
      ...fieldNames.map((field) => fieldCell(some, field)),
      String(some.filter(({ reason }) => reason !== null).length),
    ]
  })
  return markdownTable(['', 'pages', 'F1', 'precision', 'recall', ...fieldNames, 'refused'], rows)
}

function fieldCell(results: readonly Result[], field: FieldName): string {
  const scores = results.flatMap(
    ({ page, found }) => scoreFields(truthOfEntry(page.truth), found)[field] ?? [],
  )
  return scores.length === 0 ? '–' : mean(scores).toFixed(2)
}

/** Of each kind the mean share of its words that are in the text: 0 is right for clutter, 1 for content. */
function kindTable(pieces: readonly (Result & { piece: Piece })[], isNoise: boolean): string {
  const byKind = Map.groupBy(pieces, ({ piece }) => piece.kind)
  const rows = [...byKind].map(([kind, some]) => {
    const shares = some.map(shareKept)
    const wrong = shares.filter((share) => (isNoise ? share > 0.2 : share < 0.8))
    return { kind, count: some.length, share: mean(shares), wrong: wrong.length, pages: some }
  })
  rows.sort((a, b) => b.wrong / b.count - a.wrong / a.count)
  return markdownTable(
    [
      'kind',
      'pages',
      isNoise ? 'kept' : 'lost',
      isNoise ? 'over a fifth kept' : 'over a fifth lost',
      'F1',
    ],
    rows.map(({ kind, count, share, wrong, pages }) => [
      kind,
      String(count),
      (isNoise ? share : 1 - share).toFixed(3),
      (wrong / count).toFixed(2),
      mean(pages.map((page) => page.score.f1)).toFixed(3),
    ]),
  )
}

function shareKept({ page, found, piece }: Result & { piece: Piece }): number {
  const share = (text: string) =>
    holdsOpening(text, piece.text) ? 1 : score(text, piece.text).recall
  // What clutter shares with the article by chance is no fault.
  return piece.isNoise
    ? Math.max(0, share(found.text) - share(page.truth.text ?? ''))
    : share(found.text)
}

function wrongFields({ page, found }: Result): string[] {
  const scores = scoreFields(truthOfEntry(page.truth), found)
  return fieldNames.filter((field) => (scores[field] ?? 1) < 1)
}

function wrongness(result: Result): number {
  return 1 - result.score.f1 + wrongFields(result).length / 10
}

function worstTable(results: readonly Result[], count: number): string {
  const rows = results
    .toSorted((a, b) => wrongness(b) - wrongness(a))
    .slice(0, count)
    .map((result) => [
      result.page.id,
      ...[result.score.f1, result.score.precision, result.score.recall].map((value) =>
        value.toFixed(3),
      ),
      result.reason ?? wrongFields(result).join(' '),
    ])
  return markdownTable(['page', 'F1', 'precision', 'recall', 'refused or wrong'], rows)
}

async function show(chosen: readonly Corpus[], id: string): Promise<void> {
  const page = chosen.flatMap(({ pages }) => pages()).find((candidate) => candidate.id === id)
  if (!page) throw new Error(`Cannot find page ${id}`)
  const { found, reason } = await resultOf(page)
  console.log(new TextDecoder().decode(page.bytes))
  console.log({ reason, found, truth: page.truth })
}
