import type { Story } from './story.ts'

const maxLength = 160 // characters that search engines show of a description

/** The titles of a list's first stories as its description, as many as fit; `null` for an empty list. */
export function storyTitles(stories: readonly Pick<Story, 'title'>[]): string | null {
  const [first, ...others] = stories.map(({ title }) => title)
  if (first === undefined) return null
  let text = first
  for (const title of others) {
    if (text.length + title.length + 3 > maxLength) break
    text += ` · ${title}`
  }
  return text
}
