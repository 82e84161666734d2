import { describe, expect, it, vi } from 'vitest'
import { admit, clientNetwork } from '../../src/http/rate-limit.ts'

const allowing = (count: number) => {
  const keys: string[] = []
  const limit: RateLimit['limit'] = async ({ key }) => ({ success: keys.push(key) <= count })
  return { keys, counter: { limit } }
}
const search = { name: 'search', perMinute: 120 } as const

describe('admit()', () => {
  it('returns the policy for what it admits', async () => {
    const { counter } = allowing(1)

    expect(await admit({ ...search, counter }, '192.0.2.7')).toEqual({
      'ratelimit-policy': '"search";q=120;w=60',
    })
  })

  it('refuses what is over the limit, with the time to retry', async () => {
    const { counter } = allowing(0)

    await expect(admit({ ...search, counter }, '192.0.2.7')).rejects.toMatchObject({
      code: 'rate_limited',
      status: 429,
      details: { limit: 120 },
      headers: {
        'retry-after': '60',
        ratelimit: '"search";r=0;t=60',
        'ratelimit-policy': '"search";q=120;w=60',
      },
    })
  })

  it('counts by a digest and never passes the client on', async () => {
    const { counter, keys } = allowing(9)

    await admit({ ...search, counter }, '192.0.2.7')
    await admit({ ...search, counter }, '192.0.2.7')
    await admit({ ...search, counter }, '192.0.2.8')

    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('counts nothing when the limit is off or there is no counter', async () => {
    const { counter, keys } = allowing(0)

    expect(await admit({ ...search, perMinute: 0, counter }, '192.0.2.7')).toEqual({})
    expect(await admit({ ...search, counter: undefined }, '192.0.2.7')).toEqual({})
    expect(keys).toEqual([])
  })

  it('lets requests through when the counter fails', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const counter = { limit: () => Promise.reject(new Error('internal error')) }

    expect(await admit({ ...search, counter }, '192.0.2.7')).toHaveProperty('ratelimit-policy')
    expect(warn).toHaveBeenCalledWith(expect.not.stringContaining('192.0.2.7'))
    warn.mockRestore()
  })
})

describe('clientNetwork()', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ])('counts %s as %s', (address, network) => {
    expect(clientNetwork(address)).toBe(network)
  })
})
