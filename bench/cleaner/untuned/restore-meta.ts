const tag = /<meta\b[^>]*>/gi
const contentAttribute = /\scontent\s*=/i
const valueAttribute = /(?<=\s)value(?=\s*=)/i
const propertyName = /(?<=\s)name(?=\s*=\s*["']?(?:og|article|fb|al|book|music|profile|video):)/i

/**
 * Undoes what Mercury did to the pages before it saved them. There each `content` of a `<meta>` is called `value`, and
 * each `property` is called `name`. Nobody but Mercury would find a title or a day in such tags.
 */
export function restoreMeta(html: string): string {
  return html.replace(tag, (meta) =>
    contentAttribute.test(meta)
      ? meta
      : meta.replace(valueAttribute, 'content').replace(propertyName, 'property'),
  )
}
