import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, it } from 'vitest'
import { newWebhookSecret, webhookHeaders } from '../../src/outgoing/webhook-signature.ts'

const id = 'msg_6b1f0c5a'
const body = JSON.stringify({ type: 'webhook.test', timestamp: '2026-10-05T10:00:00Z', data: {} })

describe('webhookHeaders()', () => {
  it('signs what the library of the specification verifies, with either secret', async () => {
    const [secret, former] = [newWebhookSecret(), newWebhookSecret()]
    const headers = await webhookHeaders([secret, former], id, new Date(), body)

    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
    expect(new Webhook(former).verify(body, headers)).toEqual(JSON.parse(body))
    expect(() => new Webhook(newWebhookSecret()).verify(body, headers)).toThrow()
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow()
    expect(() => new Webhook(secret).verify(body, { ...headers, 'webhook-id': 'msg_0' })).toThrow()
  })

  it('signs as the library does', async () => {
    const secret = newWebhookSecret()
    const at = new Date('2026-10-05T10:00:00Z')

    expect((await webhookHeaders([secret], id, at, body))['webhook-signature']).toBe(
      new Webhook(secret).sign(id, at, body),
    )
  })
})

const hasPython = spawnSync('python3', ['--version']).status === 0

describe.each([
  ['Node', process.execPath, 'docs/webhooks/receiver.mjs', true],
  ['Python', 'python3', 'docs/webhooks/receiver.py', hasPython],
] as const)('the receiver in %s', (_name, command, file, isThere) => {
  const running: ChildProcess[] = []
  afterEach(() => running.splice(0).forEach((one) => one.kill()))

  it.runIf(isThere)('takes what is genuine, once, and nothing else', async () => {
    const secret = newWebhookSecret()
    const child = spawn(command, [file], {
      env: { ...process.env, WEBHOOK_SECRET: secret, PORT: '0' },
    })
    running.push(child)
    let printed = ''
    child.stdout.on('data', (chunk) => (printed += String(chunk)))
    while (!/port \d+/.test(printed)) await once(child.stdout, 'data')
    const origin = `http://127.0.0.1:${/port (\d+)/.exec(printed)?.[1]}`
    const post = async (headers: Record<string, string>, text = body) =>
      (await fetch(origin, { method: 'POST', headers, body: text })).status

    const genuine = await webhookHeaders([newWebhookSecret(), secret], id, new Date(), body)
    const old = await webhookHeaders([secret], id, new Date(Date.now() - 600_000), body)

    expect([
      await post(genuine),
      await post(genuine),
      await post(genuine, `${body} `),
      await post({ ...genuine, 'webhook-signature': 'v1,AAAA' }),
      await post(old),
      await post({}),
    ]).toEqual([204, 204, 401, 401, 401, 401])
    expect(printed.match(/webhook\.test/g)).toHaveLength(1)
  })
})
