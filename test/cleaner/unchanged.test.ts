import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { clean } from '../../src/cleaner/index.ts'
import { sha256Hex } from '../../src/text/sha256.ts'
import results from './results.json'

// Holds every field of a result, also those that no expectation names: moving code changes none of them.
// A commit that means to change a result puts the new digest into results.json, and its message says why.

const fixtures = import.meta.glob('../fixtures/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const digests: Readonly<Record<string, string>> = results
const now = new Date('2026-11-23T12:00:00Z')

async function digestOf(page: Uint8Array | string, url: string, contentType = 'text/html') {
  const { trace: _, ...result } = clean(page, { url, contentType, now, isLocal: true })
  return (await sha256Hex(JSON.stringify(result, withSortedKeys))).slice(0, 16)
}

function withSortedKeys(_: string, value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? Object.fromEntries(Object.entries(value).toSorted(byKey)) : value
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1
}

it.each(Object.entries(fixtures))('gives the same result of %s as before', async (path, page) => {
  const name = path.replace('../', '')

  expect(await digestOf(page, 'https://quill.example/news/ferry-sails-again')).toBe(digests[name])
})

it.each(env.SAMPLES)('gives the same result of the sample $file as before', async (sample) => {
  const page = Uint8Array.from(atob(sample.page), (sign) => sign.charCodeAt(0))

  expect(await digestOf(page, sample.url, sample.contentType)).toBe(
    digests[`samples/${sample.file}`],
  )
})
