// Networks that no reader elsewhere reaches, https://www.iana.org/assignments/iana-ipv4-special-registry
const specialIpv4 =
  /^(?:(?:0|10|127|22[4-9]|2[3-5]\d|169\.254|192\.168|192\.0\.0|198\.1[89]|172\.(?:1[6-9]|2\d|3[01]))\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/
const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}\.?$/
// Only 2000::/3 is given out, https://www.iana.org/assignments/ipv6-address-space; within it, 2002:: and 2001:0::
// lead on to an IPv4 address that may be any, and 2001:db8:: stands in books.
const publicIpv6 = /^\[(?!2002:|2001:(?:0?:|db8:))[23][0-9a-f]{3}:/
const localDomains = new Set(['localhost', 'local', 'internal', 'lan', 'arpa', 'onion'])
const maxLabelLength = 63 // characters

/**
 * Says whether a host may be one that readers reach from anywhere: a name of two labels or more, or an address
 * outside private, local and special networks. Nothing is resolved.
 *
 * @param hostname As the URL parser prints it.
 */
export function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return publicIpv6.test(hostname)
  if (ipv4.test(hostname)) return !specialIpv4.test(hostname)
  const labels = hostname.replace(/\.$/, '').split('.')
  return (
    labels.length > 1 &&
    labels.every((label) => label !== '' && label.length <= maxLabelLength) &&
    !localDomains.has(labels.at(-1) ?? '')
  )
}
