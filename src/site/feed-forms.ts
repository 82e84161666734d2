import { inOwnWords } from './languages.ts'

/** The forms of a feed: the last segment of its path, its media type, its common name. */
export const feedForms = {
  rss: { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const

export type FeedForm = keyof typeof feedForms

/** The last segments of the paths of feeds. */
export const feedFiles = Object.values(feedForms).map(({ file }) => file)

/** Where the feeds of a page are: their title, and the folder of their files. */
export type FeedLocation = {
  title: string
  /** Path without a closing slash; that of the front page for the whole site, so empty in the main language. */
  folder: string
  /** The query that selects within it, as of a search: `?q=…`. */
  query?: string
  /** Whether its texts are not translated. */
  isInOwnWords?: boolean
}

/** Whether the hub is told when a feed changes: one of a whole list, in the words that readers get. */
export function isAnnounced({ query, isInOwnWords = false }: FeedLocation): boolean {
  return query === undefined && !isInOwnWords
}

/** The path of a feed in one of its forms. */
export function feedPath(place: FeedLocation, form: FeedForm): string {
  const path = `${place.folder}/${feedForms[form].file}${place.query ?? ''}`
  return place.isInOwnWords ? inOwnWords(path) : path
}
