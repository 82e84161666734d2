/** A tag in the canonical form of BCP 47, or `und` when it only looks like one: `null`, `en-a`. */
export function canonicalTag(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'und'
  } catch {
    return 'und'
  }
}

/** The language alone, without script and region: `zh` of `zh-Hant-TW`. */
export function primaryLanguage(lang: string): string {
  return (lang.split('-', 1)[0] ?? lang).toLowerCase()
}
