import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importRules, testRules } from '../../tools/rule-tasks.ts'

type Asked = { method: string | undefined; path: string | undefined; form: Record<string, unknown> }

const passed = {
  with: { outcome: 'cleaned' },
  use: { matched: ['body'], missed: [], fellBack: null },
  test: { missing: [], unwanted: [] },
}
let server: Server
let site = { siteUrl: '', token: 'dev-token' }
let asked: Asked[] = []
let answers: (ask: Asked) => [number, object]

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { method, url } = request
    const body = await text(request)
    const ask = { method, path: url, form: body === '' ? {} : JSON.parse(body) }
    asked.push(ask)
    const [status, answer] = answers(ask)
    response.writeHead(status).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  site = { ...site, siteUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
})
afterAll(() => void server.close())
beforeEach(() => void (asked = []))

const urls = ['https://quill.example/a', 'https://quill.example/b']
const rule = {
  domain: 'quill.example',
  selectors: { body: ['article'] },
  tests: urls.map((url) => ({ url, contains: ['tide'], lacks: [] })),
}

async function report(task: (print: (line: string) => void) => Promise<boolean>) {
  const lines: string[] = []
  return { isDone: await task((line) => lines.push(line)), lines }
}

describe('testRules()', () => {
  it('has each test tried, with the page where one is given', async () => {
    answers = ({ path }) =>
      path === '/rules' ? [200, { rules: [{ id: 'r1', rule }] }] : [200, passed]
    const pages = new Map([[urls[1]!, '<p>b']])
    const { isDone, lines } = await report((print) => testRules(site, pages, print))

    expect(isDone).toBe(true)
    expect(asked.map(({ path }) => path)).toEqual(['/rules', '/rules/try', '/rules/try'])
    expect(asked[1]?.form).toEqual({ rule, url: urls[0] })
    expect(asked[2]?.form).toEqual({ rule, url: urls[1], html: '<p>b' })
    expect(lines.at(-1)).toBe('1 rules: 2 tests passed, 0 failed')
  })

  it('tells why a test failed', async () => {
    const lost = {
      ...passed,
      use: { matched: [], missed: ['body'], fellBack: 'no match' },
      test: { missing: ['tide'], unwanted: ['shop'] },
    }
    answers = ({ path, form }) => {
      if (path === '/rules') return [200, { rules: [{ id: 'r1', rule }] }]
      return form['url'] === urls[0] ? [200, lost] : [404, { code: 'raw_not_kept' }]
    }
    const { isDone, lines } = await report((print) => testRules(site, new Map(), print))

    expect(isDone).toBe(false)
    expect(lines).toEqual([
      `r1  quill.example  failed  ${urls[0]}`,
      '  the usual steps read the text: no match',
      '  nothing matches body',
      '  missing: tide',
      '  should not be there: shop',
      `r1  quill.example  failed  ${urls[1]}`,
      '  raw_not_kept',
      '1 rules: 0 tests passed, 2 failed',
    ])
  })
})

describe('importRules()', () => {
  const files = [
    { name: 'quill.example.txt', text: "body: //div[@id='x']\nfind_string: a" },
    { name: 'empty.example.txt', text: '# nothing' },
  ]

  it('stores what can be taken and names the rest', async () => {
    answers = () => [201, { id: 'r1', affected: { articles: 7 } }]
    const { isDone, lines } = await report((print) => importRules(site, files, true, print))

    expect(isDone).toBe(false)
    expect(asked).toMatchObject([
      { method: 'POST', path: '/rules', form: { selectors: { body: ['div[id="x"]'] } } },
    ])
    expect(lines).toEqual([
      'quill.example.txt  quill.example stored as r1; 7 articles could be cleaned again',
      '  line 2 not taken, nothing here does that: find_string: a',
      'empty.example.txt  no selector that could be taken',
      '2 files: 1 rules stored',
    ])
  })

  it('stores nothing in a dry run', async () => {
    const { lines } = await report((print) => importRules(site, files.slice(0, 1), false, print))

    expect(asked).toEqual([])
    expect(lines).toContain('quill.example.txt  quill.example: 1 body')
  })
})
