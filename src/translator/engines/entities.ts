/**
 * Escapes what HTML and XML would read as markup in a text.
 *
 * Quotation marks stay, so the result is no attribute's value. What neither can hold, controls and halves of
 * characters, is left out.
 */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}

/**
 * Decodes character references once: numbers, and the six names that engines print. `&amp;lt;` becomes `&lt;`, which
 * is text. A reference that names no character stays as it is.
 *
 * @see https://html.spec.whatwg.org/#character-references
 */
export function decodeOnce(text: string): string {
  return text.replace(reference, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : whole
  })
}

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}
