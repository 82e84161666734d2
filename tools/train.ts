import { parseArgs } from 'node:util'
import { pagesIn, type Page } from '../bench/cleaner/pages.ts'
import { scaleOf } from '../src/cleaner/scale/scale.ts'
import { trainTrees } from './train/boosted-trees.ts'
import { courses } from './train/courses.ts'
import { figuresOf } from './train/figures-of.ts'
import { foldsOf } from './train/folds.ts'
import { gather, publisherOf, scaleNames } from './train/gather.ts'
import { writeWeights } from './train/write-weights.ts'

const noiseWeight = 0.5 // of an invented page; it holds more clutter than real ones do

const usage = `Usage: npm run train -- FOLDER… [--scale NAME] [--noise FOLDER] [--also FOLDER] [--folds N] [--dry]

Trains the cleaner's scales on pages with truth and writes src/cleaner/scale/NAME-weights.ts. NAME is one of:
${scaleNames.join(', ')}; all without --scale. Prints the figures of a cross-validation by publisher, and those of the
pages of --also, which are not trained on. Invented pages in --noise are trained on as well, at half the
weight. --dry writes nothing. --folds 0 leaves out the cross-validation.`

main()

function main(): void {
  const { folders, noise, names, also, folds, isDry } = readArguments()
  const pages = pagesOf(folders)
  const invented = pagesOf(noise)
  for (const name of names) {
    const { features, growth } = courses[name]
    const examples = [
      ...gather(name, pages),
      ...gather(name, invented).map((one) => ({ ...one, weight: one.weight * noiseWeight })),
    ]
    console.log(
      `\n${name}: ${examples.length} records of ${pages.length} pages, ${features.length} features`,
    )
    if (folds > 1) {
      const foldOf = foldsOf([...pages, ...invented].map(publisherOf), folds)
      const scales = Array.from({ length: folds }, (_, fold) =>
        scaleOf(
          trainTrees(
            examples.filter(({ group }) => foldOf.get(group) !== fold),
            features,
            growth,
          ),
        ),
      )
      const scalesFor = (page: Page) => {
        const scale = scales[foldOf.get(publisherOf(page)) ?? 0]
        return scale ? { [name]: scale } : {}
      }
      console.log(`\nCross-validated in ${folds} folds of publishers:\n`)
      console.log(figuresOf([...pages, ...invented], scalesFor))
    }
    const weights = trainTrees(examples, features, growth)
    if (also.length > 0) {
      console.log('\nPages that were not trained on:\n')
      console.log(figuresOf(pagesOf(also), () => ({ [name]: scaleOf(weights) })))
    }
    if (!isDry) console.log(`\nWrote ${writeWeights(name, weights, [...pages, ...invented])} bytes`)
  }
}

function pagesOf(folders: readonly string[]): Page[] {
  return folders.flatMap((folder) => pagesIn(folder, Infinity)).filter(({ truth }) => truth)
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      scale: { type: 'string', multiple: true },
      noise: { type: 'string', multiple: true, default: [] },
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
  const { noise, also, dry: isDry } = values
  return { folders: positionals, noise, names, also, folds, isDry }
}
