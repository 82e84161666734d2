import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import { attribute, type Element } from '../tree/dom.ts'

/** Custom elements in place of a frame: the attribute with the key of what they show, and the address to prefix. */
const components: ReadonlyMap<string, readonly [attribute: string, address: string]> = new Map([
  ['lite-youtube', ['videoid', 'https://www.youtube.com/watch?v=']],
  ['lite-vimeo', ['videoid', 'https://vimeo.com/']],
  ['amp-youtube', ['data-videoid', 'https://www.youtube.com/watch?v=']],
  ['amp-vimeo', ['data-videoid', 'https://vimeo.com/']],
  ['amp-dailymotion', ['data-videoid', 'https://www.dailymotion.com/video/']],
  ['amp-twitter', ['data-tweetid', 'https://x.com/i/status/']],
  ['amp-instagram', ['data-shortcode', 'https://www.instagram.com/p/']],
  ['amp-facebook', ['data-href', '']],
  ['amp-tiktok', ['data-src', '']],
  ['amp-reddit', ['data-src', '']],
])

const key = /^[\w-]{4,40}$/

/** Whether an element is a custom element that a script turns into a player or a card. */
export function isPlayerComponent(element: Element): boolean {
  return components.has(element.localName)
}

/** The address that people open to see what such an element shows, or `null`. */
export function componentAddress(element: Element): SafeUrl | null {
  const [name = '', address = ''] = components.get(element.localName) ?? []
  const value = name === '' ? '' : attribute(element, name)
  if (address === '') return value === '' ? null : safeUrl(value)
  return key.test(value) ? safeUrl(`${address}${value}`) : null
}
