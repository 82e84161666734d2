import type { StoredArticle } from '../../article/article.ts'
import type { BlockName } from '../../article/correction/block-name.ts'
import { problems, type Refusal } from '../../http/problem.ts'
import type { ArticleStore } from '../../store/article-store.ts'
import { fieldValues, type FormField } from './field-values.ts'
import { formText } from './form-values.ts'

/** What was written into a form that was declined, to be shown again next to the article as it is now. */
export type Unsaved = {
  /** Why it was not saved. */
  readonly message: string
  /** The inputs that were changed in the form of the fields. */
  readonly fields: Readonly<Partial<Record<FormField, string>>>
  /** What was written into the form of a block; `null` if it was another form. */
  readonly block: UnsavedBlock | null
}

export type UnsavedBlock = {
  /** The block that is changed, or after which something is put; empty at the start. */
  readonly name: BlockName
  readonly isInsert: boolean
  readonly markdown: string
  readonly credit: string
}

/**
 * Finds what a person wrote into a form. Of the fields that is what differs from the version that the form showed, so
 * that nothing is undone that somebody else changed meanwhile. At most two queries.
 *
 * @param article As it is now.
 */
export async function unsavedOf(
  articles: Pick<ArticleStore, 'versions' | 'wholeVersions'>,
  article: StoredArticle,
  form: FormData,
  refusal: Refusal,
): Promise<Unsaved> {
  const message = messageOf(refusal)
  const op = formText(form, 'op')
  if (op === 'fields') {
    const shown = await versionShown(articles, article, formText(form, 'revision'))
    const changed = Object.entries(fieldValues(shown))
      .map(([name, value]) => ({ name, value, written: formText(form, name) }))
      .filter(({ value, written }) => written !== value)
      .map(({ name, written }) => [name, written])
    return { message, fields: Object.fromEntries(changed), block: null }
  }
  if (!form.has('markdown')) return { message, fields: {}, block: null }
  const block = {
    name: formText(form, 'block'),
    isInsert: op === 'insert',
    markdown: formText(form, 'markdown'),
    credit: formText(form, 'credit'),
  }
  return { message, fields: {}, block }
}

function messageOf({ code, details }: Refusal): string {
  if (code !== 'precondition_failed') return `Not saved. ${details.detail ?? problems[code].title}.`
  return 'Somebody was faster: the article has changed since you opened it. What you wrote is below, next to what is there now. Save it again if it is still right.'
}

// The present one where the other is not kept.
async function versionShown(
  articles: Pick<ArticleStore, 'versions' | 'wholeVersions'>,
  article: StoredArticle,
  revision: string,
): Promise<StoredArticle> {
  if (article.revision === revision) return article
  const versions = await articles.versions(article)
  const shown = versions.filter((version) => version.revision === revision).slice(0, 1)
  const [whole] = await articles.wholeVersions(article, shown)
  return whole?.article ?? article
}
