/** The canonical form of a BCP 47 language tag; `und` for what is no valid tag: `null`, `en-a`. */
export function canonicalTag(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'und'
  } catch {
    return 'und'
  }
}

/** The language subtag of a tag, without script and region: `zh` of `zh-Hant-TW`. */
export function primaryLanguage(lang: string): string {
  return (lang.split('-', 1)[0] ?? lang).toLowerCase()
}
