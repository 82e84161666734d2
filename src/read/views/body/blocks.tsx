import type { Block, Heading, List } from '../../../article/body.ts'
import type { BodyPage } from '../../model/body-page.ts'
import { EmbedCard } from './embed-card.tsx'
import { FigureBlock } from './figure-block.tsx'
import { PhrasingRun } from './phrasing.tsx'
import { TableBlock } from './table-block.tsx'

/** Prints blocks one by one; footnote definitions are left to the end of the page. */
export function Blocks({ blocks, page }: { blocks: readonly Block[]; page: BodyPage }) {
  return (
    <>
      {blocks.map((block) => (
        <BlockNode block={block} page={page} />
      ))}
    </>
  )
}

function BlockNode({ block, page }: { block: Block; page: BodyPage }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <PhrasingRun nodes={block.children} page={page} />
        </p>
      )
    case 'heading':
      return <SubHeading heading={block} page={page} />
    case 'list':
      return <ListBlock list={block} page={page} />
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.children} page={page} />
        </blockquote>
      )
    case 'code':
      return (
        <pre dir="ltr">
          <code>{block.value}</code>
        </pre>
      )
    case 'table':
      return <TableBlock table={block} page={page} />
    case 'figure':
      return <FigureBlock figure={block} page={page} />
    case 'embed':
      return <EmbedCard embed={block} />
    case 'thematicBreak':
      return <hr />
    case 'footnoteDefinition':
      return null
  }
}

function SubHeading({ heading, page }: { heading: Heading; page: BodyPage }) {
  const run = <PhrasingRun nodes={heading.children} page={page} />
  switch (page.headingLevels.get(heading)) {
    case 2:
      return <h2>{run}</h2>
    case 3:
      return <h3>{run}</h3>
    case 4:
      return <h4>{run}</h4>
    case 5:
      return <h5>{run}</h5>
    default:
      return <h6>{run}</h6>
  }
}

function ListBlock({ list, page }: { list: List; page: BodyPage }) {
  const items = list.children.map((item) => (
    <li>
      <Blocks blocks={item.children} page={page} />
    </li>
  ))
  const start = list.start === null || list.start === 1 ? undefined : list.start
  return list.ordered ? <ol start={start}>{items}</ol> : <ul>{items}</ul>
}
