import type { FootnoteReference, Phrasing } from '../../article/body.ts'
import { foreignLink } from '../../article/html.ts'
import type { BodyModel } from './body-model.ts'

/** Prints a run of text. Each node has its own element; unknown nodes do not type-check. */
export function PhrasingRun({ nodes, model }: { nodes: readonly Phrasing[]; model: BodyModel }) {
  return (
    <>
      {nodes.map((node) => (
        <PhrasingNode node={node} model={model} />
      ))}
    </>
  )
}

function PhrasingNode({ node, model }: { node: Phrasing; model: BodyModel }) {
  switch (node.type) {
    case 'text':
      return <>{node.value}</>
    case 'break':
      return <br />
    case 'inlineCode':
      return <code dir="ltr">{node.value}</code>
    case 'footnoteReference':
      return <Call node={node} model={model} />
  }
  const run = <PhrasingRun nodes={node.children} model={model} />
  switch (node.type) {
    case 'emphasis':
      return <em>{run}</em>
    case 'strong':
      return <strong>{run}</strong>
    case 'delete':
      return <del>{run}</del>
    case 'superscript':
      return <sup>{run}</sup>
    case 'subscript':
      return <sub>{run}</sub>
    case 'ruby':
      return (
        <ruby>
          {run}
          <rp>(</rp>
          <rt>{node.reading}</rt>
          <rp>)</rp>
        </ruby>
      )
    case 'span':
      return <span {...node.data.hProperties}>{run}</span>
    case 'link':
      return (
        <a href={node.url} rel={foreignLink}>
          {run}
        </a>
      )
  }
}

// A reference without a note stays as the source printed it.
function Call({ node, model }: { node: FootnoteReference; model: BodyModel }) {
  const number = model.footnotes.numberOf.get(node.identifier)
  if (number === undefined) return <sup>{node.label}</sup>
  const { anchorBase, idPrefix } = model
  const id = model.footnotes.firstCalls.has(node) ? `${idPrefix}call-${number}` : undefined
  return (
    <sup>
      <a
        class="call"
        role="doc-noteref"
        id={id}
        href={`${anchorBase}#${idPrefix}note-${number}`}
        aria-label={model.phrases.footnote(number)}
      >
        {number}
      </a>
    </sup>
  )
}
