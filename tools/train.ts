import { parseArgs } from 'node:util'
import { pagesIn } from '../bench/cleaner/pages.ts'
import { scaleOf, type Scale } from '../src/cleaner/scale/scale.ts'
import { trainTrees } from './train/boosted-trees.ts'
import { courses } from './train/courses.ts'
import { figuresOf } from './train/figures-of.ts'
import { foldsOf } from './train/folds.ts'
import { gather, publisherOf, scaleNames } from './train/gather.ts'
import { writeWeights } from './train/write-weights.ts'

const usage = `Usage: npm run train -- FOLDER… [--scale NAME] [--also FOLDER] [--folds N] [--dry]

Trains the cleaner's scales on pages with truth and writes src/cleaner/scale/NAME-weights.ts. NAME is one of:
${scaleNames.join(', ')}; all without --scale. Prints the figures of a cross-validation by publisher, and those of the
pages of --also, which are not trained on. --dry writes nothing. --folds 0 leaves out the cross-validation.`

main()

function main(): void {
  const { folders, names, also, folds, isDry } = readArguments()
  const pages = folders.flatMap((folder) => pagesIn(folder, Infinity)).filter(({ truth }) => truth)
  const others = also.flatMap((folder) => pagesIn(folder, Infinity))
  for (const name of names) {
    const { features, growth } = courses[name]
    const examples = gather(name, pages)
    const train = (fold: number | null): Scale =>
      scaleOf(
        trainTrees(
          examples.filter(({ group }) => fold === null || foldOf.get(group) !== fold),
          features,
          growth,
        ),
      )
    const foldOf = foldsOf(pages.map(publisherOf), Math.max(1, folds))
    console.log(
      `\n${name}: ${examples.length} records of ${pages.length} pages, ${features.length} features`,
    )
    if (folds > 1) {
      const scales = Array.from({ length: folds }, (_, fold) => train(fold))
      console.log(`\nCross-validated in ${folds} folds of publishers:\n`)
      console.log(
        figuresOf(pages, (page) => {
          const scale = scales[foldOf.get(publisherOf(page)) ?? 0]
          return scale ? { [name]: scale } : {}
        }),
      )
    }
    const weights = trainTrees(examples, features, growth)
    if (others.length > 0) {
      console.log('\nPages that were not trained on:\n')
      console.log(figuresOf(others, () => ({ [name]: scaleOf(weights) })))
    }
    if (!isDry) console.log(`\nWrote ${writeWeights(name, weights, pages)} bytes`)
  }
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      scale: { type: 'string', multiple: true },
      also: { type: 'string', multiple: true, default: [] },
      folds: { type: 'string', default: '5' },
      dry: { type: 'boolean', default: false },
    },
  })
  const names = scaleNames.filter((name) => values.scale?.includes(name) ?? true)
  const folds = Number(values.folds)
  if (positionals.length === 0 || names.length === 0 || !Number.isInteger(folds)) {
    console.error(usage)
    process.exit(2)
  }
  return { folders: positionals, names, also: values.also, folds, isDry: values.dry }
}
