import type { SafeUrl } from '../../article/safe-url.ts'
import type { Page } from '../page/page.ts'
import { attribute, type Element } from '../tree/dom.ts'
import { pictureEnding } from '../vocabulary/picture-ending.ts'
import { pictureUrl } from './picture-url.ts'
import { parseSrcset, type SrcsetCandidate } from './srcset.ts'
import { fitsWideScreen } from './wide-screen.ts'

/**
 * Selects the address that a page would load for an `<img>` on a wide screen.
 *
 * The first of these with a usable address decides:
 *
 * 1. The `<source>` elements before the `<img>` whose media query and type fit, as in a browser.
 * 2. The attributes of the `<img>`, those that a script moves into place (`data-srcset`, `data-src`) first.
 * 3. Other attributes with an address of a picture.
 * 4. The `<source>` elements for other screens.
 *
 * Linear in the attributes of the `<img>` and of the sources before it.
 *
 * @returns `null` when no address is usable, see `pictureUrl`.
 */
export function selectImageSource(img: Element, page: Page): SafeUrl | null {
  const sources = sourcesBefore(img)
  const own = attributesOf(img)
  return (
    firstUsable(byMedia(sources.filter(isForWideScreen)), page) ??
    firstUsable([...own.sets, ...own.singles, ...own.fallbacks], page) ??
    firstUsable(byMedia(sources), page)
  )
}

const maxUseful = 2000 // pixels wide; larger pictures look the same
const perDensity = 600 // pixels; the assumed width of `1x`, and of a candidate without descriptor
const minWidth = 60 // pixels; narrower pictures are blurred placeholders

/** Of the first set with usable candidates, the widest up to 2,000 pixels, else the narrowest above. */
function firstUsable(sets: readonly SrcsetCandidate[][], page: Page): SafeUrl | null {
  for (const set of sets) {
    // The sort is stable: pages list the better format of one width first.
    const order = set
      .map((candidate) => ({ candidate, width: widthOf(candidate) }))
      .filter(({ width }) => width >= minWidth)
      .sort((a, b) => rank(b.width) - rank(a.width))
    for (const { candidate } of order) {
      const url = pictureUrl(candidate.address, page)
      if (url) return url
    }
  }
  return null
}

function widthOf({ width, density }: SrcsetCandidate): number {
  return width ?? (density ?? 1) * perDensity
}

function rank(width: number): number {
  return width <= maxUseful ? width : -width
}

const maxSources = 50 // of a <picture>

/** The `<source>` elements before an `<img>`, in order; those after it do not count. */
function sourcesBefore(img: Element): Element[] {
  const sources: Element[] = []
  if (img.parentElement?.localName !== 'picture') return sources
  let before = img.previousElementSibling
  // Stops at another <img>, so that the cost stays linear with many in one <picture>.
  while (before && before.localName !== 'img' && sources.length < maxSources) {
    if (before.localName === 'source') sources.push(before)
    before = before.previousElementSibling
  }
  return sources.reverse()
}

// Types that all current browsers show; `image/jpg` is a common misspelling.
const shownTypes = /^(?:image\/(?:avif|webp|jpe?g|pjpeg|png|apng|gif|svg\+xml|bmp|\*))?$/i

function isForWideScreen(source: Element): boolean {
  const type = attribute(source, 'type').split(';')[0]?.trim() ?? ''
  return shownTypes.test(type) && fitsWideScreen(mediaOf(source))
}

/** The media query of a source; scripts for lazy loading set it from `data-media`. */
function mediaOf(source: Element): string {
  return attribute(source, 'media') || attribute(source, 'data-media')
}

/** The candidates by media query. Sources with the same query are formats of one picture, in some pages also sizes. */
function byMedia(sources: readonly Element[]): SrcsetCandidate[][] {
  const groups = new Map<string, SrcsetCandidate[]>()
  for (const source of sources) {
    const media = mediaOf(source)
    const { sets, singles } = attributesOf(source)
    groups.set(media, [...(groups.get(media) ?? []), ...sets.flat(), ...singles.flat()])
  }
  return [...groups.values()]
}

