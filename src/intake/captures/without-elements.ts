/**
 * Removes elements from HTML by its text, before it is parsed. Reads it once, whatever is unclosed in it.
 *
 * @param name The tag in lower case, of an element that holds none of its own kind.
 * @param isWanted Decides by the element's markup, from its tag to its end.
 */
export function withoutElements(
  html: string,
  name: string,
  isWanted: (markup: string) => boolean,
): string {
  const lower = html.toLowerCase()
  const isEmpty = name === 'img'
  let result = ''
  let kept = 0
  let at = lower.indexOf(`<${name}`)
  while (at >= 0) {
    const tagEnd = lower.indexOf('>', at)
    const close = isEmpty ? tagEnd : lower.indexOf(`</${name}`, at)
    const end = isEmpty ? tagEnd : lower.indexOf('>', close)
    if (tagEnd < 0 || close < 0 || end < 0) break
    const isTag = /[\s/>]/.test(lower.charAt(at + name.length + 1))
    if (isTag && !isWanted(html.slice(at, end + 1))) {
      result += html.slice(kept, at)
      kept = end + 1
    }
    at = lower.indexOf(`<${name}`, isTag ? end + 1 : at + 1)
  }
  return result + html.slice(kept)
}
