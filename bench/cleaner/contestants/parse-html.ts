import { parseHTML } from 'linkedom/worker'
import { nothingFound, type Contestant } from '../contestant.ts'

/** Nothing but the parse that every contestant on linkedom pays for: what ratios are taken to. */
export const contestant: Contestant = {
  tells: [],
  extract: ({ html }) => {
    parseHTML(html)
    return () => nothingFound
  },
}
