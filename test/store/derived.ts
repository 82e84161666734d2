import { env } from 'cloudflare:workers'

/**
 * Compares what is derived from the articles with the articles themselves, and returns every difference. The articles
 * alone decide what is right.
 */
export async function disagreements(): Promise<unknown[]> {
  const all: unknown[] = []
  for (const [name, sql] of Object.entries(comparisons)) {
    const { results } = await env.DB.prepare(sql).all()
    all.push(...results.map((row) => ({ [name]: row })))
  }
  return all
}

const both = (kept: string, counted: string) =>
  `SELECT * FROM (SELECT 'kept', * FROM (${kept} EXCEPT ${counted})
   UNION ALL SELECT 'counted', * FROM (${counted} EXCEPT ${kept}))`

const present = 'articles WHERE removed IS NULL'

const comparisons = {
  archive: both(
    'SELECT parent, period, articles FROM archive',
    `SELECT * FROM (SELECT '', substr(filed_at, 1, 4), count(*) FROM ${present} GROUP BY 2
     UNION ALL SELECT substr(filed_at, 1, 4), substr(filed_at, 1, 7), count(*) FROM ${present} GROUP BY 2
     UNION ALL SELECT substr(filed_at, 1, 7), substr(filed_at, 1, 10), count(*) FROM ${present} GROUP BY 2)`,
  ),
  listings: both(
    'SELECT kind, key, position FROM listings',
    `SELECT value ->> 0, value ->> 1, position FROM articles, json_each(listings) WHERE removed IS NULL`,
  ),
  lists: both(
    'SELECT kind, key, articles FROM lists',
    'SELECT kind, key, count(*) FROM listings GROUP BY kind, key',
  ),
  labels: both(
    'SELECT kind, key, label, articles FROM labels',
    `SELECT value ->> 0, value ->> 1, value ->> 2, count(*) FROM articles, json_each(listings)
     WHERE removed IS NULL AND filing > 0 AND EXISTS (
       SELECT 1 FROM labels WHERE kind = value ->> 0 AND labels.key = value ->> 1) GROUP BY 1, 2, 3`,
  ),
  names: `SELECT lists.*, value FROM articles, json_each(articles.listings)
    JOIN lists ON lists.kind = value ->> 0 AND lists.key = value ->> 1
    WHERE removed IS NULL AND lists.label <> value ->> 2 AND NOT EXISTS (
      SELECT 1 FROM labels WHERE labels.kind = lists.kind AND labels.key = lists.key)`,
  position: `SELECT id FROM articles WHERE (position IS NULL) <> (removed IS NOT NULL)
    OR position >> 24 <> 2 * unixepoch(filed_at) + (length(filed_at) > 10)
      - iif(published_at IS NULL AND modified_at IS NULL, 274877906944, 0)`,
  texts: both(
    `SELECT position FROM texts LEFT JOIN text_numbers ON number = texts.rowid
     UNION ALL SELECT rowid FROM search`,
    `SELECT position FROM ${present}`,
  ),
  numbers: 'SELECT number FROM text_numbers WHERE number NOT IN (SELECT rowid FROM texts)',
  related: `SELECT * FROM related WHERE NOT EXISTS
    (SELECT 1 FROM articles WHERE id = article_id AND removed IS NULL)
    OR NOT EXISTS (SELECT 1 FROM articles WHERE id = other_id AND removed IS NULL)`,
}
