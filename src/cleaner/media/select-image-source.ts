import type { SafeUrl } from '../../article/safe-url.ts'
import { attribute, type Element } from '../tree/dom.ts'
import type { Page } from '../page/page.ts'
import { pictureUrl } from './picture-url.ts'
import { parseSrcset, type Candidate } from './srcset.ts'
import { fitsWideScreen } from './wide-screen.ts'

/**
 * Chooses the address that a page would load for an `<img>` on a wide screen.
 *
 * The first of these that offers a usable address decides, as in a browser: the `<source>`s before it whose media and
 * type fit, then its own attributes. What a script puts in an attribute's place (`data-srcset`, `data-src`) goes before
 * that attribute. Left for last: addresses that the page keeps for other ends, and sources for other screens.
 *
 * Linear in the attributes of the `<img>` and of the sources before it.
 */
export function selectImageSource(img: Element, page: Page): SafeUrl | null {
  const sources = sourcesBefore(img)
  const own = attributesOf(img)
  return (
    firstUsable(byMedia(sources.filter(isForWideScreen)), page) ??
    firstUsable([...own.sets, ...own.singles, ...own.spares], page) ??
    firstUsable(byMedia(sources), page)
  )
}

const enough = 2000 // pixels wide; larger ones cost readers without showing more
const perDensity = 600 // pixels; what `1x`, or no descriptor, is taken for
const least = 60 // pixels wide; narrower ones are blurred stand-ins

/** Of the first set with usable candidates the widest up to 2,000 pixels, or the narrowest above. */
function firstUsable(sets: readonly Candidate[][], page: Page): SafeUrl | null {
  for (const set of sets) {
    // Sorting keeps the order of those of one width, in which pages name the better format first.
    const order = set
      .map((candidate) => ({ candidate, width: widthOf(candidate) }))
      .filter(({ width }) => width >= least)
      .sort((a, b) => rank(b.width) - rank(a.width))
    for (const { candidate } of order) {
      const url = pictureUrl(candidate.address, page)
      if (url) return url
    }
  }
  return null
}

function widthOf({ width, density }: Candidate): number {
  return width ?? (density ?? 1) * perDensity
}

function rank(width: number): number {
  return width <= enough ? width : -width
}

const maxSources = 50 // of a <picture>

/** The sources that stand before an `<img>`, which are those that count, in order. */
function sourcesBefore(img: Element): Element[] {
  const sources: Element[] = []
  if (img.parentElement?.localName !== 'picture') return sources
  let before = img.previousElementSibling
  // Stops at another <img>, so that many of them do not read the same sources.
  while (before && before.localName !== 'img' && sources.length < maxSources) {
    if (before.localName === 'source') sources.push(before)
    before = before.previousElementSibling
  }
  return sources.reverse()
}

// What all browsers of today show; `image/jpg` is a common misspelling.
const shownTypes = /^(?:image\/(?:avif|webp|jpe?g|pjpeg|png|apng|gif|svg\+xml|bmp|\*))?$/i

function isForWideScreen(source: Element): boolean {
  const type = attribute(source, 'type').split(';')[0]?.trim() ?? ''
  return shownTypes.test(type) && fitsWideScreen(mediaOf(source))
}

/** The media query of a source; a script that loads lazily moves it there from `data-media`. */
function mediaOf(source: Element): string {
  return attribute(source, 'media') || attribute(source, 'data-media')
}

/** The candidates of each media query; sources of the same one are formats of a picture, and sizes where pages err. */
function byMedia(sources: readonly Element[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>()
  for (const source of sources) {
    const media = mediaOf(source)
    const { sets, singles } = attributesOf(source)
    groups.set(media, [...(groups.get(media) ?? []), ...sets.flat(), ...singles.flat()])
  }
  return [...groups.values()]
}

type Offered = { sets: Candidate[][]; singles: Candidate[][]; spares: Candidate[][] }

const maxNameLength = 60 // characters of an attribute's name
const lazySet = /-srcset(?:-|$)|^srcset-|-src-?set$/
const lazySource = /-src(?:-|$)|lazy|original|delayed|hi-?res|source|actual|defer|echo/
const spare = /^data-.*(?:file|full|large|big|image|img|zoom|src|url)/
// What a script shows on narrower screens.
const narrow = /mobile|phone|portrait|tablet|medium|-(?:xs|sm|md)(?:-|$)/
// What a script shows at other times, or tells of a picture.
const otherUse =
  /hover|blur|lqip|low|placeholder|fallback|error|thumb|tiny|small|preview|icon|alt|credit|copyright|caption|title|permalink|link|share|meta|attrs|info|id$/

/** What the attributes of an element offer, those for a script before those that stand for them till then. */
function attributesOf(element: Element): Offered {
  const offered: Offered = { sets: [], singles: [], spares: [] }
  const plain = { set: attribute(element, 'srcset'), source: attribute(element, 'src') }
  for (const { name, value } of element.attributes) {
    if (name.length > maxNameLength || !name.includes('-') || otherUse.test(name)) continue
    const address = value.trim()
    const isNarrow = narrow.test(name)
    if (lazySet.test(name) || isSet(address))
      (isNarrow ? offered.spares : offered.sets).push(parseSrcset(address))
    else if (lazySource.test(name) && isImageAddress(address))
      (isNarrow ? offered.spares : offered.singles).push(single(address))
    else if (spare.test(name) && isImageAddress(address)) offered.spares.push(single(address))
  }
  if (plain.set !== '') offered.sets.push(parseSrcset(plain.set))
  // A <source> of a <picture> has no src for browsers.
  if (plain.source !== '' && element.localName !== 'source')
    offered.singles.push(single(plain.source))
  return offered
}

function single(address: string): Candidate[] {
  return [{ address, width: null, density: null }]
}

const described = /\s\d+(?:\.\d+)?[wx](?:,|$)/

/** Whether a value is a set of candidates, whatever its attribute is called. */
function isSet(value: string): boolean {
  return described.test(value) && isImageAddress(value.slice(0, value.search(/\s/)))
}

const wholeAddress = /^(?:https?:)?\/\/\S+$/i
const imageEnding = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])/i

/** Whether a value is an address with a host, or ends as the names of pictures do. */
function isImageAddress(value: string): boolean {
  const ending = imageEnding.exec(value)
  return wholeAddress.test(value) || (ending !== null && !/\s/.test(value.slice(ending.index)))
}
