import { parseArticleId } from '../../article/article-address.ts'
import { Refusal } from '../../http/problem.ts'
import { correctArticle, undoCorrections } from '../../intake/corrections/change-corrections.ts'
import { correctedArticle } from '../../intake/corrections/corrected-article.ts'
import { correctionReport } from '../../intake/corrections/correction-report.ts'
import { rulesOfHost } from '../../intake/rules/rule-book.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { CorrectedArticle } from '../../store/read-corrected.ts'
import { admitDesk, readDeskForm, type DeskVisit } from '../frame/admit-desk.ts'
import { deskContextOf } from '../frame/desk-context.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { ArticleDeskPage } from './article-desk-page.tsx'
import { formText } from './form-values.ts'
import { requestedCorrection } from './requested-correction.ts'
import { unsavedOf } from './unsaved.ts'

const maxFormBytes = 256 * 1024

/**
 * `GET /desk/articles/ID`: an article with all that can be corrected in it. One query, and two for the rules of its
 * source where they are not known.
 */
export async function getArticleDesk(c: DeskContext): Promise<Response> {
  const { access, csrf } = await admitDesk(c, siteMap.deskArticle)
  const id = parseArticleId(c.req.param('id') ?? '')
  const shown = await shownOf(c, await correctedArticle(c.var.articles, id))
  return c.html(ArticleDeskPage({ access, csrf, ...shown, unsaved: null }))
}

/**
 * `POST /desk/articles/ID`: corrects it or takes corrections back, and shows it again. If that is declined, as where
 * somebody was faster, the answer has what was written, to be sent again.
 */
export async function postArticleDesk(c: DeskContext): Promise<Response> {
  const { access, csrf, form } = await readDeskForm(c, siteMap.correctOnDesk, maxFormBytes)
  const id = parseArticleId(c.req.param('id') ?? '')
  const revision = formText(form, 'revision')
  const options = {
    by: access.name,
    check: (article: { revision: string }) => {
      if (article.revision !== revision) throw new Refusal('precondition_failed')
    },
  }
  const context = deskContextOf(c, access)
  const undone = formText(form, 'undo')
  try {
    if (undone !== '') {
      await undoCorrections(context, id, undone === 'all' ? 'all' : [Number(undone)], options)
    } else {
      const { article } = await correctedArticle(c.var.articles, id)
      options.check(article)
      await correctArticle(context, id, await requestedCorrection(article, form), options)
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return declined(c, { access, csrf, form }, error)
  }
  return c.redirect(href(siteMap.deskArticle, { id: c.req.param('id') ?? '' }), 303)
}

/** Shows the article as it is now, with what was written. */
async function declined(
  c: DeskContext,
  { access, csrf, form }: DeskVisit & { readonly form: FormData },
  refusal: Refusal,
): Promise<Response> {
  const { articles } = c.var
  const corrected = await correctedArticle(articles, parseArticleId(c.req.param('id') ?? ''))
  const unsaved = await unsavedOf(articles, corrected.article, form, refusal)
  const shown = await shownOf(c, corrected)
  for (const [name, value] of Object.entries(refusal.headers)) c.header(name, value)
  return c.html(ArticleDeskPage({ access, csrf, ...shown, unsaved }), refusal.status)
}

async function shownOf(c: DeskContext, corrected: CorrectedArticle) {
  const { domain } = corrected.article.source
  const [report, rules] = await Promise.all([
    correctionReport(corrected),
    rulesOfHost(c.var.articles, domain, new Date()),
  ])
  return { report, rules }
}
