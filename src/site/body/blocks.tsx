import type { Block, Heading, List } from '../../article/body.ts'
import type { BodyModel } from './body-model.ts'
import { EmbedCard } from './embed-card.tsx'
import { FigureBlock } from './figure-block.tsx'
import { PhrasingRun } from './phrasing.tsx'
import { TableBlock } from './table-block.tsx'

/** Prints blocks one by one. Footnote definitions are left to the end of the page. */
export function Blocks({ blocks, model }: { blocks: readonly Block[]; model: BodyModel }) {
  return (
    <>
      {blocks.map((block) => (
        <BlockNode block={block} model={model} />
      ))}
    </>
  )
}

function BlockNode({ block, model }: { block: Block; model: BodyModel }) {
  const langAttributes = model.langAttributesOf.get(block)
  switch (block.type) {
    case 'paragraph':
      return (
        <p {...langAttributes}>
          <PhrasingRun nodes={block.children} model={model} />
        </p>
      )
    case 'heading':
      return <SubHeading heading={block} model={model} />
    case 'list':
      return <ListBlock list={block} model={model} />
    case 'blockquote':
      return (
        <blockquote {...langAttributes}>
          <Blocks blocks={block.children} model={model} />
          {model.translatedQuotations.has(block) && (
            <small class="credit" {...model.ownWords}>
              {model.phrases.translation.quotation}
            </small>
          )}
        </blockquote>
      )
    case 'code':
      return (
        <pre dir="ltr">
          <code>{block.value}</code>
        </pre>
      )
    case 'table':
      return <TableBlock table={block} model={model} />
    case 'figure':
      return <FigureBlock figure={block} model={model} />
    case 'embed':
      return <EmbedCard embed={block} model={model} />
    case 'thematicBreak':
      return <hr />
    case 'footnoteDefinition':
      return null
  }
}

function SubHeading({ heading, model }: { heading: Heading; model: BodyModel }) {
  const run = <PhrasingRun nodes={heading.children} model={model} />
  const langAttributes = model.langAttributesOf.get(heading)
  switch (model.headingLevels.get(heading)) {
    case 2:
      return <h2 {...langAttributes}>{run}</h2>
    case 3:
      return <h3 {...langAttributes}>{run}</h3>
    case 4:
      return <h4 {...langAttributes}>{run}</h4>
    case 5:
      return <h5 {...langAttributes}>{run}</h5>
    default:
      return <h6 {...langAttributes}>{run}</h6>
  }
}

function ListBlock({ list, model }: { list: List; model: BodyModel }) {
  const items = list.children.map((item) => (
    <li>
      <Blocks blocks={item.children} model={model} />
    </li>
  ))
  const start = list.start === null || list.start === 1 ? undefined : list.start
  const langAttributes = model.langAttributesOf.get(list)
  if (!list.ordered) return <ul {...langAttributes}>{items}</ul>
  return (
    <ol start={start} {...langAttributes}>
      {items}
    </ol>
  )
}
