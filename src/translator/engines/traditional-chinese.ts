/** Whether Chinese in this tag is written in traditional characters: by its script, or by its region. */
export function isTraditionalChinese(tag: string): boolean {
  return /^zh-(?:hant\b|(?!hans\b).*\b(?:tw|hk|mo)\b)/i.test(tag)
}
