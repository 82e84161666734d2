import type { Child } from 'hono/jsx'
import { isAllowed, type Access } from '../../access/access.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { Attention } from '../../store/attention.ts'

/** What wants attention, each with the way to it; nothing when there is nothing that the visitor may see. */
export function AttentionList({ access, found }: { access: Access; found: Attention }) {
  const items: Child[] = []
  const { open, since } = found.reports
  if (since !== null)
    items.push(
      <>
        <a href={siteMap.deskReports.path}>
          {open === 1 ? 'A report' : `${open.toLocaleString('en')} reports`} of readers
        </a>{' '}
        {open === 1 ? `is open since ${dayOf(since)}` : `are open, the first since ${dayOf(since)}`}
        .
      </>,
    )
  if (isAllowed(access, siteMap.deskRule.scope))
    for (const { id, domain } of found.rules)
      items.push(
        <>
          The rule of <a href={href(siteMap.deskRule, { id })}>{domain}</a> missed its last page.
        </>,
      )
  for (const id of found.unfit)
    items.push(
      <>
        Corrections of <a href={href(siteMap.deskArticle, { id })}>{id}</a> no longer fit.
      </>,
    )
  if (isAllowed(access, siteMap.deskWebhook.scope))
    for (const { id, url, disabled } of found.receivers)
      items.push(
        <>
          <a href={href(siteMap.deskWebhook, { id })}>{new URL(url).host}</a>{' '}
          {disabled ? 'is disabled: it is told nothing.' : 'cannot be told: deliveries fail.'}
        </>,
      )
  if (isAllowed(access, siteMap.deskTokens.scope))
    for (const { name, expiresAt } of found.tokens)
      items.push(
        <>
          The token <a href={siteMap.deskTokens.path}>{name}</a> ends on {dayOf(expiresAt)}.
        </>,
      )
  if (items.length === 0) return null
  return (
    <>
      <h2>What wants attention</h2>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  )
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}
