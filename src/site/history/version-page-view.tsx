import { ArticleFacts } from '../article/article-page-view.tsx'
import { BodyText } from '../body/body-text.tsx'
import { LeadFigure } from '../body/lead-figure.tsx'
import { withNoBreakSpaces } from '../model/no-break-spaces.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Layout } from '../ui/layout.tsx'
import type { VersionPageModel } from './version-page-model.ts'

/** The page of one version of an article, in its own words. */
export function VersionPageView({ page: model }: { page: VersionPageModel }) {
  const { page, name, sentence, links } = model
  const { site, article, text } = page
  return (
    <Layout
      site={site}
      title={`${article.title} (${name})`}
      path={model.path}
      description={article.lede}
      type="article"
      canonical={model.canonical}
      isNoindex
      versions={model.siteVersions}
      alternates={<></>}
    >
      <Breadcrumb site={site} trail={page.trail} />
      <article class="article" {...page.langAttributes}>
        <header>
          <p class="notice">
            <span {...text.ownWords}>
              {sentence}
              {links.map(({ name, path }, index) => (
                <>
                  {index === 0 ? ' ' : ' · '}
                  <a href={path}>{name}</a>
                </>
              ))}
            </span>
          </p>
          <h1>{withNoBreakSpaces(article.title)}</h1>
          <ArticleFacts page={page} />
          {article.lede && <p class="lede">{article.lede}</p>}
        </header>
        {page.leadImage && <LeadFigure image={page.leadImage} />}
        <BodyText model={text} />
        <footer class="origin" {...text.ownWords}>
          <p>
            {site.phrases.source}{' '}
            <a href={article.source.url} rel="noopener external">
              <bdi>{article.source.name}</bdi>
            </a>
          </p>
          <p class="forms">
            {site.phrases.otherForms} <a href={`${model.path}.json`}>JSON</a>
          </p>
        </footer>
      </article>
    </Layout>
  )
}
