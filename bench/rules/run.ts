import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clean } from '../../src/cleaner/index.ts'
import { selectableDocument } from '../../src/intake/rules/selectable-document.ts'
import { median } from '../statistics.ts'

// `npm run bench:rules`: the CPU of a page with a rule next to the same page without one, of the sample pages.

const rounds = 25
const folder = fileURLToPath(new URL('../../samples', import.meta.url))
const samples = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
  file: string
  url: string
  contentType: string
}[]
const now = new Date('2026-11-23T12:00:00Z')
const siteRule = {
  body: ['[itemprop="articleBody"]', 'article', 'main'],
  title: ['h1'],
  byline: ['.byline', '[rel="author"]'],
  strip: ['.related', 'aside.promo', 'div[class*="newsletter"]'],
  keep: ['figure + p'],
}

const milliseconds = (work: () => unknown) => {
  const { user, system } = process.cpuUsage()
  work()
  const used = process.cpuUsage({ user, system })
  return (used.user + used.system) / 1000
}

const pages = samples.map(({ file, url, contentType }) => {
  const page = readFileSync(join(folder, file))
  const options = { url, contentType, now }
  const taken: { usual: number[]; ruled: number[] } = { usual: [], ruled: [] }
  for (let round = 0; round < rounds + 5; round++) {
    const usual = milliseconds(() => clean(page, options))
    const ruled = milliseconds(() =>
      clean(page, { ...options, parse: selectableDocument, siteRule }),
    )
    if (round < 5) continue // until the code is compiled
    taken.usual.push(usual)
    taken.ruled.push(ruled)
  }
  return { file, usual: median(taken.usual), ruled: median(taken.ruled) }
})
for (const { file, usual, ruled } of pages)
  console.log(
    `${file}  ${usual.toFixed(1)} ms, ${ruled.toFixed(1)} ms with a rule: × ${(ruled / usual).toFixed(2)}`,
  )
console.log(
  `Median of ratios: × ${median(pages.map(({ usual, ruled }) => ruled / usual)).toFixed(2)}`,
)
