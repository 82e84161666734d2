import parseSrcset from '@prettier/parse-srcset'
import { match } from 'css-mediaquery'
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const screen = { type: 'screen', width: '1440px', height: '900px', orientation: 'landscape' }
const repeated = 3 // pictures of a page; an address that so many share, with the name of a placeholder, is left out
const standIn = /placeholder|lazy|blank|spacer|1x1|transparent|loading/i
const pictureName = /^(?:img|[a-z]+(?:-[a-z]+)*-(?:image|img|picture))$/
const lazyName = /(?:^|-)src(?:-?set)?(?:-|$)|lazy|original/
const isAddress = /^(?!data:).*[/.]/
const template = /[{}<>]|%7b/i

/**
 * Lists the pictures that a page would load on a wide screen, as a browser reads it, and with what its scripts do for
 * lazy ones. Of each picture these are the addresses that its first fitting `<source>` offers, else those of its own
 * attributes. A lazy attribute's replace those of the attribute it is for. Shares no code with the cleaner.
 *
 * @returns Absolute addresses.
 */
export function loadablePictures(html: string, url: string): Set<string> {
  const { base, offers } = picturesIn(parse(html, { scriptingEnabled: false }))
  const place = URL.parse(base ?? '', url)?.href ?? url
  const counts = new Map<string, number>()
  for (const offered of offers)
    for (const address of new Set(offered.flatMap((each) => URL.parse(each, place)?.href ?? [])))
      counts.set(address, (counts.get(address) ?? 0) + 1)
  return new Set(
    [...counts.keys()].filter(
      (address) => (counts.get(address) ?? 0) < repeated || !standIn.test(address),
    ),
  )
}

/** The addresses that an extractor's HTML would load, one for each of its pictures; relative ones against the page. */
export function loadedPictures(html: string, url: string): string[] {
  return picturesIn(parse(html, { scriptingEnabled: false })).offers.flatMap((offered) => {
    const address = URL.parse(offered.at(-1) ?? '', url)?.href
    return address?.startsWith('http') ? [address] : []
  })
}

function picturesIn(root: Node): { base: string | null; offers: string[][] } {
  const offers: string[][] = []
  let base: string | null = null
  const stack: Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (defaultTreeAdapter.isElementNode(node)) {
      if (node.tagName === 'base') base ??= attributesOf(node).get('href') ?? null
      if (pictureName.test(node.tagName)) offers.push(offersOf(node))
      if (node.tagName === 'template' && 'content' in node) stack.push(node.content)
    }
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed())
  }
  return { base, offers }
}

function offersOf(img: Element): string[] {
  for (const source of sourcesOf(img)) {
    const offered = addressesOf(source)
    if (offered.length > 0) return offered
  }
  return addressesOf(img)
}

/** The fitting sources of a picture, in order; those of one medium in several formats are one. */
function sourcesOf({ parentNode }: Element): Element[][] {
  if (!parentNode || !('tagName' in parentNode) || parentNode.tagName !== 'picture') return []
  const groups = new Map<string, Element[]>()
  for (const child of parentNode.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child) || child.tagName !== 'source') continue
    const media = attributesOf(child).get('media') ?? ''
    if (fits(media)) groups.set(media, [...(groups.get(media) ?? []), child])
  }
  return [...groups.values()]
}

/** Of screens of single and of double density, since readers have either. */
function fits(media: string): boolean {
  if (media.trim() === '') return true
  try {
    return ['1dppx', '2dppx'].some((resolution) => match(media, { ...screen, resolution }))
  } catch {
    return false
  }
}

function addressesOf(elements: Element | readonly Element[]): string[] {
  return [elements].flat().flatMap((element) => {
    const attributes = attributesOf(element)
    return [...offeredBy(attributes, 'src'), ...offeredBy(attributes, 'srcset')]
  })
}

/** The addresses of an attribute, or of those that a script will put in its place. */
function offeredBy(attributes: ReadonlyMap<string, string>, plain: 'src' | 'srcset'): string[] {
  const read = (value: string) => (plain === 'src' ? [value.trim()] : candidatesIn(value))
  const usable = (values: readonly string[]) =>
    values.flatMap(read).filter((address) => isAddress.test(address) && !template.test(address))
  const lazy = [...attributes].flatMap(([name, value]) =>
    name.includes('-') && lazyName.test(name) && name.includes('set') === (plain === 'srcset')
      ? [value]
      : [],
  )
  const replaced = usable(lazy)
  return replaced.length > 0 ? replaced : usable([attributes.get(plain) ?? ''])
}

function candidatesIn(value: string): string[] {
  try {
    return parseSrcset(value)
      .map(({ source, width, density }) => ({
        address: source.value,
        size: width?.value ?? density?.value ?? 1,
      }))
      .sort((a, b) => a.size - b.size)
      .map(({ address }) => address)
  } catch {
    return []
  }
}

function attributesOf({ attrs }: Element): Map<string, string> {
  return new Map(attrs.map(({ name, value }) => [name, value]))
}
