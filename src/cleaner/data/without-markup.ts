import { decodeHTMLStrict } from 'entities/decode'

const tag = /<\/?[A-Za-z][^<>]{0,500}>/g

/**
 * The plain text of a value that contains markup or was escaped twice, as in JSON-LD and `<meta>`. Tags become spaces,
 * character references become their characters.
 */
export function withoutMarkup(value: string): string {
  if (!value.includes('&') && !value.includes('<')) return value.trim()
  const decoded = value.includes('&') ? decodeHTMLStrict(decodeHTMLStrict(value)) : value
  return decoded
    .replace(tag, ' ')
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim()
}
