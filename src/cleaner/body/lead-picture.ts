import type { LeadImage } from '../../article/article-content.ts'
import type { Block, Figure, Image } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { isSamePicture } from '../../article/same-picture.ts'
import { creditIn } from '../blocks/picture-credit.ts'
import { alternativesOf } from '../vocabulary/entries.ts'

const listingCredit = new RegExp(
  String.raw`^(?:${alternativesOf('leadPictureLabels')})\s?[:：]\s?(.{2,200})$`,
  'iu',
)
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

/** Finds the lead picture's credit in a line that holds nothing else: "Titelbild: © Ana Ruiz". */
export function leadCredit(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const credit =
      block.type === 'paragraph'
        ? listingCredit.exec(phrasingText(block.children).trim())?.[1]
        : null
    if (credit) return creditIn(credit)
  }
  return null
}

function figures(blocks: readonly Block[]): { figure: Figure; picture: Image }[] {
  return blocks.flatMap((block) =>
    block.type === 'figure' ? block.children.map((picture) => ({ figure: block, picture })) : [],
  )
}

function measured({ url, alt, width, height }: Image): Omit<LeadImage, 'credit'> {
  return { url, alt, width, height }
}
