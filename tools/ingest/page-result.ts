import { pageOutcomes, type PageOutcome } from '../../src/intake/page-outcome.ts'

/** What became of a page, as the service answers; `cleaned` if it was not sent. */
export type PageResult = Pick<PageOutcome, 'code' | 'detail'> & {
  readonly outcome: PageOutcome['outcome'] | 'cleaned'
}

/** Reads one line of an answer for several pages; `null` if it is none of a page. */
export function resultOfLine(line: string): (PageResult & { readonly number: number }) | null {
  const fields = parsedObject(line)
  const outcome = pageOutcomes.find((known) => known === fields['outcome'])
  const number = Number(/^line (\d+)$/.exec(String(fields['place']))?.[1])
  return outcome && number > 0 ? { number, outcome, ...reasonOf(fields) } : null
}

/** Reads the answer for one page that is no refusal. */
export function resultOfArticle(text: string): PageResult {
  const fields = parsedObject(text)
  const outcome = pageOutcomes.find((known) => known === fields['status'])
  if (!outcome) throw new Error(`The answer is no article: ${text.slice(0, 80)}`)
  return { outcome, ...reasonOf({ code: fields['reason'] }) }
}

/** The code and the detail of a problem or a line, as far as they are there. */
export function reasonOf({ code, detail }: { code?: unknown; detail?: unknown }) {
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof detail === 'string' && { detail }),
  }
}

/** An object that is printed as JSON, or one without fields. */
export function parsedObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
