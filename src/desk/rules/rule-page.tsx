import type { Access } from '../../access/access.ts'
import type { ArticleId } from '../../article/article-address.ts'
import { ruleFields, type RuleField } from '../../cleaner/site-rule/rule-selectors.ts'
import type { AffectedArticles } from '../../intake/rules/keep-rule.ts'
import type { RuleTrial, TriedArticle } from '../../intake/trial/try-rule.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { RuleVersion } from '../../store/rules/rules.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { minuteOf } from '../frame/minute-of.ts'
import { RuleTrace } from '../frame/rule-trace.tsx'
import { Wide } from '../frame/wide.tsx'
import { xrayPath } from '../frame/xray-path.ts'
import { ProposalView, type ShownProposal } from './proposal-view.tsx'
import type { RuleFields } from './rule-fields.ts'

export type RulePageProps = {
  access: Access
  csrf: string
  /** `new` for one that is not stored. */
  id: string
  fields: RuleFields
  /** The address of the page that it is tried on. */
  page: string
  versions: readonly RuleVersion[]
  fault: string | null
  proposal: ShownProposal | null
  trial: RuleTrial | null
  /** That it was tried on. */
  article: ArticleId | null
  affected: AffectedArticles | null
}

/** The form of a rule; after a try, with what comes of a page with it and without it. */
export function RulePage(props: RulePageProps) {
  const { access, id, fields, fault, proposal, trial, article, affected, versions } = props
  const title = id === 'new' ? 'A new rule' : `Rule of ${fields.domain}`
  return (
    <DeskPage title={title} current={siteMap.deskRules.path} access={access}>
      {fault && (
        <p class="notice" role="alert">
          {fault}.
        </p>
      )}
      {affected && (
        <p class="notice" role="status">
          Saved. There are {affected.articles} stored articles of {affected.selection.source}; to
          clean them again, run{' '}
          <code>npm run reclean -- --source {affected.selection.source} --apply</code>.
        </p>
      )}
      {proposal && <ProposalView {...proposal} />}
      {trial && <Trial trial={trial} />}
      {article && (
        <p>
          <a href={xrayPath(article)}>X-ray of this page, with the rule that is saved</a> ·{' '}
          <a href={href(siteMap.deskArticle, { id: article })}>Correct the article</a>
        </p>
      )}
      <RuleForm {...props} />
      {versions.length > 0 && (
        <>
          <h2>Earlier versions</h2>
          {versions.map(({ version, savedAt, savedBy, rule }) => (
            <details>
              <summary>
                {version}, by {savedBy}, {minuteOf(savedAt)}
              </summary>
              <p>
                <code>{JSON.stringify(rule)}</code>
              </p>
            </details>
          ))}
        </>
      )}
    </DeskPage>
  )
}

const labels: Readonly<Record<RuleField, string>> = {
  body: 'Text: the first that matches',
  title: 'Title: the first that matches',
  lede: 'Lede: the first that matches',
  byline: 'Names of the authors: the first that matches',
  time: 'Time of publication: the first that matches',
  captions: 'Captions of the pictures next to them',
  strip: 'Removed before anything is read',
  keep: 'Never removed',
}

function RuleForm({ csrf, id, fields, page }: RulePageProps) {
  return (
    <DeskForm action={href(siteMap.changeDeskRule, { id })} csrf={csrf}>
      <label>
        Domain, without www
        <input name="domain" type="text" maxlength={253} value={fields.domain} required />
      </label>
      <label class="tick">
        <input name="isWithSubdomains" type="checkbox" checked={fields.isWithSubdomains} />
        <span>For all hosts under it, too</span>
      </label>
      <label>
        Path of its pages, * is any characters; empty for all
        <input name="addressPattern" type="text" maxlength={200} value={fields.addressPattern} />
      </label>
      <p class="note">CSS selectors, one a line.</p>
      {ruleFields.map((field) => (
        <label>
          {labels[field]}
          <textarea name={field} rows={2} spellcheck={false}>
            {fields.selectors[field]}
          </textarea>
        </label>
      ))}
      <label>
        Tests: an address a line; under it, + words that must come out, - words that must not
        <textarea name="tests" rows={4} spellcheck={false}>
          {fields.tests}
        </textarea>
      </label>
      <label>
        Address of an article here, to try it on
        <input name="page" type="url" maxlength={2048} value={page} />
      </label>
      <button type="submit" name="do" value="try" class="quiet">
        Try it
      </button>
      <button type="submit" name="do" value="save">
        Save it
      </button>
      {id !== 'new' && (
        <button type="submit" name="do" value="delete" class="quiet">
          Delete the rule
        </button>
      )}
    </DeskForm>
  )
}

function Trial({ trial: { url, use, test, trace, ...tried } }: { trial: RuleTrial }) {
  const isPassed = test && test.missing.length + test.unwanted.length === 0
  return (
    <section aria-labelledby="trial">
      <h2 id="trial">Tried on one page</h2>
      <p>
        <code>{url}</code>
      </p>
      <RuleTrace use={use} trace={trace} />
      {test && (
        <p>
          Its test: {isPassed ? 'passed' : 'failed'}
          {test.missing.map((words) => `; missing “${words}”`)}
          {test.unwanted.map((words) => `; unwanted “${words}”`)}.
        </p>
      )}
      <Wide label="With the rule and without it">
        <table>
          <thead>
            <tr>
              <td></td>
              <th scope="col">With the rule</th>
              <th scope="col">Without it</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, value]) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{value(tried.with)}</td>
                <td>{value(tried.without)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">Text</th>
              <td>{paragraphs(tried.with)}</td>
              <td>{paragraphs(tried.without)}</td>
            </tr>
          </tbody>
        </table>
      </Wide>
    </section>
  )
}

type Cleaned = Extract<TriedArticle, { outcome: 'cleaned' }>

const of = (value: (article: Cleaned) => string | null) => (one: TriedArticle) =>
  one.outcome === 'cleaned' ? value(one) : ''

const rows: readonly [string, (one: TriedArticle) => string | null][] = [
  ['Outcome', (one) => (one.outcome === 'cleaned' ? 'cleaned' : `${one.code}: ${one.detail}`)],
  ['Title', of(({ title }) => title)],
  ['Lede', of(({ lede }) => lede)],
  ['By', of(({ byline }) => byline.join(', '))],
  ['Time', of(({ publishedAt }) => publishedAt)],
  ['Confidence', of(({ confidence }) => String(confidence))],
]

function paragraphs(one: TriedArticle) {
  if (one.outcome !== 'cleaned') return null
  return one.text.split('\n\n').map((text) => <p>{text}</p>)
}
