import { entities } from '../vocabulary/entities.ts'

const reference = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z]{2,8}));/g
const tag = /<\/?[A-Za-z][^<>]{0,500}>/g

/**
 * The plain text of a value that contains markup or was escaped twice, as in JSON-LD and `<meta>`. Tags become spaces,
 * character references become their characters.
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
