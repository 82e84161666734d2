import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Engine } from '../../src/translator/engine.ts'
import { apertiumEngine } from '../../src/translator/engines/apertium.ts'
import { runText } from '../../src/translator/run-text.ts'
import { articleCosts } from './article-costs.ts'
import { answeredOf, damageShares } from './damage-share.ts'
import { editedParagraph } from './edited-paragraph.ts'
import { fidelity } from './fidelity.ts'
import { linkPlaces } from './link-places.ts'
import { articleTable, costTable, damageTable, otherTable, refusalTable } from './report.ts'
import { runningApertium, type RunningApertium } from './running-apertium.ts'
import { spanishArticles, type SpanishArticle } from './spanish-articles.ts'
import { translateArticle } from './translate-article.ts'

// `npm run bench:translation`; see bench/README.md.

const usage = 'Usage: npm run bench:translation -- [pages folder] [--verbose]'
const samples = fileURLToPath(new URL('../../samples', import.meta.url))

await main()

async function main(): Promise<void> {
  const { folder, isVerbose } = readArguments()
  const articles = spanishArticles(folder)
  if (articles.length === 0) return fail(`Cannot find pages in Spanish in ${folder}`)
  const apertium = await runningApertium().catch((error: Error) => fail(error.message))
  try {
    if (apertium) await measure(apertium, articles, isVerbose)
  } finally {
    await apertium?.stop()
  }
}

async function measure(
  { url, version }: RunningApertium,
  articles: readonly SpanishArticle[],
  isVerbose: boolean,
): Promise<void> {
  const engine = apertiumEngine({ url, version })
  console.error('Translating the articles')
  const measured = await translateAll(engine, articles)
  console.error('Translating invented sentences with links, and an edited article')
  const links = await linkPlaces(engine)
  const edit = await editedParagraph(engine, articles[0]!.content)
  console.error('Damaging the answers')
  const damages = {
    articles: damageShares(
      measured.flatMap(({ article }) => answeredOf(article.segments, article.outcome.answers)),
    ),
    invented: damageShares(links.answered),
  }
  console.error('Measuring the cost')
  const costs = await articleCosts(engine, articles)

  const today = new Date().toISOString().slice(0, 10)
  console.log(`\n${today}, Node ${process.versions.node}, Apertium: ${version}`)
  section('Blocks, marks and numbers', articleTable(measured))
  section('Blocks that the checks refused for good', refusalTable(measured))
  section('Damaged answers that get through: articles', damageTable(damages.articles))
  section('Damaged answers that get through: invented sentences', damageTable(damages.invented))
  section('Links and an edit', otherTable(links, edit))
  section('Our own CPU and the engine’s time', costTable(costs))
  if (!isVerbose) return
  for (const { line, wanted, found } of links.misses) console.log({ line, wanted, found })
  for (const { kind, through } of [...damages.articles, ...damages.invented])
    for (const { answer } of through) console.log(`${kind}: ${runText(answer)}`)
}

async function translateAll(engine: Engine, articles: readonly SpanishArticle[]) {
  const translated = []
  for (const { id, content } of articles) {
    const article = await translateArticle(content, engine)
    translated.push({ id, article, fidelity: fidelity(content, article) })
  }
  return translated
}

function section(title: string, table: string): void {
  console.log(`\n${title}\n\n${table}`)
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { verbose: { type: 'boolean', default: false } },
    })
    return { folder: positionals[0] ?? samples, isVerbose: values.verbose }
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
