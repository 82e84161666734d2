import { parseArticleId, type ArticleId } from '../article/article-address.ts'
import { reportFields, reportLimits, reportReasons, type ReportOutcome } from '../article/report.ts'
import { Refusal } from '../http/problem.ts'
import type { Database } from '../store/d1/database.ts'
import { addReport } from '../store/takedowns/reports.ts'
import { tidyText } from '../text/tidy-text.ts'

/**
 * Takes a reader's report of an article from its form.
 *
 * What programs send, which fill in the field that nobody sees, is answered as if it were stored.
 *
 * @param ownDatabase Opens the database where an article is.
 * @param lang The language of the page with the form.
 * @throws {Refusal} `not_found` if no such article is published.
 */
export async function takeReport(
  db: Database,
  ownDatabase: (article: ArticleId) => Promise<Database>,
  form: FormData,
  lang: string,
  now: Date,
): Promise<ReportOutcome> {
  const read = (field: keyof typeof reportFields) => {
    const value = form.get(reportFields[field])
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
  }
  if (read('trap') !== '') return 'sent'
  const article = parseArticleId(read('article'))
  if (!article) throw new Refusal('not_found')
  const reason = reportReasons.find((one) => one === read('reason'))
  const message = tidyText(read('message')).trim()
  const contact = tidyText(read('contact')).trim()
  const isComplete = message !== '' && message.length <= reportLimits.message
  if (!reason || !isComplete || contact.length > reportLimits.contact) return 'incomplete'
  if ((message.match(link) ?? []).length > reportLimits.links) return 'links'
  const stored = await addReport(
    db,
    { article, lang, reason, message, contact },
    now,
    await ownDatabase(article),
  )
  if (stored === 'unknown') throw new Refusal('not_found')
  return stored === 'added' ? 'sent' : 'many'
}

const link = /https?:\/\/|\bwww\./gi
