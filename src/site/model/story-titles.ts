import type { Story } from './story.ts'

const maxLength = 160 // characters of a description that search engines show

/** The titles of a list's first stories, as many as fit, as its description; `null` for an empty list. */
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
