import { scaleOf } from '../../src/cleaner/scale/scale.ts'
import { trainTrees, type Example } from '../../tools/train/boosted-trees.ts'
import { courses } from '../../tools/train/courses.ts'
import { foldsOf } from '../../tools/train/folds.ts'
import { gather, type ScaleName } from '../../tools/train/gather.ts'
import type { Page } from '../cleaner/pages.ts'
import { harmonicMean } from '../cleaner/score.ts'
import { markdownTable } from '../markdown-table.ts'

const foldCount = 3 // of publishers; each is judged by a scale that was trained on the others

/** How well a scale judges records of publishers on which it was not trained. */
type Judged = { f1: number; loss: number }

/**
 * What a trained scale loses when it is trained without a feature: in points of F1 over the weighed records, not over
 * the text of pages, and in percent of the logistic loss.
 */
export function featureTable(name: ScaleName, pages: readonly Page[], only = ''): string {
  const { features } = courses[name]
  const examples = gather(name, pages)
  const whole = crossValidated(name, examples)
  const rows = [...features.entries()]
    .filter(([, feature]) => feature.includes(only))
    .map(([index, feature]) => {
      const without = crossValidated(
        name,
        examples.map((example) => blinded(example, index)),
      )
      return {
        feature,
        f1: 100 * (whole.f1 - without.f1),
        loss: 100 * (without.loss / whole.loss - 1),
      }
    })
    .sort((a, b) => a.loss - b.loss)
  return markdownTable(
    [`${name}: ${whole.f1.toFixed(4)}`, 'F1', 'loss, %', ''],
    rows.map(({ feature, f1, loss }) => [
      feature,
      f1.toFixed(3),
      loss.toFixed(2),
      f1 < 0.05 && loss < 0.05 ? 'nothing' : '',
    ]),
  )
}

// A value that is the same everywhere cannot be split by.
function blinded(example: Example, feature: number): Example {
  return { ...example, values: example.values.with(feature, 0) }
}

function crossValidated(name: ScaleName, examples: readonly Example[]): Judged {
  const { features, growth } = courses[name]
  const foldOf = foldsOf(
    examples.map(({ group }) => group),
    foldCount,
  )
  const sums = { right: 0, kept: 0, wanted: 0, loss: 0, weight: 0 }
  for (let fold = 0; fold < foldCount; fold++) {
    const isOwn = ({ group }: Example) => foldOf.get(group) === fold
    const scale = scaleOf(
      trainTrees(
        examples.filter((example) => !isOwn(example)),
        features,
        growth,
      ),
    )
    for (const { values, label, weight } of examples.filter(isOwn)) {
      const { probability } = scale({ values, text: () => '' })
      const kept = probability >= 0.5 ? weight : 0
      sums.right += kept * label
      sums.kept += kept
      sums.wanted += weight * label
      sums.loss -=
        weight * (label * Math.log(probability) + (1 - label) * Math.log(1 - probability))
      sums.weight += weight
    }
  }
  return {
    f1: harmonicMean(sums.right / sums.kept, sums.right / sums.wanted),
    loss: sums.loss / sums.weight,
  }
}
