import { pageOutcomes } from '../../intake/page-outcome.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { readIntake, type IntakeFilter } from '../../store/intake-log/read-intake.ts'
import { parseRowId } from '../../store/tables/row-id.ts'
import { admitDesk } from '../frame/admit-desk.ts'
import { askedValue } from '../frame/asked-value.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { DeskPage } from '../frame/desk-page.tsx'
import { IntakeTable } from './intake-table.tsx'

const { path } = siteMap.deskIntake
const pageSize = 100

/** `GET /desk/intake`: what came in, by what the visitor looks for. One query. */
export async function getIntake(c: DeskContext): Promise<Response> {
  const { access } = await admitDesk(c, siteMap.deskIntake)
  const filter = filterOf(c)
  const entries = await readIntake(openDatabase(c.env.DB), filter, pageSize + 1)
  const shown = entries.slice(0, pageSize)
  const last = entries.length > pageSize ? shown.at(-1) : undefined
  return c.html(
    <DeskPage title="Intake" current={path} access={access}>
      <IntakeForm filter={filter} />
      <IntakeTable entries={shown} />
      {last && (
        <p>
          <a href={`${path}?${queryOf({ ...filter, before: last.id })}`}>Older</a>
        </p>
      )}
    </DeskPage>,
  )
}

function filterOf(c: DeskContext): IntakeFilter {
  const source = askedValue(c, 'source', shortened)
  const outcome = askedValue(
    c,
    'outcome',
    (text) => pageOutcomes.find((one) => one === text) ?? null,
  )
  const code = askedValue(c, 'code', shortened)
  const address = askedValue(c, 'address', shortened)
  const before = askedValue(c, 'before', parseRowId)
  return {
    ...(source !== null && { source }),
    ...(outcome !== null && { outcome }),
    ...(code !== null && { code }),
    ...(address !== null && { address }),
    ...(before !== null && { before }),
  }
}

function shortened(text: string): string {
  return text.slice(0, 300)
}

function queryOf(filter: IntakeFilter): string {
  const fields = Object.entries(filter).map(([name, value]) => [name, String(value)])
  return new URLSearchParams(fields).toString()
}

function IntakeForm({ filter: { source, outcome, code, address } }: { filter: IntakeFilter }) {
  return (
    <form method="get" action={path} class="form inline" role="search">
      <label>
        Source
        <input
          type="text"
          name="source"
          value={source}
          placeholder="quill.example"
          autocomplete="off"
        />
      </label>
      <label>
        Outcome
        <select name="outcome">
          <option value="">any</option>
          {pageOutcomes.map((name) => (
            <option value={name} selected={name === outcome}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Code
        <input type="text" name="code" value={code} placeholder="no_article" autocomplete="off" />
      </label>
      <label>
        In the address
        <input type="search" name="address" value={address} />
      </label>
      <button type="submit">Show</button>
    </form>
  )
}
