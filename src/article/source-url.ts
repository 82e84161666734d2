import { maxUrlLength, type SafeUrl } from './safe-url.ts'

// Query parameters that track the reader and do not select content, from the documentation of analytics and mail
// services. Prefixes end in `*`.
// oxfmt-ignore
const trackingParameters = [
  'utm_*', 'mtm_*', 'pk_*', 'piwik_*', 'at_*', 'hsa_*', '_hs*', 'vero_*', 'oly_*', 'wt_*', 'wt.*',
  'fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'ysclid', 'twclid',
  'ttclid', 'igshid', 'igsh', 'li_fat_id', 'mc_cid', 'mc_eid', 'mkt_tok', '_ga', '_gl', '_openstat',
  'cmpid', 'cid_source', 'ns_mchannel', 'ns_source', 'ns_campaign', 'ns_linkname', 'ns_fee',
  'ito', 'ftag', 'ncid', 'ocid', 'sref', 'smid', 'smtyp', 'ref_src', 'ref_url', 'rss', 'spm', 'xtor', 'wprov',
  'guccounter', 'guce_referrer', 'guce_referrer_sig', 's_cid', 's_kwcid', 'icid', 'trk', 'trkcampaign',
  'partner', 'campaign_id', 'fb_action_ids', 'fb_action_types', 'fb_source', '__twitter_impression',
  'mibextid', 'sfnsn', 'share_id', 'sharetype', 'shared', 'amp', 'outputtype',
]

const exactNames = new Set(trackingParameters.filter((name) => !name.endsWith('*')))
const prefixes = trackingParameters
  .filter((name) => name.endsWith('*'))
  .map((name) => name.slice(0, -1))

/** Whether a query parameter only tracks the reader. */
export function isTrackingParameter(name: string): boolean {
  const folded = name.toLowerCase()
  return exactNames.has(folded) || prefixes.some((prefix) => folded.startsWith(prefix))
}

/**
 * Removes tracking parameters from an address and keeps the order of the others. Removal re-encodes the query, which
 * may lengthen it: an address that would become too long is returned unchanged.
 */
export function dropTracking(address: SafeUrl): SafeUrl {
  const url = new URL(address)
  const names = [...new Set(url.searchParams.keys())].filter(isTrackingParameter)
  if (names.length === 0) return address
  for (const name of names) url.searchParams.delete(name)
  return url.href.length > maxUrlLength ? address : (url.href as SafeUrl)
}

/**
 * Folds the addresses of one story to one key, from which the article's id is made. Drops the scheme, `www.`, the
 * default port, the fragment, tracking parameters and a trailing slash; sorts the other parameters.
 *
 * @returns A key and not an address to link to.
 * @example
 * const address = safeUrl('http://www.quill.example/ferry/?page=2&utm_source=feed#top')
 * address && sourceKey(address) // 'quill.example/ferry?page=2'
 */
export function sourceKey(address: SafeUrl): string {
  const url = new URL(dropTracking(address))
  url.searchParams.sort()
  const host = url.host.replace(/^www\./, '') // the parser has dropped the scheme's own port
  const path = url.pathname.replace(/\/$/, '')
  return `${host}${path}${url.search}`
}

/** The domain of a source: its host without a leading `www.`, `m.`, `mobile.` or `amp.`. */
export function sourceDomain(address: SafeUrl): string {
  return new URL(address).hostname.replace(/^(?:www|m|mobile|amp)\.(?=[^.]+\.)/, '')
}
