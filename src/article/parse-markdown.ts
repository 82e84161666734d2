import type { Definition, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { tidyLine, tidyText } from '../text/tidy-text.ts'
import type { Block, Figure, Image, ListItem, Phrasing } from './body.ts'
import { linkSchemes, safeUrl } from './safe-url.ts'

/**
 * Parses GitHub-flavoured Markdown into blocks that a body may hold.
 *
 * HTML is text. A paragraph of pictures alone is a figure; other pictures are their alternative texts. A heading has at
 * least level 2. A link or a picture whose address is not safe is its text.
 *
 * @param text Within the bounds of `markdownFault`.
 */
export function parseMarkdown(text: string): Block[] {
  const root = fromMarkdown(tidyText(text), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
  const definitions = definitionsIn(root)
  return root.children.flatMap((node) => blocksOf(node, definitions))
}

/** Parses Markdown into one line of phrasing content: that of its paragraphs, with spaces between. */
export function parseMarkdownLine(text: string): Phrasing[] {
  const lines = parseMarkdown(text).flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [block.children] : [],
  )
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: 'text' as const, value: ' ' }, ...line],
  )
}

type Definitions = ReadonlyMap<string, Definition>

function definitionsIn(root: Root): Definitions {
  const found = new Map<string, Definition>()
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
    if ('children' in node) stack.push(...node.children)
  }
  return found
}

function blocksOf(node: RootContent, definitions: Definitions): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, definitions)
    case 'heading': {
      const children = phrasing(node.children, definitions)
      const depth = node.depth === 1 ? 2 : node.depth
      return children.length > 0 ? [{ type: 'heading', depth, children }] : []
    }
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    case 'code':
      return [{ type: 'code', lang: node.lang ? tidyLine(node.lang, 40) : null, value: node.value }]
    case 'html':
      return [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }]
    case 'blockquote': {
      const children = within(node.children, definitions)
      return children.length > 0 ? [{ type: 'blockquote', children }] : []
    }
    case 'footnoteDefinition': {
      const children = within(node.children, definitions)
      const { identifier, label } = node
      return children.length > 0
        ? [{ type: 'footnoteDefinition', identifier, label: label ?? identifier, children }]
        : []
    }
    case 'list': {
      const items = node.children.flatMap((item): ListItem[] => {
        const children = within(item.children, definitions)
        const spread = item.spread ?? false
        return children.length > 0 ? [{ type: 'listItem', spread, children }] : []
      })
      const { ordered, start, spread } = node
      const order = { ordered: ordered ?? false, start: start ?? null, spread: spread ?? false }
      return items.length > 0 ? [{ type: 'list', ...order, children: items }] : []
    }
    case 'table':
      return [
        {
          type: 'table',
          align: (node.align ?? []).map((one) => one ?? null),
          children: node.children.map((row, index) => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({
              type: 'tableCell',
              header: index === 0,
              colspan: 1,
              rowspan: 1,
              children: phrasing(cell.children, definitions),
            })),
          })),
        },
      ]
    default:
      return []
  }
}

function within(nodes: readonly RootContent[], definitions: Definitions): Block[] {
  return nodes.flatMap((node) => blocksOf(node, definitions))
}

function paragraph({ children: nodes }: Paragraph, definitions: Definitions): Block[] {
  const figure = figureOf(nodes)
  if (figure) return [figure]
  const children = phrasing(nodes, definitions)
  return children.length > 0 ? [{ type: 'paragraph', children }] : []
}

/** A figure, if nodes are nothing but pictures with safe addresses. */
function figureOf(nodes: readonly PhrasingContent[]): Figure | null {
  const images: Image[] = []
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'text' && node.value.trim() === '')) continue
    const url = node.type === 'image' ? safeUrl(node.url) : null
    if (node.type !== 'image' || !url) return null
    const alt = tidyLine(node.alt ?? '', 2000)
    const title = (node.title && tidyLine(node.title)) || null
    images.push({ type: 'image', url, alt, title, width: null, height: null })
  }
  return images.length > 0 ? { type: 'figure', children: images, caption: [], credit: null } : null
}

function phrasing(nodes: readonly PhrasingContent[], definitions: Definitions): Phrasing[] {
  return nodes.flatMap((node): Phrasing[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [{ type: node.type, value: node.value }]
      case 'html':
        return [{ type: 'text', value: node.value }]
      case 'break':
        return [{ type: 'break' }]
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const children = phrasing(node.children, definitions)
        return children.length > 0 ? [{ type: node.type, children }] : []
      }
      case 'link':
        return link(node.url, node.title, phrasing(node.children, definitions))
      case 'linkReference': {
        const { url, title } = definitions.get(node.identifier) ?? {}
        return link(url, title, phrasing(node.children, definitions))
      }
      case 'footnoteReference': {
        const { type, identifier, label } = node
        return [{ type, identifier, label: label ?? identifier }]
      }
      case 'image':
      case 'imageReference':
        return node.alt ? [{ type: 'text', value: node.alt }] : []
      default:
        return []
    }
  })
}

function link(
  address: string | undefined,
  title: string | null | undefined,
  children: Phrasing[],
): Phrasing[] {
  const url = safeUrl(address, undefined, linkSchemes)
  if (!url || children.length === 0) return children
  return [{ type: 'link', url, title: (title && tidyLine(title)) || null, children }]
}
