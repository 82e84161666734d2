import { primaryLanguage } from '../../text/language-tag.ts'
import { memoise } from '../../text/memoise.ts'

// What denies in a language; and what has its form and denies nothing.
const denials: Readonly<Record<string, string>> = {
  en: String.raw`not?|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|\p{L}+n['’]t`,
  es: String.raw`no|nunca|jamás|nadie|nada|ningun[oa]s?|ningún|ni|sin|tampoco`,
  de: String.raw`nicht|nie(?:mals|mand\p{L}*)?|nichts|kein\p{L}*|ohne|weder|nirgends`,
  fr: String.raw`ne|n['’]|pas|jamais|rien|personne|aucune?|ni|sans`,
  it: String.raw`non|mai|nessun[oa]?|niente|nulla|né|senza`,
  pt: String.raw`não|nunca|jamais|ninguém|nada|nenhuma?|nem|sem`,
  ca: String.raw`no|mai|ningú|res|cap|ni|sense`,
  nl: String.raw`niet|nooit|niemand|niets|geen|noch|zonder`,
  sv: String.raw`inte|ej|aldrig|ingen|inget|inga|ingenting|varken|utan`,
  da: String.raw`ikke|aldrig|ingen|intet|hverken|uden`,
  no: String.raw`ikke|aldri|ingen|intet|verken|uten`,
  is: String.raw`ekki|aldrei|engin\p{L}*|enginn|ekkert|hvorki|án`,
  ru: String.raw`не|нет|ни|никто|ничего|никогда|без`,
  uk: String.raw`не|ні|немає|ніхто|нічого|ніколи|без`,
  mk: String.raw`не|нема|ниту|никој|ништо|никогаш|без`,
  pl: String.raw`nie|nigdy|nikt|nic|żaden|żadn\p{L}+|ani|bez`,
  cs: String.raw`ne\p{L}+|ne|nikdy|nikdo|nic|žádn\p{L}+|ani|bez`,
  hr: String.raw`ne|nije|nisu|nema|nikad|nitko|ništa|ni|bez`,
}
const empty: Readonly<Record<string, RegExp>> = {
  es: /sin (?:embargo|duda)|no obstante|no s[oó]lo|nada más/giu,
  fr: /sans doute|ne [\p{L}’']{1,20} que|non seulement/giu,
  de: /nicht nur|ohnehin/giu,
  en: /not only|no doubt/giu,
  it: /non solo|senza dubbio/giu,
  pt: /não só|sem dúvida/giu,
}
// What says in one word what another language denies: `no es posible`, “is impossible”.
const implied =
  /(?<!\p{L})(?:un(?!til|der|it|ion|iver|less)\p{L}{4,}|impossib|inab|incap|insuffic|lack|fail|refus|den[iy]|hardly|barely|little|few|instead|ohne|miss)/iu

/**
 * Finds a denial that an answer lacks. Engines turn `Nadie vino` into “Anybody came”, and readers into the contrary.
 *
 * In 108 good answers it spoke up nine times, so it is a note and refuses only where a pair is known to lose denials.
 *
 * @returns The word in the source, or `null`; `null` for languages that it does not know.
 */
export function lostDenial(
  source: string,
  answer: string,
  languages: { readonly source: string; readonly target: string },
): string | null {
  const [denied] = denialsIn(source, languages.source) ?? []
  const kept = denialsIn(answer, languages.target)
  return denied && kept?.length === 0 && !implied.test(answer) ? denied : null
}

function denialsIn(text: string, lang: string): string[] | null {
  const language = primaryLanguage(lang)
  const form = denialForm(language)
  return form && (text.replace(empty[language] ?? /(?!)/u, '').match(form) ?? [])
}

const denialForm = memoise((language) => {
  const words = denials[language]
  if (words === undefined) return null
  return new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])`, 'giu')
})
