import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { holdsOpening } from '../fields.ts'
import { namesIn } from '../names-in.ts'
import type { Entry } from '../pages.ts'
import { markedText, type Marks } from './marked-text.ts'
import { expectationsIn, type Expectation } from './mercury-tests.ts'

const others = /\/(?:twitter|www\.youtube)\.com\// // a post and a film: no articles

/**
 * Lists the pages of Mercury Parser. Its tests tell title, author, day and first words; where the article is, its
 * extractors tell by selectors for each site. A text without the first words is not taken for the truth; they
 * alone are not either, for they may be a caption's.
 */
export async function mercuryPages(folder: string): Promise<Entry[]> {
  const told = new Map<string, [Expectation, Marks | undefined]>()
  for (const extractor of globSync('src/extractors/custom/*/index.js', { cwd: folder }).sort()) {
    const marks = await marksOf(join(folder, extractor))
    const test = join(folder, extractor.replace(/\.js$/, '.test.js'))
    const source = existsSync(test) ? readFileSync(test, 'utf8') : ''
    for (const expectation of expectationsIn(source))
      told.set(expectation.file, [expectation, marks])
  }
  return globSync('fixtures/**/*.html', { cwd: folder })
    .sort()
    .map((file) => ({
      id: idOf(file),
      file,
      ...(!others.test(file) && known(folder, told.get(file))),
    }))
}

const idOf = (file: string) => file.replace(/^fixtures\//, '').replace(/\.html$/, '')

async function marksOf(extractor: string): Promise<Marks | undefined> {
  const exported = (await import(pathToFileURL(extractor).href)) as Record<
    string,
    { content?: Marks }
  >
  return Object.values(exported)[0]?.content
}

function known(folder: string, told: [Expectation, Marks | undefined] | undefined): Partial<Entry> {
  if (!told) return {}
  const [{ file, url, title, author, dek, date, opening }, marks] = told
  const marked = marks && markedText(readFileSync(join(folder, file), 'utf8'), marks)
  const truth = {
    ...(marked &&
      opening &&
      holdsOpening(marked.whole, opening) && { text: marked.text, holdLede: true }),
    ...(title && { title }),
    ...(author && { authors: namesIn(author) }),
    ...(dek && { summary: dek }),
    ...(date && { date: date.slice(0, 'YYYY-MM-DD'.length) }), // Mercury guesses the zone
  }
  return { ...(url && { url }), ...(Object.keys(truth).length > 0 && { truth }) }
}
