/** The first part of a BCP 47 tag, in small letters: `pt` of `pt-BR`. */
export function primaryLanguage(tag: string): string {
  return (tag.split('-', 1)[0] ?? '').toLowerCase()
}

/** Whether Chinese in this tag is written in traditional characters: by its script, or by its region. */
export function isTraditionalChinese(tag: string): boolean {
  return /^zh-(?:hant\b|(?!hans\b).*\b(?:tw|hk|mo)\b)/i.test(tag)
}
