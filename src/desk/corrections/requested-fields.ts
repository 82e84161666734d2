import type { StoredArticle } from '../../article/article.ts'
import { linesOf, textOf } from './form-values.ts'

/** The fields of a form that differ from those of the article that it shows. */
export function requestedFields(article: StoredArticle, form: FormData): Record<string, unknown> {
  const given: Readonly<Record<string, unknown>> = {
    title: textOf(form, 'title'),
    lede: textOf(form, 'lede') || null,
    byline: linesOf(form, 'byline'),
    agencies: linesOf(form, 'agencies'),
    publishedAt: textOf(form, 'publishedAt') || null,
    modifiedAt: textOf(form, 'modifiedAt') || null,
    section: textOf(form, 'section') || null,
    tags: linesOf(form, 'tags'),
    lang: textOf(form, 'lang'),
    image: imageOf(article, form),
    isAccessibleForFree: answers[textOf(form, 'isAccessibleForFree')] ?? null,
    isTruncated: form.has('isTruncated'),
    isNoindex: form.has('isNoindex'),
    isTdmReserved: form.has('isTdmReserved'),
    source: { name: textOf(form, 'sourceName') },
  }
  const present: Readonly<Record<string, unknown>> = {
    ...article,
    source: { name: article.source.name },
  }
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(present[name]),
    ),
  )
}

const answers: Readonly<Record<string, boolean>> = { yes: true, no: false }

function imageOf({ image }: StoredArticle, form: FormData): object | null {
  const url = textOf(form, 'imageUrl')
  if (url === '') return null
  const size = url === image?.url ? { width: image.width, height: image.height } : null
  return {
    url,
    alt: textOf(form, 'imageAlt'),
    width: size?.width ?? null,
    height: size?.height ?? null,
    credit: textOf(form, 'imageCredit') || null,
  }
}
