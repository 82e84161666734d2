import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { scaleNames } from '../../tools/train/gather.ts'
import { pagesIn } from '../cleaner/pages.ts'
import { untunedPages } from '../cleaner/untuned/untuned-pages.ts'
import { corpora } from '../corpora/corpora.ts'
import { writeCorpora } from '../corpora/write-corpora.ts'
import { featureTable } from './features.ts'
import type { Figures, Order } from './measure-variant.ts'
import { costTable, foldTable, worthless } from './report.ts'
import type { Variant } from './variant.ts'
import { variants } from './variants.ts'

// `npm run ablate -- FOLDER`; see bench/README.md.

const usage = `Usage: npm run ablate -- FOLDER [--kind KIND] [--only WORDS] [--every N] [--at-once N] [--list]
KIND is one of: feature, rule, concept, language, class role, table`

const patience = 600_000 // ms for a variant; one that never ends counts as needed

await main()

async function main(): Promise<void> {
  const { folder, chosen, every, atOnce, kind, only } = readArguments()
  if (kind === undefined || kind === 'feature') printFeatures(folder, every, only)
  if (chosen.length === 0) return
  const work = mkdtempSync(join(tmpdir(), 'ablate-'))
  const own = join(work, 'corpora')
  writeCorpora(own, corpora)
  const untuned = await untunedPages()
  const folders = [folder, untuned, own]
  const names = {
    learnt: namesIn(folder),
    untuned: namesIn(untuned),
    corpora: corpora.map(({ name }) => name),
  }
  const base = join(work, 'base.json')
  const watch = chosen.filter(({ kind }) => kind === 'rule')
  await measure({ variant: null, folders, every, watch, base: null, output: base })
  const whole = figuresIn(base)
  if (!whole) throw new Error('Cannot measure the cleaner')
  console.log(`${foldTable(whole, [...names.learnt, ...names.untuned], names.corpora)}\n`)
  const measured = new Map<Variant, Figures | null>()
  const waiting = chosen.entries()
  const workOn = async () => {
    for (const [index, variant] of waiting) {
      console.error(`${index + 1} of ${chosen.length}: ${variant.kind} ${variant.name}`)
      if (isSilent(variant, whole)) {
        measured.set(variant, whole)
        continue
      }
      const output = join(work, `${index}.json`)
      await measure({ variant, folders, every, watch: [], base, output })
      measured.set(variant, figuresIn(output))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, workOn))
  console.log(`${costTable(whole, measured, names)}\n`)
  console.log(`Worth nothing:\n\n${worthless(whole, measured, names)}`)
  rmSync(work, { recursive: true })
}

/** Whether a rule never returned anything that its replacement would not. */
function isSilent({ kind, name }: Variant, whole: Figures): boolean {
  return kind === 'rule' && !Object.values(whole).some(({ rules }) => rules.includes(name))
}

function printFeatures(folder: string, every: number, only: string | undefined): void {
  const pages = pagesIn(folder, Number.POSITIVE_INFINITY).filter(
    ({ truth }, index) => truth && index % every === 0,
  )
  for (const name of scaleNames) console.log(`${featureTable(name, pages, only)}\n`)
}

function namesIn(folder: string): string[] {
  return [...new Set(pagesIn(folder, 1).map(({ set }) => set))]
}

function figuresIn(file: string): Figures | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures) : null
}

function measure(order: Order): Promise<void> {
  const script = fileURLToPath(new URL('measure-variant.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script, JSON.stringify(order)],
    { stdio: ['ignore', 'inherit', 'ignore'], timeout: patience },
  )
  return new Promise((resolve) => child.on('close', () => resolve()))
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        only: { type: 'string' },
        every: { type: 'string', default: '1' },
        'at-once': { type: 'string', default: '2' },
        list: { type: 'boolean', default: false },
      },
    })
    const chosen = variants().filter(
      ({ kind, name }) =>
        (values.kind === undefined || kind === values.kind) &&
        (values.only === undefined || name.includes(values.only)),
    )
    if (values.list) {
      for (const { kind, name, replacement } of chosen)
        console.log(`${kind}\t${name}\t${replacement}`)
      process.exit(0)
    }
    const [folder] = positionals
    if (!folder) throw new Error('Cannot measure without a folder of pages')
    return {
      folder,
      chosen,
      every: Number(values.every),
      atOnce: Number(values['at-once']),
      kind: values.kind,
      only: values.only,
    }
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}
