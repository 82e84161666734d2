import { foldWord, foldWords, spellOutUmlauts } from '../text/fold-words.ts'
import { memoise } from '../text/memoise.ts'
import { isSharedDomain } from './shared-domains.ts'

// Second levels under which registries sell names; the label before them is the site's own.
const sharedSecondLevel = /^(?:co|com|net|org|or|ne|go|gov|ac|edu|gob|gouv|govt|web|news|info)$/
const address = /^\d+$|[\]:]$/ // the last label of an IP address

// Subdomains that sites use for sections, editions and languages of one outlet, collected from newspapers' hosts.
const ownParts = new Set(
  (
    'web m mobil mobile amp new beta old live edition app rss feed feeds static story stories ' +
    'news nachrichten noticias noticia notizie actualites actualite actu nyheter uutiset novosti haber haberler berita ' +
    'sport sports deportes esportes calcio politik politics politica politique wirtschaft economia economie business ' +
    'finance money markets kultur culture cultura tech technology digital wissen science regional lokal local ' +
    'international world welt mundo monde global english blog blogs video videos tv radio audio podcast magazin ' +
    'magazine archiv archive archivo archives epaper plus premium ' +
    'opinion meinung leben life lifestyle style society gesellschaft panorama health gesundheit salud sante ' +
    'travel reisen viajes auto motor wetter weather meteo service community'
  ).split(' '),
)
const partForm = /^(?:[a-z]{2}|www\d*)$/ // a language or a country; one of several servers

// Words of outlets' names that do not identify them.
const generic = new Set(
  (
    'the der die das le la les el los las il lo o os al ' +
    'news nachrichten noticias notizie actualites actu info online digital web tv radio app'
  ).split(' '),
)

/**
 * The registrable domain of a host: `bbc.co.uk` of `news.bbc.co.uk`, and `anna.github.io` under a shared domain. An IP
 * address is returned unchanged.
 */
export function registrableDomain(domain: string): string {
  const labels = domain.toLowerCase().split('.')
  return address.test(domain) || address.test(labels.at(-1) ?? '')
    ? domain
    : labels.slice(siteLabelIndex(labels)).join('.')
}

/** The label of a host that identifies the site: `bbc` of `www.bbc.co.uk`. */
export function siteLabel(domain: string): string {
  const labels = domain.toLowerCase().split('.')
  return labels[siteLabelIndex(labels)] ?? domain
}

function siteLabelIndex(labels: readonly string[]): number {
  const last = Math.max(labels.length - 2, 0)
  const registered = last > 0 && sharedSecondLevel.test(labels[last] ?? '') ? last - 1 : last
  const isShared = registered > 0 && isSharedDomain(labels.slice(registered).join('.'))
  return isShared ? registered - 1 : registered
}

/**
 * The domain that identifies an outlet with several hosts: `mdr.de` for `nachrichten.mdr.de`, and for the outlet named
 * `MDR` at `sachsen.mdr.de`.
 *
 * A host belongs to its registrable domain when its subdomain is a common section, edition or language. It also does
 * when the outlet's name is that of the domain. Any other host is an outlet of its own. Two registrable domains are
 * never one outlet, even under one name.
 */
export function outletDomain({ name, domain }: { name: string; domain: string }): string {
  return outletDomains(`${domain} ${name}`)
}

// A page names few sources, and each of them often.
const outletDomains = memoise((source): string => {
  const [domain = '', name = ''] = source.split(/ (.*)/s)
  const site = registrableDomain(domain)
  if (site === domain) return domain
  const parts = domain.slice(0, -site.length - 1).split('.')
  const isPart = parts.every((part) => ownParts.has(part) || partForm.test(part))
  return isPart || namesSite(name, site) ? site : domain
})

function namesSite(name: string, site: string): boolean {
  const label = siteLabel(site)
  // A name that was taken from the domain, as the page stated none, is no evidence.
  if (name === label) return false
  const spellings = new Set([squeezed(label), squeezed(site)])
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
  const significant = words.filter((word) => !generic.has(foldWord(word)))
  return [words, significant].some((some) =>
    [some.map(foldWord), some.map((word) => spellOutUmlauts(word) ?? foldWord(word))].some(
      (terms) => spellings.has(terms.join('')),
    ),
  )
}

function squeezed(text: string): string {
  return foldWords(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
