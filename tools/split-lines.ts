import type { SplitResult } from '../src/store/periods/split-database.ts'

/** Whether nothing is left to be done: no article differs from its copy. */
export function isWhole({ parts, faults }: SplitResult): boolean {
  return faults.length === 0 && parts.every(({ original, copy }) => original === copy)
}

/** What `npm run split` tells at its end: what is on both sides, and what is left. */
export function splitLines(result: SplitResult, isFinishing: boolean): string[] {
  const { looked, copied, moved, parts, faults } = result
  const outcome = isFinishing ? `${moved} were moved` : `${copied} were copied`
  return [
    ...parts.flatMap(({ from, to, articles, newer, original, copy }) => [
      `${from} → ${to}: ${articles} articles${newer > 0 ? `, ${newer} written in ${to} since` : ''}`,
      ...(articles === newer
        ? []
        : original === copy
          ? [`  SHA-256 on both sides ${original}`]
          : [`  SHA-256 in ${from} ${original}`, `  SHA-256 in ${to} ${copy}`]),
    ]),
    `Of ${looked} articles, ${outcome}; ${isWhole(result) ? 'all others are where they belong.' : 'not all could be:'}`,
    ...faults.map(({ id, error }) => `  article ${id}: ${error}`),
    ...(faults.length > 0
      ? ['They are where they were. Run npm run doctor -- --fix, then the same command again.']
      : []),
  ]
}
