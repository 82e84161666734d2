import type { Access } from '../../access/access.ts'
import type { ArticleId } from '../../article/article-address.ts'
import { sourceDomain } from '../../article/source-url.ts'
import type { Xray, XrayBlock, XrayPart } from '../../cleaner/index.ts'
import type { PageXray } from '../../intake/xray/xray-article.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { RuleLinks } from '../frame/rule-link.tsx'
import { RuleTrace } from '../frame/rule-trace.tsx'
import { Wide } from '../frame/wide.tsx'

type XrayViewProps = PageXray & {
  readonly access: Access
  /** Whose page it is; `null` for a page that was posted. */
  readonly article: ArticleId | null
}

/** What the cleaner made of a page, block by block and field by field. All of it is text. */
export function XrayView({ url, xray, rule, rules, access, article }: XrayViewProps) {
  const { result, parts, fields } = xray
  return (
    <>
      <p class="notice">
        <code>{url}</code>
        <br />
        {result.outcome === 'cleaned'
          ? `An article, with confidence ${result.content.confidence.toFixed(2)}: ${result.content.title}`
          : `Refused, ${result.reason}: ${result.detail}`}
      </p>
      <p>
        {article && (
          <>
            <a href={href(siteMap.deskArticle, { id: article })}>Correct the article</a> ·{' '}
          </>
        )}
        <RuleLinks access={access} domain={sourceDomain(url)} rules={rules} />
      </p>
      {rule && (
        <>
          <h2>What the rule of {rule.domain} did</h2>
          <RuleTrace use={result.rule ?? null} trace={result.trace} />
        </>
      )}
      {parts.map((part) => (
        <Blocks part={part} />
      ))}
      <h2>Metadata</h2>
      <p class="note">
        The candidate with the highest sum wins; a sum of 0 is that of no value.
        {rule && ' What the rule of the site chooses comes before all.'}
      </p>
      {fields.length === 0 ? (
        <p>The page was refused before any was read.</p>
      ) : (
        fields.map(({ field, candidates }, index) => (
          <Field name={field} label={`${index + 1}. ${field}`} candidates={candidates} />
        ))
      )}
    </>
  )
}

function Blocks({ part: { name, blocks, left } }: { part: XrayPart }) {
  const counts = Map.groupBy(blocks, ({ fate }) => fate)
  return (
    <>
      <h2>{name === null ? 'The page' : `The text in its ${name}`}</h2>
      <p class="note">
        {[...counts].map(([fate, some]) => `${fate} ${some.length}`).join(', ') || 'No text at all'}
        .
      </p>
      <ol class="xray">
        {blocks.map((block) => (
          <BlockRow block={block} />
        ))}
      </ol>
      {left > 0 && <p class="note">{left} more are not listed.</p>}
    </>
  )
}

function BlockRow({ block }: { block: XrayBlock }) {
  const { tag, text, fate, step, reason, score, count } = block
  return (
    <li class={`fate-${fate}`}>
      <p>
        <strong>{fate}</strong> <code>{tag}</code>
        {count > 1 && ` and ${count - 1} more`}
      </p>
      <p dir="auto">{text || 'no text'}</p>
      <p class="note">
        {step}: {reason}
        {score !== null && `, score ${score.toFixed(2)}`}
      </p>
    </li>
  )
}

type FieldProps = {
  name: string
  /** Unique on the page: a field may be chosen twice. */
  label: string
  candidates: Xray['fields'][number]['candidates']
}

function Field({ name, label, candidates }: FieldProps) {
  return (
    <Wide label={label}>
      <table>
        <caption>
          {name}
          {candidates.length === 0 && ': nothing was found'}
        </caption>
        <thead>
          <tr>
            <th>Value</th>
            <th>From</th>
            <th class="number">Sum</th>
            <th>Made of</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ value, source, score, reasons, isChosen }) => (
            <tr class={isChosen ? 'chosen' : undefined}>
              <td dir="auto">
                {value || 'nothing'}
                {isChosen && <strong> (chosen)</strong>}
              </td>
              <td>{source}</td>
              <td class="number">{score.toFixed(1)}</td>
              <td>
                {reasons
                  .map(({ name: reason, weight }) => `${reason} ${weight.toFixed(1)}`)
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
