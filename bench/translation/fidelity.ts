import type { ArticleContent } from '../../src/article/article-content.ts'
import { walk } from '../../src/article/walk.ts'
import { runText } from '../../src/translator/run-text.ts'
import type { Run } from '../../src/translator/run.ts'
import { answeredOf } from './damage-share.ts'
import type { TranslatedArticle } from './translate-article.ts'

/** What became of an article's marks and numbers; counted without any of the translator's checks. */
export type Fidelity = {
  /** Of the body: emphasis, links, spans, code, footnotes. */
  readonly marks: number
  /** Those that are not in what readers get. */
  readonly marksLost: number
  /** Those that the engine's first answers lacked. */
  readonly marksLostByEngine: number
  /** Numbers in blocks. */
  readonly numbers: number
  /** Blocks with other numbers than the source's in what readers get. */
  readonly numbersChanged: number
  readonly numbersChangedByEngine: number
}

export function fidelity(
  content: ArticleContent,
  { segments, outcome, translated, watch }: TranslatedArticle,
): Fidelity {
  const [before, after] = [marksIn(content), marksIn(translated.content)]
  const asked = [...watch.answers].flatMap(([sent, answer]) => (answer ? [{ sent, answer }] : []))
  const shown = answeredOf(segments, outcome.answers)
  return {
    marks: sum([...before.values()]),
    marksLost: sum(
      Array.from(before, ([mark, count]) => Math.max(0, count - (after.get(mark) ?? 0))),
    ),
    marksLostByEngine: sum(asked.map(({ sent, answer }) => lostNumbers(sent, answer))),
    numbers: sum(segments.map(({ runs }) => numbersIn(runs).length)),
    numbersChanged: shown.filter(({ segment, answer }) => haveOtherNumbers(segment.runs, answer))
      .length,
    numbersChangedByEngine: asked.filter(({ sent, answer }) => haveOtherNumbers(sent, answer))
      .length,
  }
}

/** How often each mark is there: links by their address. */
function marksIn({ body }: ArticleContent): Map<string, number> {
  const counts = new Map<string, number>()
  for (const node of walk(body)) {
    const name = node.type === 'link' ? `link ${node.url}` : node.type
    if (marks.has(node.type)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

const marks: ReadonlySet<string> = new Set([
  'delete',
  'emphasis',
  'footnoteReference',
  'inlineCode',
  'link',
  'span',
  'strong',
])

function lostNumbers(sent: readonly Run[], answer: readonly Run[]): number {
  const found = markNumbers(answer)
  return [...markNumbers(sent)].filter((mark) => !found.has(mark)).length
}

function markNumbers(runs: readonly Run[]): Set<number> {
  return new Set(
    runs.flatMap((run) => (run.type === 'open' || run.type === 'kept' ? run.mark : [])),
  )
}

function haveOtherNumbers(sent: readonly Run[], answer: readonly Run[]): boolean {
  return numbersIn(sent).join(' ') !== numbersIn(answer).join(' ')
}

/** Digits between signs, sorted: signs differ by language, digits do not. */
function numbersIn(runs: readonly Run[]): string[] {
  return (runText(runs).match(/\p{Nd}+/gu) ?? []).sort()
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
