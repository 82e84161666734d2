import { describe, expect, it } from 'vitest'
import { timeGate } from '../../src/gateway/time-gate.ts'

const page = 'https://times.example/news/2026-10-03/light-x7k2m9qd4hte'
const memento = (version: number, time: string) =>
  `<${page}/history/${version}>; rel="memento"; datetime="${time}"`
const timeMap = [
  `<${page}>; rel="original timegate"`,
  memento(1, 'Sat, 03 Oct 2026 09:00:00 GMT'),
  memento(2, 'Sat, 03 Oct 2026 12:00:00 GMT'),
  memento(3, 'Sat, 03 Oct 2026 12:00:00 GMT'),
].join(',\n')

const gate = (datetime: string, status = 200, asked: string[] = []) =>
  timeGate(`${page}?lang=original`, datetime, async (address) => {
    asked.push(address)
    return { body: timeMap, status, headers: {} }
  })

describe('timeGate()', () => {
  it.each([
    ['Fri, 02 Oct 2026 09:00:00 GMT', 1],
    ['Sat, 03 Oct 2026 11:59:59 GMT', 1],
    ['Sat, 03 Oct 2026 12:00:00 GMT', 3],
  ])('leads from %s to the last version stored by then: %i', async (datetime, version) => {
    const asked: string[] = []
    const answer = await gate(datetime, 200, asked)

    expect(answer).toMatchObject({
      status: 302,
      headers: { location: `${page}/history/${version}`, vary: 'accept-datetime' },
    })
    expect(asked).toEqual([`${page}/timemap`])
  })

  it.each([301, 404, 410, 451, 503])(
    'leaves it to the page if its list answers %i',
    async (status) => {
      expect(await gate('Sat, 03 Oct 2026 12:00:00 GMT', status)).toBeNull()
    },
  )

  it.each(['', 'yesterday', '99999999'])('refuses %o, which is no time', async (datetime) => {
    await expect(gate(datetime)).rejects.toMatchObject({ code: 'request_invalid' })
  })
})
