import { inject } from 'vitest'

const { articles, views, lists } = inject('site')
const day = articles[0]?.split('/')[2] ?? ''
const archive = ['/news', `/news/${day.slice(0, 4)}`, `/news/${day.slice(0, 7)}`, `/news/${day}`]
const indexes = ['/source', '/topic', '/author', '/lang']
const choices = ['/?lang=de,fr', '/latest?lang=de,fr', '/lang?lang=de']
const searches = [
  '/search',
  '/search?q=the&lang=en',
  '/search?q=nothingholdsthisword',
  '/search?q=the&lang=de,en',
]

/** Pages of every kind of the sample site, and all articles in both languages; the name is the path as one reads it. */
export const sitePages = ['/', '/latest', '/trends', '/about', '/privacy']
  .concat('/reported/sent', `${articles[0]}/report`)
  .concat(archive, choices, indexes, searches, lists, articles, views)
  .map((path) => ({ path, name: decodeURI(path) }))
