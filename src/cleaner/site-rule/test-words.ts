import type { ArticleContent } from '../../article/article-content.ts'
import { plainText } from '../../article/plain-text.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import type { RuleTest } from './site-rule.ts'

/** How an article does in the test of a rule; both lists are empty if it passes. */
export type WordsTested = {
  readonly missing: readonly string[]
  readonly unwanted: readonly string[]
}

/**
 * Looks for the words of a test in an article: its title, lede, byline and text. Case and accents do not count.
 */
export function testWords(
  { title, lede, byline, body }: Pick<ArticleContent, 'title' | 'lede' | 'byline' | 'body'>,
  { contains, lacks }: Pick<RuleTest, 'contains' | 'lacks'>,
): WordsTested {
  const text = comparableForm([title, lede ?? '', ...byline, plainText(body)].join('\n'))
  const isIn = (words: string) => text.includes(comparableForm(words))
  return { missing: contains.filter((words) => !isIn(words)), unwanted: lacks.filter(isIn) }
}
