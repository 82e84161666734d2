export type DataObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Keys of metadata, of texts about the article or its pictures, and of texts of the site.
const otherKey =
  /caption|\balt|altText|credit|descr|excerpt|summary|teaser|abstract|seo|meta|bio|author|byline|disclaimer|legal|copyright|css|style|script|related|recommend|comment|promo|newsletter|footer|navigation|query|locale|translation|messages|i18n|config|cookie|consent|advert/i

/** Whether the value of a key may be text of the article. */
export function isTextKey(key: string): boolean {
  return !otherKey.test(key)
}

const kindKeys = ['type', '_type', 'nodeType', 'blockType', 'kind', 'tag', 'tagName', '__typename']

/** The kinds that a block states, in lower case and separated by spaces, with the style that marks some headings. */
export function blockKind(block: DataObject): string {
  const names = [...kindKeys, 'style'].flatMap((key) => {
    const name = block[key]
    return typeof name === 'string' && name.length < 60 ? [name.toLowerCase()] : []
  })
  return names.join(' ')
}
