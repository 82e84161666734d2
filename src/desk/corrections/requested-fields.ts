import type { StoredArticle } from '../../article/article.ts'
import { formLines, formText } from './form-values.ts'

/** The fields of a form that differ from those of the article that it shows. */
export function requestedFields(article: StoredArticle, form: FormData): Record<string, unknown> {
  const given: Readonly<Record<string, unknown>> = {
    title: formText(form, 'title'),
    lede: formText(form, 'lede') || null,
    byline: formLines(form, 'byline'),
    agencies: formLines(form, 'agencies'),
    publishedAt: formText(form, 'publishedAt') || null,
    modifiedAt: formText(form, 'modifiedAt') || null,
    section: formText(form, 'section') || null,
    tags: formLines(form, 'tags'),
    lang: formText(form, 'lang'),
    image: imageOf(article, form),
    isAccessibleForFree: answers[formText(form, 'isAccessibleForFree')] ?? null,
    isTruncated: form.has('isTruncated'),
    isNoindex: form.has('isNoindex'),
    isTdmReserved: form.has('isTdmReserved'),
    source: { name: formText(form, 'sourceName') },
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
  const url = formText(form, 'imageUrl')
  if (url === '') return null
  const size = url === image?.url ? { width: image.width, height: image.height } : null
  return {
    url,
    alt: formText(form, 'imageAlt'),
    width: size?.width ?? null,
    height: size?.height ?? null,
    credit: formText(form, 'imageCredit') || null,
  }
}
