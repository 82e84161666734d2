import { setTimeout as sleep } from 'node:timers/promises'
import { articleOrNone, posted, storyPage, type Case } from './case.ts'
import { rawRequest, requestHead, type Step } from './raw-request.ts'

const story = storyPage()
const html = 'content-type: text/html'
const length = (bytes: number) => `content-length: ${bytes}`
const head = requestHead([html, length(story.length)])

const one = (
  name: string,
  outcomes: readonly string[],
  steps: readonly Step[],
  hangsUp = false,
): Case => ({ name, outcomes, act: async (port) => [await rawRequest(port, steps, hangsUp)] })

/** Clients that are slow, that break off, or whose requests are not as they should be. */
export const connections: readonly Case[] = [
  one('sends a byte at a time', ['article'], [...inPieces(story, 1, 1)]),
  one('sends its headers a byte at a time', ['article'], [...inPieces(head, 2, 1), story]),
  {
    name: '40 send nothing for 3 s, and one is served meanwhile',
    outcomes: ['article'],
    act: async (port) => {
      const slow = many(40, () =>
        rawRequest(port, [head, story.slice(0, 100), 3000, story.slice(100)]),
      )
      await sleep(300)
      const startedAt = performance.now()
      const answer = await posted(port, story)
      if (performance.now() - startedAt > 2500) throw new Error('Others waited for slow clients')
      return [answer, ...(await Promise.all(slow))]
    },
  },
  {
    name: '50 break off in the midst of the body',
    outcomes: ['closed'],
    act: (port) =>
      Promise.all(
        many(50, (index) => rawRequest(port, [head, story.slice(0, 12 * index), 20], true)),
      ),
  },
  {
    name: '50 break off after the headers',
    outcomes: ['closed'],
    act: (port) => Promise.all(many(50, () => rawRequest(port, [head], true))),
  },
  {
    name: '50 break off within the headers',
    outcomes: ['closed'],
    act: (port) =>
      Promise.all(many(50, (index) => rawRequest(port, [head.slice(0, 3 * index + 1)], true))),
  },
  {
    name: '50 ask and do not wait for the answer',
    outcomes: ['closed', 'article'],
    act: (port) =>
      Promise.all(many(50, (index) => rawRequest(port, [head, story, index % 5], true))),
  },
  {
    name: '8 break off after 9 MB each',
    outcomes: ['closed'],
    act: (port) => {
      const large = [requestHead([html, length(10_000_000)]), Buffer.alloc(9_000_000, ' '), 50]
      return Promise.all(many(8, () => rawRequest(port, large, true)))
    },
  },
  {
    name: '24 send 10 MB each at once',
    outcomes: [...articleOrNone, 'busy'],
    act: (port) => {
      const page = storyPage(`<p>${'It rained again, and again. '.repeat(350_000)}</p>`)
      return Promise.all(many(24, () => posted(port, page)))
    },
  },
  one(
    'says a longer length than it sends, and closes',
    ['closed', 'body_unreadable'],
    [requestHead([html, length(9000)]), story, 20],
    true,
  ),
  one(
    'says a shorter length than it sends',
    ['article', 'no_article', 'not_html'],
    [requestHead([html, length(600)]), story],
  ),
  one('says two lengths', ['closed', '400'], [requestHead([html, length(5), length(6)]), story]),
  one(
    'says a length that is no number',
    ['closed', '400'],
    [requestHead([html, 'content-length: -1']), story],
  ),
  one(
    'says a length and chunks',
    ['closed', '400', 'body_unreadable', 'article', 'body_empty'],
    [requestHead([html, length(5), 'transfer-encoding: chunked']), '0\r\n\r\n'],
  ),
  one(
    'sends chunks of a size that is none',
    ['closed', '400', 'body_unreadable'],
    [requestHead([html, 'transfer-encoding: chunked']), 'zz\r\nLate\r\n0\r\n\r\n'],
    false,
  ),
  one(
    'sends 1,000 headers',
    ['article', 'closed', '431'],
    [
      requestHead([html, length(story.length), ...many(1000, (index) => `x-${index}: late`)]),
      story,
    ],
  ),
  one(
    'sends a header of 1 MB',
    ['closed', '431'],
    [requestHead([html, `x-late: ${'a'.repeat(1_000_000)}`, length(story.length)]), story],
  ),
  one(
    'sends no HTTP',
    ['closed', '400'],
    ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'.repeat(10), '\r\n\r\n'],
  ),
  one(
    'asks for nothing by a method of its own',
    ['closed', '400', '501', 'method_not_allowed'],
    ['LATE / HTTP/1.1\r\nhost: a\r\n\r\n'],
  ),
]

function* inPieces(text: string, size: number, pause: number): Generator<Step> {
  if (text === story) yield head
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size)
    yield pause
  }
}

function many<Result>(count: number, make: (index: number) => Result): Result[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
