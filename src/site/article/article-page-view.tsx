import { historyPath } from '../../article/article-address.ts'
import { BodyText } from '../body/body-text.tsx'
import { LeadFigure } from '../body/lead-figure.tsx'
import { withNoBreakSpaces } from '../model/no-break-spaces.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Facts } from '../ui/facts.tsx'
import { Layout } from '../ui/layout.tsx'
import { Time } from '../ui/time.tsx'
import { ArticleFooter } from './article-footer.tsx'
import { ArticleHead } from './article-head.tsx'
import type { ArticlePageModel } from './article-page-model.ts'
import { ArticleRails, AdjacentArticleLinks } from './article-rails.tsx'
import { articleTimes } from './article-times.ts'
import { LanguageVersionLinks } from './language-version-links.tsx'
import { LinkedNames } from './linked-names.tsx'
import { TranslationNote } from './translation-note.tsx'

/** The page of one article. The site's own words inside it carry their own language and direction. */
export function ArticlePageView({ page }: { page: ArticlePageModel }) {
  const { site, article, path, text, langAttributesOf } = page
  return (
    <Layout
      site={site}
      title={article.title}
      path={path}
      description={article.lede}
      type="article"
      canonical={page.canonical}
      isNoindex={article.isNoindex}
      versions={page.wording.siteVersions}
      alternates={<LanguageVersionLinks versions={page.wording.versions} siteUrl={site.url} />}
      head={<ArticleHead page={page} />}
    >
      <Breadcrumb site={site} trail={page.trail} />
      <article class="article" {...page.langAttributes}>
        <header>
          {article.section && (
            <p class="section">
              <bdi {...text.untranslated}>{article.section}</bdi>
            </p>
          )}
          <h1 {...langAttributesOf('title')}>{withNoBreakSpaces(article.title)}</h1>
          <ArticleFacts page={page} />
          {article.lede && (
            <p class="lede" {...langAttributesOf('lede')}>
              {article.lede}
            </p>
          )}
        </header>
        <TranslationNote notice={page.notice} ownWords={text.ownWords} />
        <Notice page={page} />
        {page.leadImage && (
          <LeadFigure image={page.leadImage} langAttributes={langAttributesOf('image/alt')} />
        )}
        <BodyText model={text} />
        <ArticleFooter page={page} />
      </article>
      <AdjacentArticleLinks page={page} />
      <ArticleRails page={page} />
    </Layout>
  )
}

/** Who wrote an article, when, and how long it is. */
export function ArticleFacts({ page }: { page: ArticlePageModel }) {
  const { site, article } = page
  const { ownWords } = page.text
  const { versions } = page.rails
  const { published, firstSeen, updated } = articleTimes(article)
  const isSeenLater = firstSeen !== null && updated !== null && updated < firstSeen
  // Machines take the first <time> of an article for the time of its publication.
  const seen = firstSeen && (
    <span {...ownWords}>{`${site.phrases.firstSeen} ${site.formats.moment(firstSeen)}`}</span>
  )
  const change = updated && (
    <span {...ownWords}>
      {site.phrases.updated}{' '}
      {published ? <Time moment={updated} site={site} /> : site.formats.moment(updated)}
    </span>
  )
  return (
    <Facts
      facts={[
        page.authors.length > 0 && (
          <span {...ownWords}>
            {site.phrases.by} <LinkedNames names={page.authors} site={site} />
          </span>
        ),
        published && (
          <span {...ownWords}>
            <Time moment={published} site={site} />
          </span>
        ),
        ...(isSeenLater ? [change, seen] : [seen, change]),
        <span {...ownWords}>{site.phrases.readingMinutes(page.minutes)}</span>,
        page.language && (
          <a href={page.language.path ?? undefined} {...ownWords}>
            {page.language.name}
          </a>
        ),
        versions > 1 && (
          <a href={historyPath(page.wording.paths.page)} {...ownWords}>
            {site.phrases.history.link(versions, site.formats.number(versions))}
          </a>
        ),
      ]}
    />
  )
}

function Notice({ page }: { page: ArticlePageModel }) {
  const { site, article } = page
  if (!article.isTruncated) return null
  const isPaid = article.isAccessibleForFree === false
  return (
    <p class="notice">
      <span {...page.text.ownWords}>
        {isPaid ? site.phrases.isPaid : site.phrases.isTruncated}{' '}
        <a href={article.source.url} rel="noopener external">
          {site.phrases.readAtSource(article.source.name)}
        </a>
      </span>
    </p>
  )
}
