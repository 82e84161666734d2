// Networks that are not globally reachable, https://www.iana.org/assignments/iana-ipv4-special-registry
const specialIpv4 =
  /^(?:(?:0|10|127|22[4-9]|2[3-5]\d|169\.254|192\.168|192\.0\.0|198\.1[89]|172\.(?:1[6-9]|2\d|3[01]))\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/
const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}\.?$/
// Only 2000::/3 is allocated, https://www.iana.org/assignments/ipv6-address-space. Within it, 2002:: and 2001:0::
// embed any IPv4 address, and 2001:db8:: is reserved for documentation.
const publicIpv6 = /^\[(?!2002:|2001:(?:0?:|db8:))[23][0-9a-f]{3}:/
const localDomains = new Set(['localhost', 'local', 'internal', 'lan', 'arpa', 'onion'])
const maxLabelLength = 63 // characters

/**
 * Whether a host may be reachable from anywhere: a name of at least two labels, or an IP address outside private,
 * local and special networks. Does not resolve the name.
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
