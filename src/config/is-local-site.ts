/** Whether a site is on somebody's own machine, where it may call others on the same machine. */
export function isLocalSite(siteUrl: string): boolean {
  const hostname = URL.parse(siteUrl)?.hostname
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]'
}
