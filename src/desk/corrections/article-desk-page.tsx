import { isAllowed, type Access } from '../../access/access.ts'
import { articlePath, historyPath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { CorrectionReport } from '../../intake/corrections/correction-report.ts'
import type { ActiveRule } from '../../intake/rules/rule-book.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { DeskPage } from '../frame/desk-page.tsx'
import { minuteOf } from '../frame/minute-of.ts'
import { ProposalLink, RuleLinks } from '../frame/rule-link.tsx'
import { xrayPath } from '../frame/xray-path.ts'
import { BlockForms } from './block-forms.tsx'
import { CorrectionList } from './correction-list.tsx'
import { FieldsForm } from './fields-form.tsx'
import type { Unsaved } from './unsaved.ts'

type ArticleDeskProps = {
  readonly access: Access
  readonly csrf: string
  readonly report: CorrectionReport
  /** Those of its source. */
  readonly rules: readonly ActiveRule[]
  /** What was written into a form that was declined. */
  readonly unsaved: Unsaved | null
}

/** An article on the desk: its corrections, its fields, and its text block by block. */
export function ArticleDeskPage({ access, csrf, report, rules, unsaved }: ArticleDeskProps) {
  const { article, corrections, blocks } = report
  const page = articlePath({ ...article, day: articleDay(article) })
  const action = href(siteMap.deskArticle, { id: article.id })
  const target = isAllowed(access, siteMap.correctOnDesk.scope)
    ? { action, csrf, revision: article.revision }
    : null
  return (
    <DeskPage title={article.title} current="" access={access}>
      {unsaved && (
        <p class="notice" role="alert">
          {unsaved.message}
        </p>
      )}
      <p>
        <a href={page}>As readers see it</a> · <a href={historyPath(page)}>Its history</a> ·{' '}
        <a href={article.source.url} rel="noreferrer">
          At the source
        </a>{' '}
        · <a href={xrayPath(article.id)}>X-ray of its page</a>
        {isAllowed(access, siteMap.deskRule.scope) && ' · '}
        <RuleLinks access={access} domain={article.source.domain} rules={rules} />
      </p>
      <p class="note">
        Confidence {article.confidence.toFixed(2)}, changed by {article.changedBy} on{' '}
        {minuteOf(new Date(article.storedAt))} UTC, cleaner {article.cleanerVersion}.
      </p>
      <CorrectionList corrections={corrections} target={target} />
      {corrections.some(({ undoneAt }) => undoneAt === null) && (
        <p>
          <ProposalLink access={access} source={article.source.domain} />
        </p>
      )}
      {target ? (
        <>
          <FieldsForm article={article} target={target} written={unsaved?.fields ?? {}} />
          <BlockForms blocks={blocks} target={target} unsaved={unsaved?.block ?? null} />
        </>
      ) : (
        <p class="notice">To correct it, sign in with a token that has the scope edit.</p>
      )}
    </DeskPage>
  )
}
