import type { Blockquote, Embed, Phrasing } from '../../article/body.ts'
import { phrasingText } from '../../article/plain-text.ts'
import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import { dropTracking } from '../../article/source-url.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { mediaUrl } from '../media/media-url.ts'
import { pictureUrl } from '../media/picture-url.ts'
import type { Page } from '../page/page.ts'
import { attribute, firstNamed, following, isText, type Element } from '../tree/dom.ts'
import type { Measure } from '../tree/measure.ts'
import { embedProviders } from '../vocabulary/embed-providers.ts'
import { playerComponents } from '../vocabulary/player-components.ts'
import { phrasingOf } from './inline.ts'

const cardClass =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video)|bluesky-embed|reddit-(?:embed|card)[\w-]*|text-post-media)/i

/**
 * Reads a frame, player or social card as an embed: a link to what it shows.
 *
 * @returns `null` for hosts that `embed-providers.ts` does not list: advertising, forms, counters.
 */
export function readEmbed(element: Element, page: Page): Embed | null {
  switch (element.localName) {
    case 'iframe':
    case 'amp-iframe':
    case 'object':
      return readFrame(element, page)
    case 'video':
    case 'amp-video':
      return readMedia(element, page, 'video')
    case 'audio':
    case 'amp-audio':
      return readMedia(element, page, 'audio')
    default:
      return linkedPost(element, page)
  }
}

/** Whether an element has the class name that a social network gives its cards. */
export function isNamedCard(element: Element): boolean {
  return cardClass.test(element.className)
}

/** Whether a quote or box is a social network's card. */
export function isCard(element: Element): boolean {
  const isNamed = element.className !== '' && (isNamedCard(element) || isPlainCard(element))
  return isNamed || isPlayerComponent(element)
}

const maxCardText = 300 // characters
const maxCardLinks = 20 // read from the end of a card, where the link to the post itself is

/** Whether a box is named as an embed and contains only a link, which some pages print instead of a frame. */
function isPlainCard(element: Element): boolean {
  return (
    /^embed$/i.test(element.className) &&
    element.firstElementChild?.localName === 'a' &&
    element.firstElementChild.nextElementSibling === null &&
    element.textContent.length <= maxCardText
  )
}

function titleOf(card: Element, provider: string): string {
  const text = card.textContent.trim()
  return text.startsWith(provider) ? text.slice(provider.length) : text
}

function readFrame(element: Element, page: Page): Embed | null {
  for (const name of ['src', 'data-src', 'data-lazy-src', 'data-original', 'data']) {
    const url = safeUrl(attribute(element, name), page.base)
    const provider = url && attribute(element, name) !== '' ? providerOf(url) : null
    if (url && provider) return card(watchAddress(url), provider, attribute(element, 'title'))
  }
  return null
}

function readMedia(element: Element, page: Page, media: 'video' | 'audio'): Embed | null {
  const first = (elements: (Element | null)[], names: readonly string[], read: typeof mediaUrl) =>
    elements
      .flatMap((each) => (each ? names.map((name) => read(attribute(each, name), page)) : []))
      .find((url) => url !== null) ?? null
  const url = first([element, firstNamed(element, 'source')], ['src', 'data-src'], mediaUrl)
  if (!url) return null
  return {
    ...card(url, new URL(url).hostname.replace(/^www\./, ''), attribute(element, 'title')),
    media,
    poster: first([element], ['poster', 'data-poster'], pictureUrl),
  }
}

const minimumWords = 20 // characters of a post
const maxPost = 800 // weighed letters

/** Whether all links of a box lead to one post of a social network, whose words it shows. */
export function isPost(element: Element, { text, links }: Measure, page: Page): boolean {
  if (
    element.localName !== 'div' ||
    links === 0 ||
    links > 4 ||
    text < minimumWords ||
    text > maxPost
  )
    return false
  const hrefs = element.getElementsByTagName('a').map((link) => attribute(link, 'href'))
  const [first = ''] = hrefs
  return (
    hrefs.every((href) => href === first) &&
    /\/\w+\/\w*\d{6}/.test(first) &&
    linkedPost(element, page) !== null
  )
}

/**
 * Reads a social network's card: as a quotation of the post with a link to it where the page carries its words, else
 * as an embed.
 */
export function readCard(element: Element, page: Page): Blockquote | Embed | null {
  const embed = linkedPost(element, page)
  if (!embed || isPlainCard(element)) return embed
  const isPlain = !isNamedCard(element)
  const words = isPlain
    ? [longestText(element)]
    : element.getElementsByTagName('p').map((paragraph) => phrasingOf(paragraph, page))
  const own = words.filter((nodes) => nodes.some(({ type }) => type !== 'link'))
  if (own.reduce((sum, nodes) => sum + phrasingText(nodes).length, 0) < minimumWords) return embed
  const last = element.getElementsByTagName('a').at(-1)
  const source = isPlain
    ? []
    : phrasingOf(element, page, (inner) => inner.localName === 'p' || inner === last)
  const by = tidyLine(phrasingText(source)).replace(/^[—–-]\s*/, '')
  const link: Phrasing = {
    type: 'link',
    url: embed.url,
    title: null,
    children: [{ type: 'text', value: by || embed.provider }],
  }
  return {
    type: 'blockquote',
    children: [...own, [link]].map((children) => ({ type: 'paragraph', children })),
  }
}

function longestText(element: Element): Phrasing[] {
  let longest = ''
  for (let node = following(element, element); node; node = following(node, element))
    if (isText(node) && node.data.length > longest.length) longest = node.data
  return [{ type: 'text', value: tidyLine(longest, maxPost) }]
}

function linkedPost(element: Element, page: Page): Embed | null {
  const cited = [
    componentAddress(element) ?? '',
    ...['cite', 'data-instgrm-permalink', 'data-href'].map((name) => attribute(element, name)),
  ]
  const linked = element
    .getElementsByTagName('a')
    .slice(-maxCardLinks)
    .map((link) => attribute(link, 'href'))
    .reverse()
  for (const address of [...cited, ...linked]) {
    const url = address === '' ? null : safeUrl(address, page.base)
    const provider = url && providerOf(url)
    if (url && provider && new URL(url).pathname.length > 1)
      return card(
        dropTracking(url),
        provider,
        isPlainCard(element) ? titleOf(element, provider) : '',
      )
  }
  return null
}

function card(url: SafeUrl, provider: string, title: string): Embed {
  return { type: 'embed', url, provider, title: tidyLine(title) || null, media: null, poster: null }
}

function providerOf(url: SafeUrl): string | null {
  const labels = new URL(url).hostname.split('.')
  for (let index = 0; index < labels.length - 1; index++) {
    const name = embedProviders.get(labels.slice(index).join('.'))
    if (name) return name
  }
  return null
}

/** Turns a frame's address into one that people can open. */
function watchAddress(url: SafeUrl): SafeUrl {
  const video = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/.exec(
    url,
  )?.[1]
  return (video && safeUrl(`https://www.youtube.com/watch?v=${video}`)) || url
}

const key = /^[\w-]{4,40}$/

/** Whether an element is a custom element that a script turns into a player or a card. */
export function isPlayerComponent(element: Element): boolean {
  return playerComponents.has(element.localName)
}

/** The address that people open to see what such an element shows, or `null`. */
function componentAddress(element: Element): SafeUrl | null {
  const [name = '', address = ''] = playerComponents.get(element.localName) ?? []
  const value = name === '' ? '' : attribute(element, name)
  if (address === '') return value === '' ? null : safeUrl(value)
  return key.test(value) ? safeUrl(`${address}${value}`) : null
}
