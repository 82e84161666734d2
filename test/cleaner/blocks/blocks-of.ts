import type { Block } from '../../../src/article/body.ts'
import { attachCaptions } from '../../../src/cleaner/blocks/attach-captions.ts'
import { readBlocks } from '../../../src/cleaner/blocks/read-blocks.ts'
import { boxesOf } from '../../../src/cleaner/features/boxes.ts'
import { pageOf } from '../metadata/page-of.ts'

/**
 * The blocks that a piece of a page is read as, captions with their figures, nothing pruned.
 *
 * @param lang The language of the article that it is a piece of.
 */
export function blocksOf(html: string, lang = 'und'): Block[] {
  const page = { ...pageOf(`<body>${html}</body>`), lang }
  const root = page.document.body
  return attachCaptions(readBlocks(root, boxesOf(root, []).of, page)).map(({ block }) => block)
}
