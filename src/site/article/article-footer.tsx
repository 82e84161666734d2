import { href } from '../address.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { formPath, type ArticlePageModel } from './article-page-model.ts'

/** The end of an article: its source, its day, its topics, its other forms, and where to report it. */
export function ArticleFooter({ page }: { page: ArticlePageModel }) {
  const { article, day, report } = page
  const { phrases } = page.site
  const { ownWords } = page.text
  return (
    <footer class="origin" {...ownWords}>
      <p>
        {phrases.source}{' '}
        <a href={article.source.url} rel="noopener external">
          <bdi>{article.source.name}</bdi>
        </a>
      </p>
      <p>
        <a href={sitePath(page.site, href(siteMap.period, { period: day }))}>
          {phrases.allNewsOn(day)}
        </a>
      </p>
      <Topics page={page} />
      <p class="forms">
        {phrases.otherForms} <a href={formPath(page, 'md')}>Markdown</a>{' '}
        <a href={formPath(page, 'txt')}>{phrases.plainText}</a>{' '}
        <a href={formPath(page, 'json')}>JSON</a>
      </p>
      <p class="forms">
        <a href={report} rel="nofollow">
          {phrases.report}
        </a>
      </p>
    </footer>
  )
}

function Topics({ page: { site, topics } }: { page: ArticlePageModel }) {
  if (topics.length === 0) return null
  return (
    <div class="topics">
      <span id="topics">{site.phrases.topics}</span>
      <ul class="chips" aria-labelledby="topics">
        {topics.map(({ name, path, langAttributes }) => (
          <li>
            <a href={path ?? undefined}>
              <bdi {...langAttributes}>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
