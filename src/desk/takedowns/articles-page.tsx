import { isAllowed } from '../../access/access.ts'
import { articlePath } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import { articleStateNames } from '../../site/article-selection.ts'
import { siteMap } from '../../site/site-map.ts'
import type { ArticleStates } from '../../store/article-states.ts'
import type { DeskVisit } from '../frame/admit-desk.ts'
import { DeskPage } from '../frame/desk-page.tsx'
import { DeskTable } from '../frame/desk-table.tsx'
import { minuteOf } from '../frame/minute-of.ts'
import { TakedownForm } from './takedown-form.tsx'

type ArticlesPageProps = DeskVisit & {
  /** `null` where a filter could not be read. */
  found: { readonly items: readonly ArticleStates[]; readonly next: string | null } | null
  /** The query of the page. */
  given: URLSearchParams
  /** The parameters that could not be read. */
  unread: readonly string[]
}

/** The list of articles, its filters, and the forms to take one down. */
export function ArticlesPage({ access, csrf, found, given, unread }: ArticlesPageProps) {
  const { path } = siteMap.deskArticles
  const more = new URLSearchParams(given)
  more.set('after', found?.next ?? '')
  return (
    <DeskPage title="Articles" current={path} access={access}>
      {unread.length > 0 && (
        <p class="notice" role="alert">
          Not understood: {unread.join(', ')}.
        </p>
      )}
      <Filters given={given} />
      {found?.items.length === 0 && (
        <p>{found.next ? 'None among the thousand that were looked at.' : 'There are none.'}</p>
      )}
      {found && found.items.length > 0 && (
        <List
          articles={found.items}
          csrf={isAllowed(access, siteMap.deskTakeDown.scope) ? csrf : null}
        />
      )}
      {found?.next && (
        <p>
          <a href={`${path}?${more}`}>Older ones</a>
        </p>
      )}
    </DeskPage>
  )
}

type ListProps = {
  articles: readonly ArticleStates[]
  /** `null` if the visitor may take none down. */
  csrf: string | null
}

function List({ articles, csrf }: ListProps) {
  const columns = ['Article', 'Stored', 'Confidence', ...(csrf === null ? [] : ['Take down'])]
  return (
    <DeskTable name="Articles" columns={columns}>
      {articles.map((one) => (
        <tr>
          <Facts article={one} />
          {csrf !== null && (
            <td>
              <TakedownForm article={one.id} title={one.title} csrf={csrf} />
            </td>
          )}
        </tr>
      ))}
    </DeskTable>
  )
}

function Facts({ article }: { article: ArticleStates }) {
  const { id, title, lang, source, storedAt, confidence, isTruncated, changedBy } = article
  return (
    <>
      <th scope="row">
        <a href={articlePath({ id, title, day: articleDay(article) })} lang={lang}>
          <bdi>{title}</bdi>
        </a>
        <div class="note">
          {source.domain}, {lang}, <a href={`${siteMap.deskArticles.path}/${id}`}>{id}</a>
        </div>
      </th>
      <td>{minuteOf(new Date(storedAt))}</td>
      <td class="number">
        {confidence.toFixed(2)}
        {isTruncated && <div class="note">truncated</div>}
        {changedBy === 'editor' && <div class="note">corrected</div>}
      </td>
    </>
  )
}

const states = articleStateNames.filter((name) => name !== 'removed')

function Filters({ given }: { given: URLSearchParams }) {
  const value = (name: string) => given.get(name) ?? ''
  return (
    <form method="get" action={siteMap.deskArticles.path} class="form inline" role="search">
      <label>
        Source
        <input name="source" type="text" value={value('source')} placeholder="paper.example" />
      </label>
      <label>
        From
        <input name="from" type="date" value={value('from')} />
      </label>
      <label>
        To
        <input name="to" type="date" value={value('to')} />
      </label>
      <label>
        Language
        <input name="lang" type="text" value={value('lang')} placeholder="de" />
      </label>
      <label>
        Confidence up to
        <input
          name="confidence_max"
          type="number"
          min="0"
          max="1"
          step="0.05"
          value={value('confidence_max')}
        />
      </label>
      <label>
        State
        <select name="state">
          <option value="">all</option>
          {states.map((state) => (
            <option value={state} selected={value('state') === state}>
              {state}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Show</button>
    </form>
  )
}
