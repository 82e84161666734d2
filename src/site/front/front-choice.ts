import type { News } from '../../store/front-news.ts'
import { isSameStory, newsValues, type ValuedNews, type RankingContext } from './news-value.ts'

/** What the front page shows at the top, chosen from the newest articles. */
type FrontChoice = {
  lead: News | null
  /** The best first. Neighbours are from different sources while there is a choice. */
  top: News[]
}

// In hours, the unit of `newsValues`.
const hoursOfRepeatedSource = 12 // for every story of the same source that is at the top already
const hoursOfRepeatedStory = 48

/**
 * Chooses the lead and the stories after it:
 *
 * 1. What readers can read, in the original or translated, goes before what waits to be translated.
 * 2. The lead has the highest news value among those that may lead, with a picture if possible. An article without a
 *    date never leads.
 * 3. Each story after it has the highest value of the rest, less for each repetition of a source or a story. What is no
 *    news comes to the top only if there is nothing else.
 * 4. Of a story that is told in several languages, an original in the readers' language goes before a translation.
 *
 * @param length The maximum number of stories after the lead.
 */
export function frontChoice(
  list: readonly News[],
  context: RankingContext,
  length: number,
): FrontChoice {
  const valued = newsValues(list, context)
  const lead = leadOf(valued)
  const chosen = lead ? [lead] : []
  const top: ValuedNews[] = []
  while (top.length < length) {
    const next = bestAfter(chosen, valued)
    if (!next) break
    chosen.push(next)
    top.push(next)
  }
  return {
    lead: lead?.news ?? null,
    top: top.map(({ news }) => news),
  }
}

function leadOf(valued: readonly ValuedNews[]): ValuedNews | null {
  const dated = valued.filter(({ news }) => news.publishedAt !== null)
  const worthy = dated.filter(({ mayLead }) => mayLead)
  const readable = worthy.filter(({ isReadable }) => isReadable)
  return bestTold(
    firstFilled([...picturedFirst(readable), ...picturedFirst(worthy), dated]),
    ({ value }) => value,
  )
}

function bestAfter(
  chosen: readonly ValuedNews[],
  valued: readonly ValuedNews[],
): ValuedNews | null {
  const left = valued.filter((one) => !chosen.includes(one))
  const last = chosen.at(-1)?.outlet
  const stories = left.filter((one) => !one.isNonNews)
  const readable = stories.filter(({ isReadable }) => isReadable)
  const tier = firstFilled([...tiersOf(readable), ...tiersOf(stories), left])
  const others = tier.filter(({ outlet }) => outlet !== last)
  return bestTold(others.length > 0 ? others : tier, (one) => one.value - repetition(one, chosen))
}

function tiersOf(stories: readonly ValuedNews[]): ValuedNews[][] {
  return [...picturedFirst(stories.filter(({ mayLead }) => mayLead)), [...stories]]
}

function picturedFirst(list: readonly ValuedNews[]): ValuedNews[][] {
  return [list.filter(({ news }) => news.image), [...list]]
}

function firstFilled(tiers: readonly ValuedNews[][]): ValuedNews[] {
  return tiers.find(({ length }) => length > 0) ?? []
}

function repetition(one: ValuedNews, chosen: readonly ValuedNews[]): number {
  const ofSource = chosen.filter(({ outlet }) => outlet === one.outlet).length
  const isTold = chosen.some((other) => isSameStory(other.news, one.news))
  return hoursOfRepeatedSource * ofSource + (isTold ? hoursOfRepeatedStory : 0)
}

type Worth = (one: ValuedNews) => number

// The best, or the original that tells the same story.
function bestTold(list: readonly ValuedNews[], worth: Worth): ValuedNews | null {
  const found = best(list, worth)
  if (!found || found.isOriginal) return found
  const originals = list.filter((one) => one.isOriginal && isSameStory(one.news, found.news))
  return best(originals, worth) ?? found
}

// The first of equals.
function best(list: readonly ValuedNews[], worth: Worth): ValuedNews | null {
  let found: ValuedNews | null = null
  let most = -Infinity
  for (const one of list) {
    const value = worth(one)
    if (value <= most) continue
    found = one
    most = value
  }
  return found
}
