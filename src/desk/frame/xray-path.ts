import { siteMap } from '../../site/site-map.ts'

/** Where the desk shows what the cleaner sees in the page of an article. */
export function xrayPath(article: string): string {
  return `${siteMap.deskXray.path}?article=${article}`
}
