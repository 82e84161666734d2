import * as v from 'valibot'
import { Refusal } from '../http/problem.ts'
import { createToken, revokeToken, rotateToken, type TokenRow } from '../store/tokens.ts'
import { firstAccess, type Access } from './access.ts'
import { forgetToken, type TokenDoor } from './remembered-token.ts'
import { scopes } from './scope.ts'
import { makeTokenText, tokenHash, tokenIdIn } from './token-secret.ts'

const daySeconds = 86_400
const hourSeconds = 3600

/** A token as somebody asks for it. */
export const tokenFormSchema = v.strictObject({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.regex(
      /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,59}$/u,
      'Not 1 to 60 letters, digits, blanks or . _ @ -',
    ),
    v.description('What history and lists show'),
  ),
  scopes: v.pipe(
    v.array(v.picklist(scopes)),
    v.minLength(1, 'None is chosen'),
    v.maxLength(scopes.length),
    v.description('What it allows'),
  ),
  source: v.exactOptional(
    v.nullable(
      v.pipe(
        v.string(),
        v.trim(),
        v.toLowerCase(),
        v.regex(/^(?=.{1,253}$)[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+$/, 'Not a domain'),
        v.description('The only domain that it may send pages of, with all below it'),
      ),
    ),
  ),
  expiresInDays: v.exactOptional(
    v.nullable(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(3650),
        v.description('Without it, the token does not expire'),
      ),
    ),
  ),
  perMinute: v.exactOptional(
    v.nullable(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(1_000_000),
        v.description('Its own limit of requests that write, below that of all tokens'),
      ),
    ),
  ),
})

/** How a token is given another secret. */
export const rotationFormSchema = v.strictObject({
  overlapHours: v.exactOptional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(720),
      v.description('How long the former secret works on; 24 by default, 0 for no more'),
    ),
  ),
})

export type TokenForm = v.InferOutput<typeof tokenFormSchema>

const defaultOverlapHours = 24

/**
 * Makes a token. Its text is returned once, and kept nowhere.
 *
 * @throws {Refusal} `token_name_taken`; `request_invalid` for a token of one source that could do more than send pages.
 */
export async function issueToken(
  form: TokenForm,
  { name: createdBy }: Access,
  { db, now }: Pick<TokenDoor, 'db' | 'now'>,
): Promise<{ token: TokenRow; text: string }> {
  const { id, text } = makeTokenText()
  const { name, perMinute = null, expiresInDays = null } = form
  const source = form.source ? form.source.replace(/^www\./, '') : null
  const chosen = scopes.filter((scope) => form.scopes.includes(scope))
  if (source !== null && chosen.some((scope) => !ofOneSource.has(scope)))
    throw new Refusal('request_invalid', {
      detail: `scopes: A token of one source can have ${[...ofOneSource].join(' and ')} only`,
    })
  const createdAt = Math.floor(now.getTime() / 1000)
  const expiresAt = expiresInDays === null ? null : createdAt + expiresInDays * daySeconds
  const row = {
    id,
    name,
    hash: await tokenHash(text),
    scopes: chosen.join(' '),
    source,
    perMinute,
    createdBy,
    expiresAt,
  }
  if (name === firstAccess.name || !(await createToken(db, row, now)))
    throw new Refusal('token_name_taken', { detail: `There is a token with the name ${name}` })
  const unused = { formerHash: null, formerUntil: null, usedAt: null, revokedAt: null }
  return { token: { ...row, ...unused, createdAt }, text }
}

// To correct and remove is of all articles, and so is to read.
const ofOneSource: ReadonlySet<string> = new Set(['ingest', 'clean'])

/**
 * Gives a token another secret; the former works on for the overlap. One from before that ends at once.
 *
 * @throws {Refusal} `not_found`.
 */
export async function issueSecret(
  id: string,
  overlapHours: number | undefined,
  { db, now }: Pick<TokenDoor, 'db' | 'now'>,
): Promise<{ token: TokenRow; text: string }> {
  const { text } = makeTokenText(id)
  if (tokenIdIn(text) === null) throw new Refusal('not_found')
  const overlap = (overlapHours ?? defaultOverlapHours) * hourSeconds * 1000
  const hash = await tokenHash(text)
  const token = await rotateToken(db, id, hash, new Date(now.getTime() + overlap))
  if (!token) throw new Refusal('not_found')
  forgetToken(id)
  return { token, text }
}

/**
 * Revokes a token, with its sessions at the desk. Other isolates know within five seconds.
 *
 * @throws {Refusal} `not_found`.
 */
export async function endToken(
  id: string,
  { db, now }: Pick<TokenDoor, 'db' | 'now'>,
): Promise<void> {
  if (!(await revokeToken(db, id, now))) throw new Refusal('not_found')
  forgetToken(id)
}
