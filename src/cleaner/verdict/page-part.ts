import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'

/** Which part of an article a page is, where its site spreads the article over several pages. */
export type PartPlace = {
  /** From 1. */
  readonly number: number
  /** Whether no further part follows. */
  readonly isLast: boolean
  /** The address of the first part. */
  readonly first: SafeUrl
}

const counting =
  /^(?:p|pg|page|paged|pagenumber|pag|pagina|página|part|teil|seite|sayfa|side|sida|strona|sivu)$/i
const numbered =
  /^(.*?)(?:[/_,-](?:page|p|s|seite|teil|pagina|part|sida|side)?[/_-]?(\d{1,2}))?(\.[a-z]{3,5})?\/?$/i

/**
 * Finds which part a page is by its links: to the same address with another number, or to the address without one. A
 * number at the end of the page's own path counts parts only if the page links to the address without it.
 *
 * @param links The addresses that the page links to, as they are written.
 * @param url The address that the page was read from.
 * @param canonical The address that it states for itself, or `url`.
 * @returns `null` for a page that is a whole article, as far as its links tell.
 */
export function partOf(
  links: readonly string[],
  url: SafeUrl,
  canonical: SafeUrl,
): PartPlace | null {
  const own = placeOf(new URL(url))
  const written = links.filter((href) => href.includes(own.name) || /^[?\d]/.test(href))
  const linked = [...new Set(written)].flatMap((href) => {
    const address = comments.test(href) ? null : safeUrl(href.replaceAll('&amp;', '&'), url)
    return address ? { address, ...placeOf(new URL(address)) } : []
  })
  const start = own.base === own.whole ? null : linked.find(({ whole }) => whole === own.base)
  if (start) {
    const isLast = !linked.some(
      ({ base, number }) => base === own.base && number === own.number + 1,
    )
    return { number: own.number, isLast, first: start.address }
  }
  const others = linked.flatMap(({ base, whole, number, count }) => {
    if (base === own.whole) return number
    return whole === own.whole ? count : []
  })
  const isLast = !others.includes(own.count + 1)
  if (own.count === 1) return isLast ? null : { number: 1, isLast, first: canonical }
  const isCounted = !isLast || others.some((number) => number < own.count)
  return isCounted ? { number: own.count, isLast, first: withoutCount(canonical) } : null
}

const comments = /comment|kommentar|reply/i

type Place = {
  /** The address without the number of the part. */
  base: string
  /** The address, which may end in a number that counts no parts. */
  whole: string
  number: number
  /** The number of the part in the query; 1 without one. */
  count: number
  /** The last word of the path. */
  name: string
}

function placeOf({ host, pathname, searchParams }: URL): Place {
  const whole = host + pathname.replace(/\.[a-z]{3,5}$|\/$/i, '')
  const counted = Number([...searchParams].find(([name]) => counting.test(name))?.[1])
  const count = Number.isInteger(counted) && counted > 0 ? counted : 1
  const [, path = '', number] = numbered.exec(pathname) ?? []
  const base = number === undefined || count > 1 ? whole : host + path
  const name = base.split('/').findLast((part) => part !== '') ?? ''
  return {
    base,
    whole,
    number: count > 1 || number === undefined ? count : Number(number),
    count,
    name,
  }
}

function withoutCount(address: SafeUrl): SafeUrl {
  const url = new URL(address)
  const names = [...url.searchParams.keys()].filter((name) => counting.test(name))
  for (const name of names) url.searchParams.delete(name)
  return safeUrl(url.href) ?? address
}

const ratio = /[\s>](\d{1,2})\s?(?:von|of|de|di|sur|van|av|af|z|ze|iz|из|\/|／)\s?(\d{1,2})\s*</giu
const pageWord =
  /(?:^|[\s>(])(?:seite|page|página|pagina|sida|side|sivu|strona|strana|страница|сторінка|sayfa|halaman|trang|ページ|页|頁|صفحة)\s*$/iu
const maxRatios = 200 // looked at; a page with more is a table

/** Whether a page says of itself that further parts follow: `Seite 1 von 3`. */
export function saysPart(html: string): boolean {
  let count = 0
  for (const { index, 1: number, 2: total } of html.matchAll(ratio)) {
    if (++count > maxRatios) return false
    if (
      Number(number) < Number(total) &&
      pageWord.test(html.slice(Math.max(0, index - 16), index + 1))
    )
      return true
  }
  return false
}
