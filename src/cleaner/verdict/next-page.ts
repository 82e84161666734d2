import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'

const counting =
  /^(?:p|pg|page|paged|pagenumber|pag|pagina|página|part|seite|sayfa|side|strona|sivu)$/i
const numbered = /^(.*?)(?:[/_,-](?:page|p|seite|pagina|part)?[/_-]?(\d{1,2}))?(\.[a-z]{3,5})?\/?$/i

/**
 * Whether a page links to its own next part: the same address with the next number. A number at the end of the page's
 * own path counts parts only if the page links to the address without it, the first part.
 *
 * @param links The addresses that the page links to, as they are written.
 */
export function leadsOn(links: readonly string[], url: SafeUrl): boolean {
  const own = placeOf(new URL(url))
  const parts = links.filter((href) => href.includes(own.name) || /^[?\d]/.test(href))
  const linked = [...new Set(parts)].flatMap((href) => {
    const address = comments.test(href) ? null : safeUrl(href.replaceAll('&amp;', '&'), url)
    return address ? placeOf(new URL(address)) : []
  })
  const isNumbered = own.base !== own.whole && linked.some(({ whole }) => whole === own.base)
  return linked.some(
    ({ base, number }) =>
      (base === own.whole && number === (isNumbered ? Infinity : own.count) + 1) ||
      (isNumbered && base === own.base && number === own.number + 1),
  )
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
  const count = Number.isInteger(counted) ? counted : 1
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
