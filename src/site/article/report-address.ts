/**
 * Where to report an article: the contact of the settings, with the article named when it is a mail address.
 *
 * @param contact An address of `mailto:` or `https:`; `null` when there is none.
 * @param address The article's own address.
 */
export function reportAddress(contact: string | null, address: string): string | null {
  return contact?.startsWith('mailto:')
    ? `${contact}?subject=${encodeURIComponent(address)}`
    : contact
}
