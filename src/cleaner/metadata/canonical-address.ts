import { registrableDomain } from '../../article/outlet.ts'
import { safeUrl, type SafeUrl } from '../../article/safe-url.ts'
import { sourceKey } from '../../article/source-url.ts'

/**
 * The address that a page states for itself, so that its forms for phones, printers and readers who come from elsewhere
 * are one article.
 *
 * An address counts if it stays on the site and leads to a page. One that is relative to the page's folder was written
 * by a program that saved the page to files (HTTrack, `wget -k`). One of a front page or a section, or one that all
 * pages of a script share, is a mistake of the site.
 *
 * @param url The address that the page was read from.
 * @param declared What the page states, the most trusted first.
 * @returns The first statement that counts, or else `url`.
 * @see https://www.rfc-editor.org/rfc/rfc6596
 */
export function canonicalAddress(url: SafeUrl, declared: readonly string[]): SafeUrl {
  for (const statement of declared) {
    const address = absolute.test(statement.trim()) ? safeUrl(statement.trim(), url) : null
    if (address && isOfThisPage(new URL(address), new URL(url))) return address
  }
  return url
}

const absolute = /^(?:https?:\/\/|\/)/i

function isOfThisPage(stated: URL, given: URL): boolean {
  if (registrableDomain(stated.hostname) !== registrableDomain(given.hostname)) return false
  if (stated.port !== given.port || isFront(stated)) return false
  if (stated.search === '' && isSection(segmentsOf(stated), segmentsOf(given))) return false
  return tellsOne(stated) || placeOf(stated) === placeOf(given)
}

const frontName =
  /^(?:[a-z]{2}(?:[-_][a-z]{2})?|(?:index|default|home|homepage|start|startseite|main|accueil|inicio|portada)(?:\.\w{2,5})?)$/i

/** Whether an address is that of a front page, perhaps in a language. A query may choose a page there. */
function isFront(url: URL): boolean {
  const segments = segmentsOf(url)
  return segments.length < 3 && segments.every((one) => frontName.test(one)) && url.search === ''
}

/** Whether an address is that of a folder around the page, and not of the page without the name of a form. */
function isSection(stated: readonly string[], given: readonly string[]): boolean {
  if (stated.length >= given.length || stated.some((one, at) => one !== given[at])) return false
  return !given.slice(stated.length).every((one) => formName.test(one))
}

// What sites put at the end of a path or into a query for another form of a page, or for one of its parts.
const formName =
  /^(?:amp|m|mobile|print|printable|drucken|druckversion|imprimer|imprimir|stampa|view|full|all|single|page|seite|index\.\w{2,5}|amp\.html|\d{1,2})$/i

const minimumDigits = 3
const minimumWords = 3
const longDigits = new RegExp(`\\d{${minimumDigits}}`)
const foreign = /%[\da-f]{2}/i

/** Whether an address names one page among many: by a number, by several words, or in letters that are no ASCII. */
function tellsOne(url: URL): boolean {
  const names = segmentsOf(url).slice(-2)
  return (
    names.some(
      (name) =>
        longDigits.test(name) || foreign.test(name) || name.split(/[-_+]/).length >= minimumWords,
    ) || [...url.searchParams.values()].some((value) => /\d/.test(value))
  )
}

/** The key of an address without the names of forms and without the labels of hosts for phones. */
function placeOf(url: URL): string {
  const plain = new URL(url)
  plain.hostname = registrableDomain(url.hostname)
  const names = [...plain.searchParams.keys()].filter((name) => formParameter.test(name))
  for (const name of names) plain.searchParams.delete(name)
  plain.pathname = segmentsOf(url)
    .filter((segment) => !formName.test(segment))
    .join('/')
  return sourceKey(plain.href as SafeUrl)
}

const formParameter = /^(?:view|print|amp|output|format|mode|layout|display|mobile|m)$/i

function segmentsOf({ pathname }: URL): string[] {
  return pathname.split('/').filter((segment) => segment !== '')
}
