import type { Contestant } from './contestant.ts'

/** What the others' cost is divided by. */
export const baseline = 'linkedom parseHTML'
export const ours = 'limited-times'

/** Loads only the contestant that a process is for, so that no other's code is in its memory. */
export const roster = {
  [baseline]: () => import('./contestants/parse-html.ts'),
  [ours]: () => import('./contestants/limited-times.ts'),
  '@mozilla/readability': () => import('./contestants/readability.ts'),
  defuddle: () => import('./contestants/defuddle.ts'),
  '@extractus/article-extractor': () => import('./contestants/article-extractor.ts'),
} satisfies Record<string, () => Promise<{ contestant: Contestant }>>

export type ContestantName = keyof typeof roster

export function isContestantName(name: string): name is ContestantName {
  return Object.hasOwn(roster, name)
}
