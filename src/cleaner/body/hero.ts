import { attachCaptions } from '../blocks/attach-captions.ts'
import { readBlocks } from '../blocks/read-blocks.ts'
import type { DraftBlock } from '../blocks/tree-builder.ts'
import type { Page } from '../page/page.ts'
import type { Element } from '../tree/dom.ts'
import { holds } from '../tree/dom.ts'
import { measureOf, type Measures } from '../tree/measure.ts'

const maxPictures = 3 // above the text; more than these are pictures of other stories

/**
 * Reads the pictures between the article's headline and its text, which many pages keep outside the container.
 * Looks only inside the smallest element that holds both headline and text.
 */
export function readHero(container: Element, measures: Measures, page: Page): DraftBlock[] {
  const scope = scopeOf(container, page)
  if (!scope || scope === container) return []
  if (measureOf(measures, scope).images === measureOf(measures, container).images) return []
  const drafts = attachCaptions(readBlocks(scope, measures, page, container))
  const pictures = drafts.filter(({ block }) => block.type === 'figure')
  return pictures.length > maxPictures ? [] : pictures
}

function scopeOf(container: Element, { document }: Page): Element | null {
  const heading = document.getElementsByTagName('h1').find((h1) => !holds(container, h1))
  let ancestor: Element | null = container
  while (ancestor && ancestor !== document.body) {
    if (
      heading
        ? holds(ancestor, heading)
        : ancestor.localName === 'article' || ancestor.localName === 'main'
    )
      return ancestor
    ancestor = ancestor.parentElement
  }
  return heading ? document.body : null
}
