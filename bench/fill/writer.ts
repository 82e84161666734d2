import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { gzipSync } from 'node:zlib'
import type { ArticleId } from '../../src/article/article-address.ts'
import { listingsOf } from '../../src/article/listing.ts'
import { currentFiling } from '../../src/store/filing.ts'
import { frequentWords } from '../../src/store/search/search-words.ts'
import { printCompact } from '../../src/store/tables/compact-body.ts'
import { seeded, anyOf } from '../random.ts'
import type { Synthetic } from './synthetic.ts'

const neighboursEach = 6 // that it finds among those before it; as many later ones find it
const neighbourhood = 500
const keywordCount = 24

/**
 * Writes synthetic articles as the store would, without reading first: the row (triggers file it) and its words in the
 * index. Its neighbours are among those just written, where the store would search.
 */
export function articleWriter(db: DatabaseSync): (article: Synthetic, number: number) => void {
  const insertArticle = db.prepare(insertSql)
  // Later numbers are later articles, so each is the next of its day.
  const insertNumber = db.prepare(`
    insert into text_numbers (number, position)
    select max((unixepoch(published_at) / 86400) << 20,
      coalesce((select number + 1 from text_numbers order by number desc limit 1), 0)), position
    from articles where id = ?`)
  const insertWords = db.prepare(
    `insert into texts (rowid, title, lede, body, often, facts) values (?, ?, ?, ?, ?, ?)`,
  )
  const insertPair = db.prepare('insert or ignore into related values (?, ?, ?, ?)')
  const recent: ArticleId[] = []

  return ({ id, content, indexedTitle, story }, number) => {
    const random = seeded(-number)
    const digest = createHash('sha256').update(String(number)).digest('hex')
    const { source } = content
    const keywords = story.indexed
      .split(' ')
      .slice(0, 2 * keywordCount)
      .filter((_, at) => at % 2 === 0)
    insertArticle.run({
      id,
      source_url: source.url,
      source_name: source.name,
      source_domain: source.domain,
      lang: content.lang,
      title: content.title,
      lede: content.lede,
      byline: JSON.stringify(content.byline),
      published_at: content.publishedAt,
      section: content.section,
      tags: JSON.stringify(content.tags),
      packed: gzipSync(printCompact(content.body)),
      digest,
      listings: JSON.stringify(listingsOf(content)),
      telling_words: JSON.stringify(keywords.map((term, at) => [term, 9 - at / 4, false])),
      fingerprint: digest.slice(0, 16),
      filing: currentFiling,
    })
    const bands = [0, 4, 8, 12].map((at, band) => `print:${band}${digest.slice(at, at + 4)}`)
    const facts = [`lang:${content.lang}`, `source:${source.domain}`, ...bands].join(' ')
    const { lastInsertRowid } = insertNumber.run(id)
    insertWords.run(
      lastInsertRowid,
      indexedTitle,
      story.lede,
      story.indexed,
      frequentWords(story.indexed),
      facts,
    )
    for (let count = 0; count < neighboursEach && recent.length > 0; count++) {
      const other = anyOf(random, recent)
      const score = Math.round(random() * 1e6) / 1e6
      const isSameStory = Number(random() < 0.05)
      insertPair.run(id, isSameStory, score, other)
      insertPair.run(other, isSameStory, score, id)
    }
    recent.push(id)
    if (recent.length > neighbourhood) recent.shift()
  }
}

const second = '(2 * unixepoch(:published_at) + 1)'
const insertSql = `
  insert into articles (
    id, source_url, source_name, source_domain, lang, title, lede, byline, agencies, published_at, section, tags,
    body, is_truncated, is_noindex, is_tdm_reserved, confidence, revision, raw_hash, cleaner_version,
    first_seen_at, stored_at, listings, telling_words, fingerprint, filing, packed, position
  ) values (
    :id, :source_url, :source_name, :source_domain, :lang, :title, :lede, :byline, '[]', :published_at, :section, :tags,
    '', 0, 0, 0, 0.9, :digest, :digest, '1', :published_at, :published_at, :listings, :telling_words, :fingerprint,
    :filing, :packed,
    (select coalesce(max(position) + 1, ${second} << 24) from articles
      where position >= ${second} << 24 and position < (${second} + 1) << 24)
  )`
