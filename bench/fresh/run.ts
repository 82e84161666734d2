import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../edge/build.ts'
import { startUpTable } from '../edge/report.ts'
import { measureStartUps, type Start } from '../edge/start-up.ts'

// `npm run bench:fresh`; see bench/README.md.

const port = Number(process.env['PORT'] ?? 18_290)
const languages = ['en-ternmouth-gazette', 'de-hafenkurier', 'ar-almarfa', 'ja-misaki-shimpo']

const folder = mkdtempSync(join(tmpdir(), 'bench-fresh-'))
try {
  const empty = await build('bench/edge/workers/empty.ts', folder)
  const script = await build('bench/fresh/workers/cleaner.ts', folder)
  const pages = languages.map((name): [string, Start] => [
    `the first page, ${name}`,
    { script, path: '/story', body: readFileSync(`samples/${name}.html`) },
  ])
  const starts: Record<string, Start> = {
    empty: { script: empty, path: '/' },
    'no page': { script, path: '/' },
    ...Object.fromEntries(pages),
  }
  console.log(startUpTable(await measureStartUps(starts, port)))
} finally {
  rmSync(folder, { recursive: true })
}
