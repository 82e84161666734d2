import { setTimeout } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { hasChromium } from './chromium.ts'
import { startSampleSite, type SampleSite } from './sample-site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    site: SampleSite
  }
}

/** Starts the sample site once for all tests, gives it something that is read most, and stops it at the end. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  if (!hasChromium) {
    project.provide('site', { origin: '', articles: [], views: [], lists: [] })
    return async () => {}
  }
  const { stop, ...site } = await startSampleSite()
  await readOften(site.origin + (site.articles[0] ?? ''))
  project.provide('site', site)
  return stop
}

const browserHeaders = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x64) Chrome/141.0',
  'accept-language': 'en',
}
const batchMilliseconds = 6000 // a little more than views wait until they are written

/** Opens an article often enough for the trends. */
async function readOften(address: string): Promise<void> {
  for (let view = 0; view < 5; view++) {
    const response = await fetch(address, { headers: browserHeaders })
    await response.body?.cancel()
  }
  await setTimeout(batchMilliseconds)
}
