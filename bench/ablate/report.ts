import { fieldNames } from '../cleaner/fields.ts'
import { markdownTable } from '../markdown-table.ts'
import { costOn, f1Of, fieldMean, foldsWon, isNothing, type Cost } from './costs.ts'
import { foldCount, foldOf } from './folds.ts'
import type { Figures, PageFigures } from './measure-variant.ts'
import type { Variant } from './variant.ts'

type SetNames = { learnt: string[]; untuned: string[]; corpora: string[] }
type Measured = ReadonlyMap<Variant, Figures | null>

/** The figures of the whole cleaner on each set, and on each fold of publishers of the collected pages. */
export function foldTable(
  whole: Figures,
  collected: readonly string[],
  corpora: readonly string[],
) {
  const pages = Object.values(whole)
  const ofSets = [...collected, ...corpora].map((name) =>
    row(
      name,
      pages.filter(({ set }) => set === name),
    ),
  )
  const ofFolds = Array.from({ length: foldCount }, (_, fold) =>
    row(
      `publishers, fold ${fold + 1}`,
      pages.filter(({ set, publisher }) => collected.includes(set) && foldOf(publisher) === fold),
    ),
  )
  return markdownTable(['', 'pages', 'F1', ...fieldNames], [...ofSets, ...ofFolds])
}

function row(name: string, pages: readonly PageFigures[]): string[] {
  const figures = [f1Of(pages), ...fieldNames.map((field) => fieldMean(pages, field))]
  return [
    name,
    String(pages.length),
    ...figures.map((value) => (Number.isNaN(value) ? '–' : value.toFixed(3))),
  ]
}

/** What the cleaner loses without each part, the least needed first. */
export function costTable(whole: Figures, measured: Measured, names: SetNames): string {
  const rows = [...measured].map(([variant, without]) => {
    if (!without) return { cells: [variant.kind, variant.name, 'never ends'], sort: 1_000 }
    const [learnt, untuned] = costsOn(whole, without, names)
    const folds = foldsWon(whole, without, [...names.learnt, ...names.untuned])
    return {
      cells: [
        variant.kind,
        variant.name,
        ...[learnt, untuned].flatMap(cellsOf),
        `${folds.with} : ${folds.without}`,
        neededBy(whole, without, names.corpora).join(', '),
      ],
      sort: Math.max(learnt.f1, untuned.f1),
    }
  })
  rows.sort((a, b) => a.sort - b.sort)
  const header = [
    'part',
    'name',
    'F1',
    'field',
    'pages',
    'untuned F1',
    'field',
    'pages',
    'folds',
    'needed by',
  ]
  return markdownTable(
    header,
    rows.map(({ cells }) => cells),
  )
}

/** The parts that no set of pages needs, with how many results they change at all. */
export function worthless(whole: Figures, measured: Measured, names: SetNames): string {
  return [...measured]
    .flatMap(([{ kind, name }, without]) => {
      if (!without) return []
      const [learnt, untuned] = costsOn(whole, without, names)
      if (!isNothing(learnt) || !isNothing(untuned)) return []
      if (neededBy(whole, without, names.corpora).length > 0) return []
      const isWorse = [learnt, untuned].some(({ f1 }) => f1 < -0.05)
      return [
        `- ${kind} ${name}: ${learnt.changed + untuned.changed} pages${isWorse ? ', better without' : ''}`,
      ]
    })
    .join('\n')
}

function costsOn(whole: Figures, without: Figures, names: SetNames): [Cost, Cost] {
  return [costOn(whole, without, names.learnt), costOn(whole, without, names.untuned)]
}

function neededBy(whole: Figures, without: Figures, corpora: readonly string[]): string[] {
  return corpora.filter((name) => !isNothing(costOn(whole, without, [name])))
}

function cellsOf({ f1, field, fieldCost, changed }: Cost): string[] {
  return [f1.toFixed(2), field ? `${field} ${fieldCost.toFixed(1)}` : '', String(changed)]
}
