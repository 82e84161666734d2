import type { Access } from '../../access/access.ts'
import { scopes } from '../../access/scope.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { TokenRow } from '../../store/tokens.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { DeskTable } from '../frame/desk-table.tsx'
import { minuteOf } from '../frame/minute-of.ts'

/** The text of a token that was just made, which is shown once. */
export type ShownToken = { readonly name: string; readonly text: string }

type TokensPageProps = {
  access: Access
  csrf: string
  tokens: readonly TokenRow[]
  now: Date
  shown: ShownToken | null
  fault: string | null
}

/** The tokens, and the forms to make, rotate and revoke one. */
export function TokensPage({ access, csrf, tokens, now, shown, fault }: TokensPageProps) {
  return (
    <DeskPage title="Tokens" current={siteMap.deskTokens.path} access={access}>
      {fault && (
        <p class="notice" role="alert">
          {fault}.
        </p>
      )}
      {shown && <NewSecret {...shown} />}
      {tokens.length > 0 ? (
        <DeskTable name="Tokens" columns={['Name', 'May', 'Last use', 'Good until', 'Change']}>
          {tokens.map((token) => (
            <TokenEntry token={token} csrf={csrf} now={now} />
          ))}
        </DeskTable>
      ) : (
        <p>There are no tokens but the first, INGEST_TOKEN, which may do everything.</p>
      )}
      <h2>Make a token</h2>
      <NewTokenForm csrf={csrf} />
    </DeskPage>
  )
}

function NewSecret({ name, text }: ShownToken) {
  return (
    <div class="notice">
      <p>
        The secret of <strong>{name}</strong>. Copy it now: it is kept nowhere, and not shown again.
      </p>
      <p>
        <code>{text}</code>
      </p>
    </div>
  )
}

type TokenEntryProps = { token: TokenRow; csrf: string; now: Date }

function TokenEntry({ token, csrf, now }: TokenEntryProps) {
  const { id, name, source, perMinute, createdBy, createdAt, usedAt } = token
  const isGood = !isPast(token.revokedAt, now) && !isPast(token.expiresAt, now)
  return (
    <tr>
      <th scope="row">
        {name}
        <div class="note">
          <code>{id}</code>, by {createdBy}, {minuteAt(createdAt)}
        </div>
      </th>
      <td>
        {token.scopes.split(' ').join(', ')}
        {source !== null && <div class="note">only {source}</div>}
        {perMinute !== null && <div class="note">{perMinute} a minute</div>}
      </td>
      <td>{usedAt === null ? 'never' : minuteAt(usedAt)}</td>
      <td>
        {goodUntil(token, now)}
        {isGood && token.formerUntil !== null && !isPast(token.formerUntil, now) && (
          <div class="note">former secret until {minuteAt(token.formerUntil)}</div>
        )}
      </td>
      <td>{isGood && <TokenForms id={id} name={name} csrf={csrf} />}</td>
    </tr>
  )
}

function TokenForms({ id, name, csrf }: { id: string; name: string; csrf: string }) {
  return (
    <>
      <DeskForm action={href(siteMap.deskRotateToken, { id })} csrf={csrf} isInline>
        <label>
          Overlap, hours
          <input name="overlapHours" type="number" min="0" max="720" value="24" required />
        </label>
        <button type="submit" class="quiet" aria-label={`Rotate ${name}`}>
          Rotate
        </button>
      </DeskForm>
      <DeskForm action={href(siteMap.deskRevokeToken, { id })} csrf={csrf} isInline>
        <button type="submit" class="quiet" aria-label={`Revoke ${name}`}>
          Revoke
        </button>
      </DeskForm>
    </>
  )
}

const explained = {
  ingest: 'store pages and translations',
  clean: 'clean pages without storing them',
  read: 'see the desk, lists, raw pages and jobs',
  edit: 'correct articles, change the rules of sites',
  remove: 'take articles down, block sources',
  admin: 'all of this, and tokens',
} as const

function NewTokenForm({ csrf }: { csrf: string }) {
  return (
    <DeskForm action={siteMap.deskMakeToken.path} csrf={csrf}>
      <label>
        Name
        <input name="name" type="text" maxlength={60} required />
      </label>
      <fieldset>
        <legend>It may</legend>
        {scopes.map((scope) => (
          <label class="tick">
            <input name="scopes" type="checkbox" value={scope} />
            <span>
              <code>{scope}</code>: {explained[scope]}
            </span>
          </label>
        ))}
      </fieldset>
      <label>
        Only for this source, a domain; with ingest and clean only
        <input name="source" type="text" maxlength={253} placeholder="paper.example" />
      </label>
      <label>
        Good for so many days; empty for ever
        <input name="expiresInDays" type="number" min="1" max="3650" />
      </label>
      <label>
        Requests a minute; empty for the limit of all
        <input name="perMinute" type="number" min="1" max="1000000" />
      </label>
      <button type="submit">Make it</button>
    </DeskForm>
  )
}

function goodUntil({ revokedAt, expiresAt }: TokenRow, now: Date): string {
  if (revokedAt !== null) return `revoked ${minuteAt(revokedAt)}`
  if (expiresAt === null) return 'no end'
  return `${isPast(expiresAt, now) ? 'expired ' : ''}${minuteAt(expiresAt)}`
}

function isPast(seconds: number | null, now: Date): boolean {
  return seconds !== null && seconds * 1000 <= now.getTime()
}

function minuteAt(seconds: number): string {
  return minuteOf(new Date(seconds * 1000))
}
