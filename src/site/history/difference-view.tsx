import type { FieldDifference } from '../../article/difference/article-difference.ts'
import type { PartDifference } from '../../article/difference/part-differences.ts'
import type { TextRun } from '../../article/difference/word-difference.ts'
import type { LangAttributes } from '../model/site.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { HistoryPageModel, Passage } from './history-page-model.ts'

type ViewProps = { page: HistoryPageModel }

/** What changed between two versions, in words that were inserted and deleted; nothing if there is only one version. */
export function DifferenceView({ page }: ViewProps) {
  const { site, comparison } = page
  if (!comparison) return null
  const { phrases, formats } = site
  const { from, to, fields, passages } = comparison
  return (
    <section id="difference" aria-labelledby="compared">
      <h2 id="compared">{phrases.history.difference(formats.number(from), formats.number(to))}</h2>
      {fields.length + passages.length === 0 && <p>{phrases.history.noDifference}</p>}
      {fields.length > 0 && (
        <dl>
          {fields.map((field) => (
            <Field field={field} page={page} />
          ))}
        </dl>
      )}
      {passages.length > 0 && (
        <div class="prose" {...page.langAttributes}>
          {passages.map((passage) => (
            <PassageView passage={passage} page={page} />
          ))}
        </div>
      )}
    </section>
  )
}

// Names and addresses are whole; words follow each other as in a sentence.
const listed = new Set<string>([
  'byline',
  'agencies',
  'tags',
  'image',
  'publishedAt',
  'modifiedAt',
  'lang',
])

// The site's own words.
const ofTheSite = new Set<string>(['publishedAt', 'modifiedAt', 'lang'])

function Field({ field: { field, runs }, page }: ViewProps & { field: FieldDifference }) {
  const isOwn = ofTheSite.has(field)
  const own = isOwn ? {} : page.ownWords
  return (
    <>
      <dt>{page.site.phrases.history.fields[field]}</dt>
      <dd {...(isOwn ? {} : page.langAttributes)}>
        {runs.map((run, index) => {
          const words = <Run run={run} phrases={page.site.phrases} ownWords={own} />
          if (!listed.has(field)) return words
          return (
            <>
              {index > 0 && ' · '}
              <bdi>{words}</bdi>
            </>
          )
        })}
      </dd>
    </>
  )
}

function PassageView({ passage: { isFolded, parts }, page }: ViewProps & { passage: Passage }) {
  const shown = parts.map((part) => <Part part={part} page={page} />)
  if (!isFolded) return <>{shown}</>
  const { phrases, formats } = page.site
  return (
    <details>
      <summary {...page.ownWords}>
        {phrases.history.unchanged(parts.length, formats.number(parts.length))}
      </summary>
      {shown}
    </details>
  )
}

function Part({ part: { kind, change, runs }, page }: ViewProps & { part: PartDifference }) {
  const { phrases } = page.site
  const labels = [labelOf(kind, phrases), change === 'restyled' && phrases.history.restyled]
  const label = labels.filter((one) => one !== null && one !== false).join(' · ')
  return (
    <p class={`part ${kind}`}>
      {label !== '' && (
        <span class="label" {...page.ownWords}>
          {label}
        </span>
      )}
      {runs.map((run) => (
        <Run run={run} phrases={phrases} ownWords={page.ownWords} />
      ))}
    </p>
  )
}

function labelOf(kind: PartDifference['kind'], { history }: Phrases): string | null {
  switch (kind) {
    case 'paragraph':
    case 'heading':
    case 'item':
    case 'quotation':
      return null
    default:
      return history.parts[kind]
  }
}

type RunProps = { run: TextRun; phrases: Phrases; ownWords: LangAttributes }

// Few screen readers name these elements, so the words say it.
function Run({ run: { change, text }, phrases: { history }, ownWords }: RunProps) {
  if (change === 'kept') return <>{text}</>
  const Element = change === 'inserted' ? 'ins' : 'del'
  return (
    <Element>
      <span class="unseen" {...ownWords}>{` [${history[change]}: `}</span>
      {text}
      <span class="unseen">{'] '}</span>
    </Element>
  )
}
