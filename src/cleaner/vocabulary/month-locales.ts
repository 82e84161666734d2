/**
 * Locales whose month names a language's newspapers use, where the bare language tag would miss some:
 * Arabic has French-derived, Syriac-derived and English-derived names; Norwegian and Serbo-Croatian have
 * several tags; German months differ in Austria.
 */
export const monthLocales: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-EG', 'ar-SY', 'ar-DZ', 'ar-MA', 'ar-SA'],
  de: ['de-DE', 'de-AT'],
  no: ['nb-NO', 'nn-NO'],
  nb: ['nb-NO', 'nn-NO'],
  nn: ['nn-NO', 'nb-NO'],
  sr: ['sr-Cyrl-RS', 'sr-Latn-RS', 'hr-HR'],
  bs: ['bs-Latn-BA', 'sr-Cyrl-RS', 'hr-HR'],
  hr: ['hr-HR', 'sr-Latn-RS'],
  sh: ['sr-Latn-RS', 'hr-HR'],
  uz: ['uz-Latn-UZ', 'uz-Cyrl-UZ'],
  az: ['az-Latn-AZ', 'az-Cyrl-AZ'],
  tl: ['fil-PH'],
  iw: ['he-IL'],
  in: ['id-ID'],
}
