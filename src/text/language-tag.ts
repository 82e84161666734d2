/** A tag in the canonical form of BCP 47, or `und` when it only looks like one: `null`, `en-a`. */
export function validTag(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'und'
  } catch {
    return 'und'
  }
}
