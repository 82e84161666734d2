import { cardsHeight, headlinesHeight, leadHeight } from './column-heights.ts'
import type { Story } from './story.ts'

/** What stands in the two columns of the front page. */
export type FrontColumns = {
  /** The stories under the lead, in full rows while there are enough. */
  grid: Story[]
  /** The first box of the rail. */
  box: Story[]
  /** The newest of what is left, in the second. */
  latest: Story[]
  /** Whether the rail ends far above the grid, so that there is room for more in it. */
  isRailShort: boolean
}

type Content = {
  lead: Story | null
  /** What the grid may show, the most important first. */
  top: readonly Story[]
  /** All but the lead, newest first. */
  others: readonly Story[]
}

const rowLength = 3
const minLatest = 3
const maxLatest = 16
const tolerance = 60 // pixels; no reason to give a row of the grid up
const boxHeight = 82 // heading, space above and way on
const roomHeight = 300 // pixels

/**
 * Fills the columns with as many rows of the grid as the headlines next to them can be as high as, so that neither
 * column ends far above the other. The heights are estimates; see `column-heights.ts`.
 *
 * @param boxOf Chooses the rail's first box from the stories that are not in the grid.
 */
export function frontColumns(
  { lead, top, others }: Content,
  boxOf: (left: readonly Story[]) => readonly Story[],
): FrontColumns {
  let best: FrontColumns = { grid: [...top], box: [], latest: [], isRailShort: true }
  let leastGap = Infinity
  for (let row = Math.floor(top.length / rowLength); row >= 0; row--) {
    const grid = top.slice(0, row * rowLength)
    const height = (lead ? leadHeight(lead) : 0) + cardsHeight(grid)
    const left = others.filter((one) => !grid.includes(one))
    const box = [...boxOf(left)]
    const latest = left.filter((one) => !box.includes(one)).slice(0, maxLatest)
    const heights = railHeights(box, latest)
    const length = closest(heights, height)
    const gap = Math.abs((heights[length] ?? 0) - height)
    if (gap >= leastGap - tolerance) continue
    const isRailShort = (heights[length] ?? 0) + roomHeight < height
    best = { grid, box, latest: latest.slice(0, length), isRailShort }
    leastGap = gap
  }
  return best
}

// How high the rail is with no headline, with one, and so on.
function railHeights(box: readonly Story[], headlines: readonly Story[]): number[] {
  const above = box.length > 0 ? headlinesHeight(box) + boxHeight : 0
  const heights = [above]
  for (const [index, one] of headlines.entries()) {
    const before = index === 0 ? above + boxHeight : (heights.at(-1) ?? 0)
    heights.push(before + headlinesHeight([one]))
  }
  return heights
}

function closest(heights: readonly number[], wanted: number): number {
  let best = Math.min(minLatest, heights.length - 1)
  for (let index = best; index < heights.length; index++) {
    const isCloser =
      Math.abs((heights[index] ?? 0) - wanted) < Math.abs((heights[best] ?? 0) - wanted)
    if (isCloser) best = index
  }
  return best
}
