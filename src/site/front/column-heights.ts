import type { Story } from '../model/story.ts'

// A stylesheet cannot move a story from one column to another, so the heights of both columns are estimated here. All
// are in pixels of the layout with two columns, which has fixed widths: 49rem and 20rem; see
// src/site/style/boxes-style.ts.

type Shown = Pick<Story, 'title' | 'lede'>

const letter = { lead: 17.5, leadTeaser: 8.7, card: 9.6, headline: 8, chip: 8 } // mean widths of a letter
const width = { lead: 784, card: 240, headline: 320 }
const cardsInRow = 3

/** The lead: picture, title, teaser, facts. */
export function leadHeight(story: Shown & Pick<Story, 'image'>): number {
  const picture = story.image ? 523 + 16 : 0
  const teaser = lines(story.lede ?? '', width.lead / letter.leadTeaser) * 29.5 + 8
  return 24 + picture + lines(story.title, width.lead / letter.lead) * 43 + teaser + 28 + 24
}

/** Cards in rows of three. Each row is as high as its highest card. */
export function cardsHeight(stories: readonly (Shown & Pick<Story, 'image'>)[]): number {
  let sum = 0
  for (let start = 0; start < stories.length; start += cardsInRow) {
    sum += Math.max(...stories.slice(start, start + cardsInRow).map(cardHeight)) + 32
  }
  return Math.max(0, sum - 32)
}

/** Titles in the rail, with their facts. */
export function headlinesHeight(stories: readonly Shown[]): number {
  const heights = stories.map(({ title }) => lines(title, width.headline / letter.headline) * 24.7)
  return heights.reduce((sum, height) => sum + height + 43, 0)
}

/** A box of short links in the rail; 0 without links. */
export function chipsHeight(links: readonly { name: string }[]): number {
  let rows = 0
  let room = 0
  for (const { name } of links) {
    const chip = unitsOf(name) * letter.chip + 30
    if (chip > room) {
      rows++
      room = width.headline
    }
    room -= chip
  }
  return rows === 0 ? 0 : rows * 41 + 82
}

function cardHeight({ title, lede, image }: Shown & Pick<Story, 'image'>): number {
  const teaser = Math.min(3, lines(lede ?? '', width.card / 7)) * 22.5
  return (image ? 172 : 0) + lines(title, width.card / letter.card) * 24.7 + teaser + 36
}

const wide = /[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]/g

// Signs of East Asian scripts are twice as wide. Words that are carried over leave a part of a line empty.
function lines(text: string, perLine: number): number {
  return Math.ceil((unitsOf(text) * 1.05) / perLine)
}

function unitsOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0)
}
