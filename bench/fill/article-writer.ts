import type { DatabaseSync } from 'node:sqlite'
import { listingsOf } from '../../src/article/listing.ts'
import { outletDomain } from '../../src/article/outlet.ts'
import { currentFiling } from '../../src/store/filing.ts'
import { fingerprintFact, languageFact, sourceFact } from '../../src/store/search/search-words.ts'
import { fingerprintBands } from '../../src/text/fingerprint.ts'
import type { Listed } from './list-writer.ts'
import type { Synthetic } from './synthetic.ts'

const keywordCount = 24

/**
 * Writes synthetic articles as the store would, without reading first: the row, and its words in the index. Each is to
 * be the newest of the database. Its lists are written later.
 */
export function articleWriter(db: DatabaseSync): (article: Synthetic) => Listed {
  const insertArticle = db.prepare(insertSql)
  const insertNumber = db.prepare(
    'insert into text_numbers (number, position, size) values (?, ?, ?)',
  )
  const insertWords = db.prepare(
    'insert into texts (rowid, title, lede, body, often, facts) values (?, ?, ?, ?, ?, ?)',
  )
  let last = Number(db.prepare('select max(number) as number from text_numbers').get()?.['number'])

  return ({ id, content, revision, rawHash, indexedTitle, text }) => {
    const { source, publishedAt, lang } = content
    const seconds = Date.parse(publishedAt ?? '') / 1000
    const position = (2n * BigInt(seconds) + 1n) << 24n
    const listings = listingsOf(content)
    insertArticle.run({
      id,
      source_url: source.url,
      source_name: source.name,
      source_domain: source.domain,
      lang,
      title: content.title,
      lede: content.lede,
      byline: JSON.stringify(content.byline),
      published_at: publishedAt,
      section: content.section,
      tags: JSON.stringify(content.tags),
      packed: text.packed,
      revision,
      raw_hash: rawHash,
      listings: JSON.stringify(listings),
      telling_words: JSON.stringify(keywordsIn(text.indexedBody.words)),
      fingerprint: text.fingerprint,
      filing: currentFiling,
      position,
    })
    const facts = [
      languageFact(lang),
      ...new Set([source.domain, outletDomain(source)].map(sourceFact)),
      ...fingerprintBands(text.fingerprint).map(fingerprintFact),
      ...new Set(
        [indexedTitle, text.indexedLede, text.indexedBody].flatMap((one) => one.spellings),
      ),
    ].join(' ')
    last = Math.max(last + 1, Math.floor(seconds / 86_400) * 4096)
    insertNumber.run(last, position, text.packed.length)
    insertWords.run(
      last,
      indexedTitle.words,
      text.indexedLede.words,
      text.indexedBody.words,
      text.often,
      facts,
    )
    return { position, listings, storedAt: publishedAt ?? '' }
  }
}

// Some that are an article's own, in place of those that tell its subject.
function keywordsIn(words: string): [string, number, boolean][] {
  return words
    .split(' ', 2 * keywordCount)
    .filter((_, at) => at % 2 === 0)
    .map((term, at) => [term, 9 - at / 4, false])
}

const insertSql = `
  insert into articles (
    id, source_url, source_name, source_domain, lang, title, lede, byline, agencies, published_at, section, tags,
    body, is_truncated, is_noindex, is_tdm_reserved, confidence, revision, raw_hash, cleaner_version,
    first_seen_at, stored_at, listings, telling_words, fingerprint, filing, packed, position
  ) values (
    :id, :source_url, :source_name, :source_domain, :lang, :title, :lede, :byline, '[]', :published_at, :section, :tags,
    '', 0, 0, 0, 0.9, :revision, :raw_hash, '1', :published_at, :published_at, :listings, :telling_words, :fingerprint,
    :filing, :packed, :position
  )`
