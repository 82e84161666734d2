import { describe, expect, it } from 'vitest'
import { authorize } from '../../src/access/authorize.ts'
import { Refusal } from '../../src/http/problem.ts'
import { openDatabase } from '../../src/store/d1/database.ts'

// None of these is a token of the database, so it is never asked.
const db = openDatabase(new Proxy({}, { get: () => expect.unreachable() }) as D1Database)
const token = 'a-token-of-thirty-two-characters'

async function outcome(
  credential: string | undefined,
  door: Parameters<typeof authorize>[1] = { token },
) {
  try {
    await authorize(credential, door, { db, now: new Date(), later: () => {} })
    return 'passes'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('authorize()', () => {
  it.each([[`Bearer ${token}`], [`bearer  ${token}`]])('lets %s pass', async (credential) => {
    expect(await outcome(credential)).toBe('passes')
  })

  it.each([
    [undefined],
    [''],
    ['Bearer'],
    ['Bearer '],
    [`Basic ${token}`],
    [token],
    [`Bearer ${token}, Bearer ${token}`],
    [`Bearer ${'a'.repeat(5000)}`],
  ])('asks for a token on %s', async (credential) => {
    expect(await outcome(credential)).toBe('unauthorized')
  })

  it.each([[token.slice(0, -1)], [`${token}x`], [token.toUpperCase()], ['x']])(
    'refuses %s',
    async (wrong) => {
      expect(await outcome(`Bearer ${wrong}`)).toBe('forbidden')
    },
  )

  it('refuses everything when no token is set', async () => {
    expect(await outcome(`Bearer ${token}`, { fault: 'not set' })).toBe('ingest_closed')
    expect(await outcome(undefined, { fault: 'not set' })).toBe('unauthorized')
  })
})
