import { comparableForm } from '../../text/comparable-form.ts'
import { field, fieldText, isLinkedNode, typesOf, type LinkedNode } from './linked-data.ts'

const articleType =
  /(?:Article|Posting|Report|LiveBlog|Story|Recipe|HowTo|Review|FAQPage|QAPage|CreativeWork|Thesis|Guide)$/
const pageType = /(?:WebPage|ItemPage|AboutPage|CollectionPage|MediaObject|VideoObject)$/

/**
 * Selects the objects that describe the article, the best first:
 *
 * 1. Objects of an article type with the page's address or title; without any, the first object of such a type.
 * 2. Objects that describe the page itself.
 *
 * @param titles Forms of the title that the page gives elsewhere, folded by `foldTitle`.
 */
export function articleNodes(
  nodes: readonly LinkedNode[],
  url: string,
  titles: readonly string[],
): LinkedNode[] {
  const own = pathOf(url)
  const isOwn = (node: LinkedNode) => addresses(node).some((address) => pathOf(address) === own)
  const hasOwnTitle = (node: LinkedNode) =>
    titles.includes(foldTitle(fieldText(node, 'headline') ?? fieldText(node, 'name') ?? ''))
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)))
  const chosen = articles.filter((node) => isOwn(node) || hasOwnTitle(node))
  const pages = nodes.filter((node) => typesOf(node).some((type) => pageType.test(type)))
  return [
    ...(chosen.length > 0 ? chosen : articles.slice(0, 1)),
    ...pages.filter((node) => addresses(node).length === 0 || isOwn(node) || hasOwnTitle(node)),
  ]
}

/** Folds a title for comparison with its other forms; see `comparableForm`. */
export function foldTitle(title: string): string {
  return comparableForm(title)
}

function addresses(node: LinkedNode): string[] {
  const entity = field(node, 'mainEntityOfPage')
  const values = [
    field(node, 'url'),
    field(node, '@id'),
    isLinkedNode(entity) ? field(entity, '@id') : entity,
  ]
  return values.filter((value) => typeof value === 'string' && value.length < 2048) as string[]
}

function pathOf(address: string): string | null {
  const path = URL.parse(address, 'https://page.invalid')?.pathname
  return path && path !== '/' ? path.replace(/\/$/, '') : null
}
