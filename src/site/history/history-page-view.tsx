import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Facts } from '../ui/facts.tsx'
import { Layout } from '../ui/layout.tsx'
import { Time } from '../ui/time.tsx'
import { DifferenceView } from './difference-view.tsx'
import type { HistoryPageModel, VersionRow } from './history-page-model.ts'

/** The versions of an article, who made them, and what changed between two. */
export function HistoryPageView({ page }: { page: HistoryPageModel }) {
  const { site, title, path, rows } = page
  const { phrases } = site
  return (
    <Layout
      site={site}
      title={`${title} – ${phrases.history.title}`}
      path={path}
      canonical={page.canonical}
      isNoindex
      versions={page.siteVersions}
      alternates={<></>}
    >
      <Breadcrumb site={site} trail={page.trail} />
      <div class="history">
        <h1>{phrases.history.title}</h1>
        <p class="of" {...page.langAttributes}>
          <a href={page.page}>{title}</a>
        </p>
        <p>{phrases.history.about}</p>
        <ol class="versions">
          {rows.map((row) => (
            <Row row={row} page={page} />
          ))}
        </ol>
        {rows.length > 2 && <Choice page={page} />}
        <DifferenceView page={page} />
        <p class="forms">
          {phrases.otherForms} <a href={`${path}.json`}>JSON</a>
        </p>
      </div>
    </Layout>
  )
}

type RowProps = { row: VersionRow; page: HistoryPageModel }

function Row({ row, page: { site } }: RowProps) {
  const { history } = site.phrases
  const { number, by, storedAt, replacedAt, path, comparePath } = row
  return (
    <li>
      <a href={path}>{history.version(site.formats.number(number))}</a>
      <Facts
        facts={[
          <Time moment={storedAt} site={site} />,
          <span>{history.changedBy[by]}</span>,
          replacedAt === null && <strong>{history.present}</strong>,
        ]}
      />
      {comparePath && (
        <a href={`${comparePath}#difference`}>
          {history.compareWith(site.formats.number(number - 1))}
        </a>
      )}
    </li>
  )
}

function Choice({ page: { site, path, rows, comparison } }: { page: HistoryPageModel }) {
  const { history } = site.phrases
  return (
    <form class="pick" action={path}>
      <label>
        {history.from}
        <Options name="from" chosen={comparison?.from} rows={rows} site={site} />
      </label>
      <label>
        {history.to}
        <Options name="to" chosen={comparison?.to} rows={rows} site={site} />
      </label>
      <button type="submit">{history.compare}</button>
    </form>
  )
}

type OptionsProps = Pick<HistoryPageModel, 'rows' | 'site'> & {
  name: string
  chosen: number | undefined
}

function Options({ name, chosen, rows, site }: OptionsProps) {
  const { phrases, formats } = site
  return (
    <select name={name}>
      {rows.map(({ number, storedAt }) => (
        <option value={String(number)} selected={number === chosen}>
          {`${phrases.history.version(formats.number(number))} · ${formats.moment(storedAt)}`}
        </option>
      ))}
    </select>
  )
}
