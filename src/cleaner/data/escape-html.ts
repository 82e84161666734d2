/** A text as HTML: what would open a tag or a reference is written as one. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** A text as the value of an attribute in double quotes. */
export function attributeText(text: string): string {
  return escaped(text).replaceAll('"', '&quot;')
}
