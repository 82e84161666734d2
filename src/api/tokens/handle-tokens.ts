import type { Context } from 'hono'
import {
  endToken,
  issueSecret,
  issueToken,
  rotationFormSchema,
  tokenFormSchema,
} from '../../access/manage-tokens.ts'
import { instant } from '../../article/day.ts'
import { caching } from '../../cache/policies.ts'
import type { Address } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { readTokens, type TokenRow } from '../../store/tokens.ts'
import { bodies } from '../body/body-budget.ts'
import { readBody } from '../body/read-body.ts'
import { admitReader, admitWriter } from '../ingest/admit-sender.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { readJsonForm } from '../ingest/read-json-form.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { refuseOtherThanJson } from '../translations/translation-form.ts'

const maxBytes = 10_000
const maxJsonParts = 50

/** `GET /tokens`: the tokens, the newest first, without their secrets. */
export async function getTokens(c: Context<IngestEnv>): Promise<Response> {
  await admitReader(c, siteMap.tokens)
  refuseUnknownParameters(c.req.queries(), siteMap.tokens.query)
  const rows = await readTokens(openDatabase(c.env.DB))
  return c.json({ tokens: rows.map(tokenJson) }, 200, caching.api())
}

/** `POST /tokens`: makes one. */
export async function postToken(c: Context<IngestEnv>): Promise<Response> {
  const access = await admitJson(c, siteMap.makeToken)
  const form = await formOf(c, (bytes) => readJsonForm(bytes, tokenFormSchema, maxJsonParts))
  const { token, text } = await issueToken(form, access, doorOf(c))
  return c.json({ ...tokenJson(token), token: text }, 201, caching.api())
}

/** `POST /tokens/ID/rotate`: gives one another secret. */
export async function postRotation(c: Context<IngestEnv>): Promise<Response> {
  await admitJson(c, siteMap.rotateToken)
  const form = await formOf(c, (bytes) => readJsonForm(bytes, rotationFormSchema, maxJsonParts))
  const { token, text } = await issueSecret(c.req.param('id') ?? '', form.overlapHours, doorOf(c))
  return c.json({ ...tokenJson(token), token: text }, 200, caching.api())
}

/** `DELETE /tokens/ID`: revokes one. */
export async function deleteToken(c: Context<IngestEnv>): Promise<Response> {
  await admitReader(c, siteMap.revokeToken)
  refuseUnknownParameters(c.req.queries(), siteMap.revokeToken.query)
  await endToken(c.req.param('id') ?? '', doorOf(c))
  return c.body(null, 204, caching.api())
}

async function admitJson(
  c: Context<IngestEnv>,
  address: typeof siteMap.makeToken | typeof siteMap.rotateToken,
) {
  const access = await admitWriter(c, address)
  const { query }: Pick<Address, 'query'> = address
  refuseUnknownParameters(c.req.queries(), query)
  refuseOtherThanJson(c.req.header('content-type'))
  return access
}

async function formOf<Form>(
  c: Context<IngestEnv>,
  parse: (bytes: Uint8Array) => Form,
): Promise<Form> {
  const body = bodies.open()
  try {
    return parse(await readBody(c.req.raw, body, maxBytes))
  } finally {
    body.release()
  }
}

function doorOf(c: Context<IngestEnv>) {
  return { db: openDatabase(c.env.DB), now: new Date() }
}

function tokenJson(row: TokenRow) {
  const { id, name, scopes, source, perMinute, createdBy } = row
  return {
    id,
    name,
    scopes: scopes.split(' '),
    source,
    perMinute,
    createdBy,
    createdAt: momentOrNull(row.createdAt),
    lastUsedAt: momentOrNull(row.usedAt),
    expiresAt: momentOrNull(row.expiresAt),
    formerUntil: momentOrNull(row.formerUntil),
    revokedAt: momentOrNull(row.revokedAt),
  }
}

function momentOrNull(seconds: number | null): string | null {
  return seconds === null ? null : instant(new Date(seconds * 1000))
}
