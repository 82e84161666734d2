import { editionOf } from '../invented-page.ts'
import { zipfRank, type Random } from '../random.ts'
import type { Service } from '../service.ts'

/** A story that is served, and the last edition of it that was acknowledged. */
export type Story = { number: number; path: string; edition: number }

/** What came of some traffic. Latencies in milliseconds. */
export type Traffic = {
  reads: number[]
  searches: number[]
  ingests: number[]
  serverErrors: number
  otherErrors: number
  /** Answers with an edition older than the one that was acknowledged before they were asked for. */
  staleReads: number
}

const shareOfIngests = 0.01
const shareOfSearches = 0.05
const shareOfLists = 0.1 // of the reads: front page, newest, feed
const lists = ['/', '/latest', '/feed.xml', '/sitemap.xml']

/**
 * Sends requests from so many clients at once, each waiting for its answer, until the time is over. They ask for
 * articles by Zipf's law, lists and searches, and post new editions of stories.
 */
export async function drive(
  service: Service,
  stories: readonly Story[],
  words: readonly string[],
  { clients, seconds, random }: { clients: number; seconds: number; random: Random },
): Promise<Traffic> {
  const traffic: Traffic = {
    reads: [],
    searches: [],
    ingests: [],
    serverErrors: 0,
    otherErrors: 0,
    staleReads: 0,
  }
  const writing = new Set<Story>()
  const until = performance.now() + seconds * 1000

  async function ingest(story: Story): Promise<void> {
    if (writing.has(story)) return
    writing.add(story)
    const edition = story.edition + 1
    const response = await timed(traffic.ingests, () => service.post(story.number, edition))
    noteStatus(traffic, response.status)
    if (response.ok) story.edition = edition
    writing.delete(story)
  }

  async function readArticle(story: Story): Promise<void> {
    const atLeast = story.edition
    const path = random() < 0.2 ? `${story.path}.json` : story.path
    const { status, text } = await timed(traffic.reads, () => get(service, path))
    noteStatus(traffic, status)
    const edition = editionOf(text, story.number)
    if (status === 200 && (edition === null || edition < atLeast)) traffic.staleReads++
  }

  async function client(): Promise<void> {
    while (performance.now() < until) {
      const draw = random()
      const story = stories[zipfRank(random, stories.length)]
      if (!story) throw new Error('Cannot read: there are no stories')
      if (draw < shareOfIngests) await ingest(story)
      else if (draw < shareOfIngests + shareOfSearches) {
        const word = words[zipfRank(random, words.length)] ?? ''
        noteStatus(
          traffic,
          (await timed(traffic.searches, () => get(service, `/search?q=${word}`))).status,
        )
      } else if (random() < shareOfLists) {
        const path = lists[Math.floor(random() * lists.length)] ?? '/'
        noteStatus(traffic, (await timed(traffic.reads, () => get(service, path))).status)
      } else await readArticle(story)
    }
  }

  await Promise.all(Array.from({ length: clients }, client))
  return traffic
}

async function get({ origin }: Service, path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(origin + path)
  return { status: response.status, text: await response.text() }
}

async function timed<Result>(latencies: number[], work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now()
  const result = await work()
  latencies.push(performance.now() - startedAt)
  return result
}

function noteStatus(traffic: Traffic, status: number): void {
  if (status >= 500) traffic.serverErrors++
  else if (status >= 300) traffic.otherErrors++
}
