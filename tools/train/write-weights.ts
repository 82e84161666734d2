import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { Page } from '../../bench/cleaner/pages.ts'
import type { Weights } from '../../src/cleaner/scale/scale.ts'

/** Writes a scale's weights as data of the cleaner, with what they were trained on; returns the bytes. */
export function writeWeights(name: string, weights: Weights, pages: readonly Page[]): number {
  const { features, bias, trees } = weights
  const lines = [
    `import type { Weights } from './scale.ts'`,
    '',
    `// Written by \`npm run train\`, from ${pages.length} pages with the digest`,
    `// ${digestOf(pages)}.`,
    '// oxfmt-ignore',
    `export const ${name}Weights: Weights = {`,
    `  features: [${features.map((feature) => JSON.stringify(feature).replaceAll('"', "'")).join(', ')}],`,
    `  bias: ${bias},`,
    '  trees: [',
    ...trees.map((tree) => `    ${shortest(tree)},`),
    '  ],',
    '}',
    '',
  ]
  const text = lines.join('\n')
  writeFileSync(new URL(`../../src/cleaner/scale/${name}-weights.ts`, import.meta.url), text)
  return Buffer.byteLength(text)
}

// Without the noughts before a point.
function shortest(tree: unknown): string {
  return JSON.stringify(tree).replace(/\b0(?=\.\d)/g, '')
}

/** A digest of the pages' bytes and of what is known to be right about them. */
function digestOf(pages: readonly Page[]): string {
  const hash = createHash('sha256')
  for (const page of pages) {
    hash.update(page.read())
    hash.update(JSON.stringify(page.truth))
  }
  return `sha256 ${hash.digest('hex').slice(0, 32)}`
}
