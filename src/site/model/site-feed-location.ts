import type { FeedLocation } from '../feed-forms.ts'
import { withLanguages, type Languages } from '../languages.ts'
import type { Site } from './site.ts'

/** The feed of the whole site, or of some languages. */
export function siteFeedLocation(
  { name, base, formats }: Site,
  languages: Languages,
): FeedLocation {
  if (languages.length === 0) return { title: name, folder: base }
  const names = languages.map(formats.language).join(', ')
  return { title: `${name} – ${names}`, folder: base, query: withLanguages('', languages) }
}
