import type { Story } from '../model/story.ts'
import { cardsHeight, headlinesHeight, leadHeight } from './column-heights.ts'

/** The content of the two columns of the front page. */
type FrontColumns = {
  /** The stories under the lead, in full rows if there are enough. */
  grid: Story[]
  /** The newest of the others, in the rail. */
  latest: Story[]
  /** How many of the boxes of links fit into the rail. The others follow below. */
  linkBoxesInRail: number
}

type Content = {
  lead: Story | null
  /** Stories for the grid, the most important first. */
  top: readonly Story[]
  /** All stories but the lead, newest first. */
  others: readonly Story[]
  /** The first box of the rail. */
  trends: readonly Story[]
  /** The heights of the boxes of links, in pixels. */
  linkBoxHeights: readonly number[]
}

const rowLength = 3
const minLatest = 3
const maxLatest = 16
const minStoriesOfRow = 6 // with fewer, all of them are next to the lead
const tolerance = 100 // pixels; a smaller gain does not justify a row less
const boxHeight = 82 // heading, space above and link below

/**
 * Fills the columns so that they end at about the same height. The grid gets as many rows as the rail can match, with
 * headlines and, if these are few, boxes of links. The heights are estimates; see `column-heights.ts`.
 */
export function frontColumns({ lead, top, others, trends, linkBoxHeights }: Content): FrontColumns {
  let best: FrontColumns = { grid: [...top], latest: [], linkBoxesInRail: linkBoxHeights.length }
  let leastGap = Infinity
  // Without a lead, only the grid is next to the rail.
  const leastRows = lead && others.length < minStoriesOfRow ? 0 : 1
  for (let row = Math.floor(top.length / rowLength); row >= leastRows; row--) {
    const grid = top.slice(0, row * rowLength)
    const height = (lead ? leadHeight(lead) : 0) + cardsHeight(grid)
    const headlines = others.filter((one) => !grid.includes(one)).slice(0, maxLatest)
    const heights = railHeights(trends, headlines)
    const length = closest(heights, height, minLatest)
    const withBoxes =
      headlines.length < maxLatest
        ? sums(heights[length] ?? 0, linkBoxHeights)
        : [heights[length] ?? 0]
    const linkBoxesInRail = closest(withBoxes, height)
    const gap = Math.abs((withBoxes[linkBoxesInRail] ?? 0) - height)
    if (gap >= leastGap - tolerance) continue
    best = { grid, latest: headlines.slice(0, length), linkBoxesInRail }
    leastGap = gap
  }
  return best
}

// The height of the rail with no headline, with one, and so on.
function railHeights(trends: readonly Story[], headlines: readonly Story[]): number[] {
  const above = trends.length > 0 ? headlinesHeight(trends) + boxHeight : 0
  const heights = [above]
  for (const [index, one] of headlines.entries()) {
    const before = index === 0 ? above + boxHeight : (heights.at(-1) ?? 0)
    heights.push(before + headlinesHeight([one]))
  }
  return heights
}

// A height, then the same with the first of some others, with the first two, and so on.
function sums(first: number, others: readonly number[]): number[] {
  const heights = [first]
  for (const one of others) heights.push((heights.at(-1) ?? 0) + one)
  return heights
}

function closest(heights: readonly number[], wanted: number, least = 0): number {
  let best = Math.min(least, heights.length - 1)
  for (let index = best; index < heights.length; index++) {
    const isCloser =
      Math.abs((heights[index] ?? 0) - wanted) < Math.abs((heights[best] ?? 0) - wanted)
    if (isCloser) best = index
  }
  return best
}
