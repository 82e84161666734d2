import { token } from '../edge/serve.ts'
import type { Answer } from './raw-request.ts'

/** Something bad that is done to the service, and what may come of it. */
export type Case = {
  name: string
  /** Does it; how often is up to it. */
  act: (port: number) => Promise<Answer[]>
  /** Codes of problems, `article`, or `closed` for a connection without an answer. */
  outcomes: readonly string[]
}

/** The outcomes of a page that somebody made up: nobody can say of all whether there is an article in it. */
export const articleOrNone: readonly string[] = [
  'article', 'no_article', 'too_complex', 'too_deep', 'not_html', 'script_shell', 'consent_wall', 'error_page',
  'front_page', 'body_empty', 'body_too_large', 'article_too_large',
] // oxfmt-ignore

/** Posts a body to be cleaned. */
export async function posted(
  port: number,
  body: BodyInit,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}/clean?url=https://a.example/x`, {
    method: 'POST',
    headers: { 'content-type': 'text/html', authorization: `Bearer ${token}`, ...headers },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  } as RequestInit)
  const text = await response.text()
  return { status: response.status, code: /"code":"(\w+)"/.exec(text)?.[1] ?? null, text }
}

/** What an answer came to, in the words of `Case.outcomes`. */
export function outcomeOf(answer: Answer): string {
  if (answer === null) return 'closed'
  if (answer.status === 200) return 'article'
  return answer.code ?? String(answer.status)
}

/** A page of an ordinary story. */
export function storyPage(content = '', head = ''): string {
  return `<!doctype html><html lang="en"><head>${head}<title>The light of Ternmouth burns again</title></head><body>
<article><h1>The light of Ternmouth burns again</h1><p>${first}</p><p>${last}</p>${content}<p>Later: ${last}</p></article></body></html>`
}

const first = `The harbour light of Ternmouth was lit again on Friday evening, eleven years after the storm had
broken its lantern, and half of the town stood on the pier to see it burn.`
const last = `Nobody had expected so many people, said the harbour master, who had ordered thirty cups of soup and
ran out of them before the light had turned for the first time.`
