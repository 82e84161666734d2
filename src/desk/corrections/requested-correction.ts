import * as v from 'valibot'
import type { StoredArticle } from '../../article/article.ts'
import type { Figure } from '../../article/body.ts'
import { namesOfBlocks } from '../../article/correction/block-name.ts'
import { parseMarkdownLine } from '../../article/parse-markdown.ts'
import { Refusal } from '../../http/problem.ts'
import {
  correctionFormSchema,
  type CorrectionForm,
} from '../../intake/corrections/correction-form.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import { formText } from './form-values.ts'
import { requestedFields } from './requested-fields.ts'

/**
 * Makes what a form of the desk asks for: the fields that differ from the article's, or what is done with one block.
 *
 * @param article As the form shows it.
 * @throws {Refusal} `request_invalid`, `block_unknown`.
 */
export async function requestedCorrection(
  article: StoredArticle,
  form: FormData,
): Promise<CorrectionForm> {
  const op = formText(form, 'op')
  const values =
    op === 'fields'
      ? requestedFields(article, form)
      : { blocks: [await blockOf(article, form, op)] }
  const result = v.safeParse(correctionFormSchema, values)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Refusal('request_invalid', {
    detail: `${v.getDotPath(issue) ?? 'form'}: ${issue.message}`,
  })
}

async function blockOf(article: StoredArticle, form: FormData, op: string): Promise<object> {
  const name = formText(form, 'block')
  const { children } = article.body
  const names = await namesOfBlocks(children)
  const at = names.indexOf(name)
  const block = children[at]
  const markdown = formText(form, 'markdown')
  if (op === 'insert') return { op, after: name === '' ? null : name, markdown }
  if (!block) throw new Refusal('block_unknown', { detail: 'The text has no such block' })
  switch (op) {
    case 'up':
      return { op: 'move', block: name, after: names[at - 2] ?? null }
    case 'down':
      return { op: 'move', block: name, after: names[at + 1] ?? name }
    case 'replace':
      return block.type === 'figure'
        ? { op, block: name, nodes: [figureOf(block, form)] }
        : { op, block: name, markdown }
    default:
      return { op, block: name }
  }
}

function figureOf(block: Figure, form: FormData): Figure {
  const credit = tidyLine(formText(form, 'credit'))
  return {
    ...block,
    caption: parseMarkdownLine(formText(form, 'markdown')),
    credit: credit || null,
  }
}
