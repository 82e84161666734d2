import { beforeAll, describe, expect, it } from 'vitest'
import type { Access } from '../../src/access/access.ts'
import { scopes, type Scope } from '../../src/access/scope.ts'
import type { Address } from '../../src/site/address.ts'
import { addressesOf } from '../../src/site/site-map.ts'
import { ask, csrfOf, own, post, signedIn } from './desk.ts'
import { request, token as first } from './service.ts'

const tokens = new Map<Scope, string>()
const cookies = new Map<Scope, string>()

beforeAll(async () => {
  for (const scope of scopes) {
    const made = await request('/tokens', {
      method: 'POST',
      body: JSON.stringify({ name: `only ${scope}`, scopes: [scope] }),
      headers: { 'content-type': 'application/json', ...first },
    })
    const { token } = await made.json<{ token: string }>()
    tokens.set(scope, token)
    cookies.set(scope, await signedIn(token))
  }
})

const guarded = addressesOf('api').filter(({ scope }) => scope !== undefined)
const isOpenTo = ({ scope, alsoScope }: Address, own: Scope) =>
  own === 'admin' || own === scope || own === alsoScope

// Nothing is there, so that what is let in changes nothing.
const pathOf = ({ path }: Address) =>
  path.replace('{lang}', 'de').replace(/\{\w+\}/g, 'zzzzzzzzzzzz')

const ofApi = guarded.filter(({ tag }) => tag !== 'desk')
const ofDesk = guarded.filter(({ tag }) => tag === 'desk')

function call(address: Address, headers: Record<string, string>): Promise<Response> {
  const method = address.method.toUpperCase()
  const isWritten = method === 'POST' || method === 'PUT' || method === 'PATCH'
  return request(pathOf(address), {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(isWritten && { body: '{}' }),
  })
}

describe.each(ofApi.map((address) => [`${address.method} ${address.path}`, address] as const))(
  'the API at %s',
  (_name, address) => {
    it('asks for a token', async () => {
      const response = await call(address, {})

      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    })

    it.each(['wrong', 'lt_zzzzzzzzzzzz_0000000000000000000000000000000000000000000'])(
      'refuses %s',
      async (wrong) => {
        expect((await call(address, { authorization: `Bearer ${wrong}` })).status).toBe(403)
      },
    )

    it.each(scopes)(
      'lets a token of %s in if its scope is enough, and only then',
      async (scope) => {
        const response = await call(address, { authorization: `Bearer ${tokens.get(scope)}` })
        const isLetIn = response.status !== 401 && response.status !== 403

        expect(isLetIn).toBe(isOpenTo(address, scope))
      },
    )

    it('takes no session of the desk in place of a token', async () => {
      expect((await call(address, { cookie: cookies.get('admin') ?? '' })).status).toBe(401)
    })
  },
)

describe.each(ofDesk.map((address) => [`${address.method} ${address.path}`, address] as const))(
  'the desk at %s',
  (_name, address) => {
    const isForm = address.method === 'post'

    it('sends to the form whoever is not signed in, and takes no form of theirs', async () => {
      const response = isForm ? await post(pathOf(address), {}) : await ask(pathOf(address))

      expect(response.status).toBe(isForm ? 401 : 303)
    })

    it('takes no token in place of a session', async () => {
      const headers = { ...own, authorization: `Bearer ${tokens.get('admin')}` }
      const response = isForm
        ? await post(pathOf(address), {}, headers)
        : await ask(pathOf(address), { headers })

      expect(response.status).toBe(isForm ? 401 : 303)
    })

    it.each(scopes)(
      'lets a session of %s in if its scope is enough, and only then',
      async (scope) => {
        const cookie = cookies.get(scope) ?? ''
        if (scope !== 'read' && scope !== 'admin') return expect(cookie).toBe('')
        const response = isForm
          ? await post(pathOf(address), { csrf: await csrfOf(cookie) }, { ...own, cookie })
          : await ask(pathOf(address), { headers: { cookie } })

        expect(response.status !== 403).toBe(isOpenTo(address, scope))
      },
    )
  },
)

describe('the site map', () => {
  it('has a scope at every address of the API but those that are for everybody', () => {
    const open = addressesOf('api').filter(({ scope }) => scope === undefined)

    expect(open.map(({ operation }) => operation)).toEqual([
      'readTranslations',
      'readTranslation',
      'reportArticle',
      'readStatus',
      'readInterface',
      'readDeskSignIn',
      'signIn',
    ])
  })

  it('has scopes that the types know', () => {
    const access: Access = { name: '', scopes, source: null }

    expect(guarded.filter(({ scope }) => !access.scopes.some((one) => one === scope))).toEqual([])
  })
})
