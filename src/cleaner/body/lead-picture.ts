import type { LeadImage } from '../../article/article-content.ts'
import type { Block, Figure, Image } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { isSamePicture } from '../../article/same-picture.ts'
import { creditIn } from '../blocks/picture-credit.ts'
import { entriesOf } from '../vocabulary/entries.ts'

const labels: ReadonlySet<string> = new Set(entriesOf('leadPictureLabels'))
const maxLabel = 40 // characters before a colon
const maxCredit = 200 // characters
const headBlocks = 2 // the lead picture of a page that declares none is among these

/**
 * Completes the declared lead picture from the figure that shows it. Without a declared one, takes the first figure at
 * the head of the text.
 *
 * @param credit The credit from a line of its own, see `leadCredit`.
 */
export function leadPicture(
  declared: LeadImage | null,
  blocks: readonly Block[],
  credit: string | null,
): LeadImage | null {
  const shown = figures(blocks).find(
    ({ picture }) => declared && isSamePicture(picture.url, declared.url),
  )
  const head = shown ?? figures(blocks.slice(0, headBlocks))[0]
  if (!declared)
    return head ? { ...measured(head.picture), credit: head.figure.credit ?? credit } : null
  const { alt, width, height } = shown
    ? measured(shown.picture)
    : { alt: '', width: null, height: null }
  return {
    url: declared.url,
    alt: declared.alt || alt,
    width: declared.width ?? width,
    height: declared.height ?? height,
    credit: head?.figure.credit ?? credit ?? declared.credit,
  }
}

/**
 * Gives the declared lead picture to the figure at the head of the text whose own picture has no address, as in saved
 * pages. It counts as the same picture there, as in `leadImageAbove`.
 */
export function withLeadPicture(declared: LeadImage | null, blocks: readonly Block[]): Block[] {
  const bare = blocks
    .slice(0, headBlocks)
    .find((block) => block.type === 'figure' && block.children.length === 0)
  const isShown = figures(blocks).some(
    ({ picture }) => declared && isSamePicture(picture.url, declared.url),
  )
  if (!declared || isShown || bare?.type !== 'figure') return [...blocks]
  const { url, alt, width, height } = declared
  const picture: Image = { type: 'image', url, alt, title: null, width, height }
  return blocks.map((block) => (block === bare ? { ...bare, children: [picture] } : block))
}

/** Finds the lead picture's credit in a line that holds nothing else: "Titelbild: © Ana Ruiz". */
export function leadCredit(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const credit = block.type === 'paragraph' ? labelled(phrasingText(block.children)) : null
    if (credit) return creditIn(credit)
  }
  return null
}

/** What follows the label of the lead picture in a line: "Titelbild: dpa". */
function labelled(line: string): string | null {
  const colon = line.slice(0, maxLabel).search(/[:：]/)
  if (colon < 0 || !labels.has(line.slice(0, colon).trim().toLowerCase())) return null
  const credit = line.slice(colon + 1).trim()
  return credit.length > 1 && credit.length <= maxCredit ? credit : null
}

function figures(blocks: readonly Block[]): { figure: Figure; picture: Image }[] {
  return blocks.flatMap((block) =>
    block.type === 'figure' ? block.children.map((picture) => ({ figure: block, picture })) : [],
  )
}

function measured({ url, alt, width, height }: Image): Omit<LeadImage, 'credit'> {
  return { url, alt, width, height }
}
