/**
 * Where to report an article: the contact of the settings. A mail address gets the article as the subject.
 *
 * @param contact An address of `mailto:` or `https:`; `null` for none.
 * @param address The article's own address.
 */
export function reportAddress(contact: string | null, address: string): string | null {
  return contact?.startsWith('mailto:')
    ? `${contact}?subject=${encodeURIComponent(address)}`
    : contact
}
