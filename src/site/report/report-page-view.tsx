import type { ArticleId } from '../../article/article-address.ts'
import { reportFields, reportLimits, reportReasons } from '../../article/report.ts'
import type { LangAttributes, Site } from '../model/site.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { Layout } from '../ui/layout.tsx'

type ReportPageProps = {
  site: Site
  article: ArticleId
  /** Of the article, as its page shows it. */
  title: string
  langAttributes: LangAttributes
  path: string
  /** The path of the article's page. */
  page: string
  /** The paths of this page in the languages of the site, by what they begin with. */
  siteVersions: ReadonlyMap<string, string>
  /** Where to write in place of the form; `null` if the settings name no contact. */
  otherwise: string | null
}

/** The form to report an article. It needs no script. */
export function ReportPageView(props: ReportPageProps) {
  const { site, title, path, page, siteVersions, otherwise } = props
  const { phrases } = site
  const { reporting } = phrases
  return (
    <Layout
      site={site}
      title={phrases.report}
      path={path}
      isNoindex
      versions={siteVersions}
      alternates={<></>}
    >
      <div class="history">
        <h1>{phrases.report}</h1>
        <p class="of" {...props.langAttributes}>
          <a href={page}>{title}</a>
        </p>
        <p>
          {reporting.about} <a href={sitePath(site, siteMap.privacy.path)}>{phrases.privacy}</a>
        </p>
        <Form {...props} />
        {otherwise && (
          <p>
            <a href={otherwise}>{reporting.otherwise}</a>
          </p>
        )}
      </div>
    </Layout>
  )
}

// As parts and not percent-encoded: so a letter of any script has its own few bytes, and 2,000 fit.
function Form({ site, article }: ReportPageProps) {
  const { reporting } = site.phrases
  return (
    <form
      method="post"
      action={siteMap.report.path}
      enctype="multipart/form-data"
      class="search report"
    >
      <input type="hidden" name={reportFields.article} value={article} />
      <input type="hidden" name={reportFields.lang} value={site.language} />
      <p class="field">
        <label for="reason">{reporting.reason}</label>
        <select id="reason" name={reportFields.reason}>
          {reportReasons.map((reason) => (
            <option value={reason}>{reporting.reasons[reason]}</option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="message">{reporting.message}</label>
        <textarea
          id="message"
          name={reportFields.message}
          rows={8}
          maxlength={reportLimits.message}
          dir="auto"
          required
        />
      </p>
      <p class="field">
        <label for="contact">{reporting.contact}</label>
        <input
          id="contact"
          name={reportFields.contact}
          type="text"
          maxlength={reportLimits.contact}
          dir="auto"
          autocomplete="email"
        />
      </p>
      <p class="unseen" aria-hidden="true">
        <label for="website">{reporting.leaveEmpty}</label>
        <input id="website" name={reportFields.trap} type="text" tabindex={-1} autocomplete="off" />
      </p>
      <button type="submit">{reporting.send}</button>
    </form>
  )
}
