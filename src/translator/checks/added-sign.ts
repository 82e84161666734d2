// What no translator adds: signs of HTML, Markdown, templates and of the engines' own forms.
const sign = /[<>{}[\]`*#@\\|~^_=]|&#?\w{1,32};/gu
const address =
  /\b(?:[a-z]{2,12}:\/\/|www\.)\S{1,200}|\b(?:javascript|data|vbscript|mailto|file):(?=\S)|\b[a-z0-9][a-z0-9-]{0,62}\.(?:com|net|org|info|biz|xyz|top|io|co|ru|cn|example|test)\b/giu
const unseen = /[\u202A-\u202E\u2060-\u2069\u{E0000}-\u{E007F}\p{Co}]/gu

/**
 * Finds a sign of markup, an address or an invisible sign that an answer has more often than its source.
 *
 * Such a sign is a leftover of an engine's form, or something injected.
 *
 * @returns The first sign, or `null`.
 */
export function addedSign(source: string, answer: string): string | null {
  return more(source, answer, sign) ?? more(source, answer, address) ?? more(source, answer, unseen)
}

function more(source: string, answer: string, form: RegExp): string | null {
  const found = answer.match(form)
  if (!found) return null
  const known = Map.groupBy(source.match(form) ?? [], (value) => value.toLowerCase())
  const counts = Map.groupBy(found, (value) => value.toLowerCase())
  for (const [value, some] of counts)
    if (some.length > (known.get(value)?.length ?? 0)) return value
  return null
}
