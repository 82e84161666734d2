import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { articlePath } from './article-address.ts'
import type { ArticleContent } from './article-content.ts'
import { articleDay } from './article-date.ts'
import type { StoredArticle } from './article.ts'
import type { Block, Body, Embed, Figure, Image, Phrasing, Table } from './body.ts'
import { digitalSourceType, iptcTerm } from './digital-source-type.ts'
import { phrasingText } from './plain-text.ts'
import { bracketed, lowered, raised } from './script-letters.ts'
import { tableColumns } from './table-columns.ts'
import type { TranslationFacts } from './translation.ts'

/** Where the page of an article is, and of what it is a translation. */
type Shown = {
  path: string
  /** With the path of the original. */
  translation: (TranslationFacts & { original: string }) | null
}

/**
 * Prints an article as GitHub-flavoured Markdown with YAML front matter.
 *
 * @param article In the words that are shown.
 * @param siteUrl The site's own address, from the configuration.
 */
export function articleMarkdown(
  article: StoredArticle,
  siteUrl: string,
  { path, translation }: Shown = {
    path: articlePath({ ...article, day: articleDay(article) }),
    translation: null,
  },
): string {
  return contentMarkdown(article, {
    url: new URL(path, siteUrl).href,
    translation: translation ? translationFields(translation, siteUrl) : {},
  })
}

/** What a site adds to the front matter of an article. */
type OfSite = { url: string | null; translation: Readonly<Record<string, string | null>> }

/**
 * Prints what the cleaner extracted as GitHub-flavoured Markdown with YAML front matter.
 *
 * Values of the front matter are JSON, a subset of YAML 1.2, so no title can break out of it. A figure becomes its
 * pictures with the caption in emphasis below; an embed becomes a link.
 */
export function contentMarkdown(
  content: ArticleContent,
  { url, translation }: OfSite = { url: null, translation: {} },
): string {
  const { title, lede, source, lang, byline, publishedAt, modifiedAt, section, tags } = content
  const fields = Object.entries({
    title,
    url,
    source: source.url,
    sourceName: source.name,
    lang,
    ...translation,
    byline,
    publishedAt,
    modifiedAt,
    section,
    tags,
  }).filter(([, value]) => value !== null && (!Array.isArray(value) || value.length > 0))
  const frontMatter = fields.map(([name, value]) => `${name}: ${yamlValue(value)}\n`).join('')
  const above: Block[] = lede
    ? [
        {
          type: 'paragraph',
          children: [{ type: 'strong', children: [{ type: 'text', value: lede }] }],
        },
      ]
    : []
  const text = bodyMarkdown({ type: 'root', children: [...above, ...content.body.children] }, title)
  return `---\n${frontMatter}---\n\n${text}`
}

function translationFields(
  { original, ...facts }: NonNullable<Shown['translation']>,
  siteUrl: string,
) {
  const type = digitalSourceType(facts)
  return {
    translatedFrom: facts.sourceLang,
    translation: facts.kind,
    translator: facts.author,
    translatedAt: facts.translatedAt,
    digitalSourceType: type && iptcTerm(type),
    original: new URL(original, siteUrl).href,
  }
}

/** Prints a body as Markdown, under a heading of level 1 when a title is given. */
export function bodyMarkdown(body: Body, title?: string): string {
  const heading: RootContent[] = title
    ? [{ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] }]
    : []
  const root: Root = { type: 'root', children: [...heading, ...body.children.flatMap(block)] }
  return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-' })
}

// JSON may contain U+2028 and U+2029 unescaped, which YAML reads as line breaks.
function yamlValue(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (sign) =>
    sign === '\u2028' ? '\\u2028' : '\\u2029',
  )
}

function block(node: Block): (BlockContent | Extract<Nodes, { type: 'footnoteDefinition' }>)[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [{ ...node, children: phrasing(node.children) }]
    case 'list':
      return [
        {
          ...node,
          children: node.children.map((item) => ({
            ...item,
            children: item.children.flatMap(block),
          })),
        },
      ]
    case 'blockquote':
    case 'footnoteDefinition':
      return [{ ...node, children: node.children.flatMap(block) }]
    case 'table':
      return table(node)
    case 'figure':
      return figure(node)
    case 'embed':
      return [{ type: 'paragraph', children: [embedLink(node)] }]
    default:
      return [node]
  }
}

// Markdown can neither mark a language nor raise text.
function phrasing(nodes: readonly Phrasing[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'span') return phrasing(node.children)
    if (node.type === 'ruby')
      return [...phrasing(node.children), { type: 'text', value: bracketed(node.reading) }]
    if (node.type === 'superscript') return moved(node.children, raised)
    if (node.type === 'subscript') return moved(node.children, lowered)
    return 'children' in node
      ? [{ ...node, children: phrasing(node.children) } as PhrasingContent]
      : [node]
  })
}

/** Raised or lowered text: characters of Unicode, unless a link or another mark is in it. */
function moved(nodes: readonly Phrasing[], move: (text: string) => string): PhrasingContent[] {
  return nodes.every(({ type }) => type === 'text')
    ? [{ type: 'text', value: move(phrasingText(nodes)) }]
    : phrasing(nodes)
}

// Markdown has no captions, and its cells have neither spans nor line breaks.
function table(node: Table): BlockContent[] {
  const rows = tableColumns(node)
  const caption: BlockContent[] = node.caption
    ? [{ type: 'paragraph', children: [{ type: 'emphasis', children: phrasing(node.caption) }] }]
    : []
  return [
    ...caption,
    {
      type: 'table',
      align: (rows[0] ?? []).map((_, column) => node.align[column] ?? null),
      children: rows.map((row) => ({
        type: 'tableRow',
        children: row.map((cell) => ({
          type: 'tableCell',
          children: phrasing(cell?.children ?? []).map(withoutBreak),
        })),
      })),
    },
  ]
}

function withoutBreak(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'text', value: ' ' }
  return 'children' in node
    ? ({ ...node, children: node.children.map(withoutBreak) } as PhrasingContent)
    : node
}

function figure(node: Figure): BlockContent[] {
  const pictures: BlockContent = { type: 'paragraph', children: node.children.map(picture) }
  const about: PhrasingContent[] = [
    ...phrasing(node.caption),
    ...(node.credit
      ? [{ type: 'text' as const, value: `${node.caption.length ? ' ' : ''}(${node.credit})` }]
      : []),
  ]
  const caption: BlockContent = {
    type: 'paragraph',
    children: [{ type: 'emphasis', children: about }],
  }
  return [...(node.children.length > 0 ? [pictures] : []), ...(about.length > 0 ? [caption] : [])]
}

function picture({ url, alt, title }: Image): PhrasingContent {
  return { type: 'image', url, alt, title }
}

function embedLink({ url, provider, title }: Embed): PhrasingContent {
  return { type: 'link', url, title: null, children: [{ type: 'text', value: title ?? provider }] }
}
