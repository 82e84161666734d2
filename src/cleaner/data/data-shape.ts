export type DataObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// What is said about an article or its pictures, or to machines.
const besideText =
  /caption|\balt|altText|credit|descr|excerpt|summary|teaser|abstract|seo|meta|bio|author|byline|disclaimer|legal|copyright|css|style|script|related|recommend|comment|promo|newsletter|footer|navigation|query|locale|translation|messages|i18n|config|cookie|consent|advert/i

/** Says whether what stands under a key may be text of the article. */
export function isTextKey(key: string): boolean {
  return !besideText.test(key)
}

const kindKeys = ['type', '_type', 'nodeType', 'blockType', 'kind', 'tag', 'tagName', '__typename']

/** What a block calls itself, lower case; with the style that some editors give headings by. */
export function blockKind(block: DataObject): string {
  const names = [...kindKeys, 'style'].flatMap((key) => {
    const name = block[key]
    return typeof name === 'string' && name.length < 60 ? [name.toLowerCase()] : []
  })
  return names.join(' ')
}
