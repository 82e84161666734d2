import type { Block } from '../../article/body.ts'
import { phrasingText, plainText } from '../../article/plain-text.ts'
import { tidyLine } from '../../text/tidy-text.ts'

const maxLength = 160 // characters

/** How a block begins, in one line, for those who have to tell it from others. */
export function blockExcerpt(block: Block): string {
  switch (block.type) {
    case 'figure': {
      const [picture] = block.children
      const caption = phrasingText(block.caption)
      return tidyLine(caption || picture?.alt || picture?.url || 'Picture', maxLength)
    }
    case 'embed':
      return tidyLine(block.title ?? block.url, maxLength)
    case 'thematicBreak':
      return '* * *'
    default:
      return tidyLine(plainText({ type: 'root', children: [block] }), maxLength)
  }
}