type AttributeCandidates = {
  sets: SrcsetCandidate[][]
  singles: SrcsetCandidate[][]
  fallbacks: SrcsetCandidate[][]
}

const plainNames = new Set([
  'src',
  'srcset',
  'alt',
  'title',
  'class',
  'id',
  'content',
  'data-widths',
])
const slot = /\{width\}|%7Bwidth%7D/gi
const maxNameLength = 60 // characters of an attribute's name
const lazySet = /-srcset(?:-|$)|^srcset-|-src-?set$/
const lazySource = /-src(?:-|$)|lazy|original|delayed|hi-?res|source|actual|defer|echo/
const fallback = /^data-.*(?:file|full|large|big|image|img|zoom|src|url)/
// Attributes for narrower screens.
const narrow = /mobile|phone|portrait|tablet|medium|-(?:xs|sm|md)(?:-|$)/
// Attributes for other states, and descriptions of the picture.
const otherUse =
  /hover|blur|lqip|low|placeholder|fallback|error|thumb|tiny|small|preview|icon|alt|credit|copyright|caption|title|permalink|link|share|meta|attrs|info|id$/

/** The candidates in an element's attributes, those for scripts before the placeholders in `srcset` and `src`. */
function attributesOf(element: Element): AttributeCandidates {
  const found: AttributeCandidates = { sets: [], singles: [], fallbacks: [] }
  const plain = { set: attribute(element, 'srcset'), source: attribute(element, 'src') }
  const widths = attribute(element, 'data-widths').match(/\d{2,4}/g) ?? []
  for (const { name, value } of element.attributes) {
    if (name.length > maxNameLength || plainNames.has(name) || otherUse.test(name)) continue
    const address = value.trim()
    const isNarrow = narrow.test(name)
    if (slot.test(address) && widths.length > 0)
      found.sets.push(
        widths.map((width) => ({
          address: address.replace(slot, width),
          width: Number(width),
          density: null,
        })),
      )
    else if (/^[[{]/.test(address)) found.fallbacks.push(...addressesIn(address).map(single))
    else if (!name.includes('-')) {
      if (isImageAddress(address)) found.fallbacks.push(single(address))
    } else if (lazySet.test(name) || isSet(address))
      (isNarrow ? found.fallbacks : found.sets).push(parseSrcset(address))
    else if (lazySource.test(name) && isImageAddress(address))
      (isNarrow ? found.fallbacks : found.singles).push(single(address))
    else if (fallback.test(name) && isImageAddress(address)) found.fallbacks.push(single(address))
  }
  if (plain.set !== '') found.sets.push(parseSrcset(plain.set))
  // A <source> of a <picture> has no src for browsers.
  if (plain.source !== '' && element.localName !== 'source')
    found.singles.push(single(plain.source))
  return found
}

/** The addresses of pictures in data, the last and mostly largest first: `[/s.jpg, small], [/l.jpg, large]`. */
function addressesIn(data: string): string[] {
  const parts = data
    .slice(0, maxData)
    .replaceAll('\\/', '/')
    .split(/[\s"'[\]{},]+/)
  return parts.filter((part) => /^(?:https?:)?\//.test(part) && isImageAddress(part)).toReversed()
}

const maxData = 4000 // characters

function single(address: string): SrcsetCandidate[] {
  return [{ address, width: null, density: null }]
}

const described = /\s\d+(?:\.\d+)?[wx](?:,|$)/

/** Whether the value of any attribute has the form of a `srcset`. */
function isSet(value: string): boolean {
  return described.test(value) && isImageAddress(value.slice(0, value.search(/\s/)))
}

const wholeAddress = /^(?:https?:)?\/\/\S+$/i

/** Whether a value is an address with a host, or ends like the file name of a picture. */
function isImageAddress(value: string): boolean {
  const ending = pictureEnding.exec(value)
  return wholeAddress.test(value) || (ending !== null && !/\s/.test(value.slice(ending.index)))
}
