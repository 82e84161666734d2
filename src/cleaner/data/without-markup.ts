import { entities } from '../vocabulary/entities.ts'

const reference = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z]{2,8}));/g
const tag = /<\/?[A-Za-z][^<>]{0,500}>/g

/**
 * Reads text that was escaped once too often or holds markup, as values of JSON-LD and of `<meta>` do:
 * tags become spaces, character references the characters they name.
 */
export function withoutMarkup(value: string): string {
  if (!value.includes('&') && !value.includes('<')) return value.trim()
  const decoded = value.includes('&') ? decode(decode(value)) : value
  return decoded
    .replace(tag, ' ')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim()
}

function decode(value: string): string {
  return value.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole
  })
}
