import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { htmlText } from '../html-text.ts'
import { namesIn } from '../names-in.ts'
import type { Entry } from '../pages.ts'

type Metadata = { title?: string | null; byline?: string | null }

const madeUp = /lorem ipsum/i // pages for tests of one element, which nobody reads

/**
 * Lists the pages of Mozilla's Readability, as a fork of 2016 carries them. What is expected is what Readability
 * printed then and its authors accepted: right as a whole, but its own.
 */
export function readabilityPages(folder: string): Entry[] {
  return globSync('test/test-pages/*/source.html', { cwd: folder })
    .sort()
    .map((file) => {
      const beside = (name: string) => readFileSync(join(folder, dirname(file), name), 'utf8')
      const entry = { id: basename(dirname(file)), file }
      const { text } = htmlText(beside('expected.html'))
      if (madeUp.test(text)) return entry
      const { title, byline } = JSON.parse(beside('expected-metadata.json')) as Metadata
      const truth = {
        text,
        holdLede: true,
        ...(title && { title }),
        ...(byline && { authors: namesIn(byline) }),
      }
      return { ...entry, truth }
    })
}
