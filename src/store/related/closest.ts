/**
 * Writes a SELECT of the articles closest to one, as `id` and `score`, the best first. A pair is stored under the
 * article that found the other, so both directions are read, in step. An older version stored each pair twice; these
 * count once.
 *
 * It reads as many rows as it gives, and two more, however many articles are close.
 *
 * @param of An SQL expression of the article's id.
 * @param kind Whether the articles tell the same story.
 */
export function closest(of: string, kind: 0 | 1, limit: number): string {
  return `select other_id as id, score from related where article_id = ${of} and is_same_story = ${kind}
    union all select article_id, score from related where other_id = ${of} and is_same_story = ${kind}
      and not exists (select 1 from related twice where twice.article_id = ${of} and twice.is_same_story = ${kind}
        and twice.score = related.score and twice.other_id = related.article_id)
    order by score desc limit ${limit}`
}
