import type { Block, Heading, List } from '../../article/body.ts'
import type { BodyPage } from './body-model.ts'
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
  const passage = page.passages.get(block)
  switch (block.type) {
    case 'paragraph':
      return (
        <p {...passage}>
          <PhrasingRun nodes={block.children} page={page} />
        </p>
      )
    case 'heading':
      return <SubHeading heading={block} page={page} />
    case 'list':
      return <ListBlock list={block} page={page} />
    case 'blockquote':
      return (
        <blockquote {...passage}>
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
  const passage = page.passages.get(heading)
  switch (page.headingLevels.get(heading)) {
    case 2:
      return <h2 {...passage}>{run}</h2>
    case 3:
      return <h3 {...passage}>{run}</h3>
    case 4:
      return <h4 {...passage}>{run}</h4>
    case 5:
      return <h5 {...passage}>{run}</h5>
    default:
      return <h6 {...passage}>{run}</h6>
  }
}

function ListBlock({ list, page }: { list: List; page: BodyPage }) {
  const items = list.children.map((item) => (
    <li>
      <Blocks blocks={item.children} page={page} />
    </li>
  ))
  const start = list.start === null || list.start === 1 ? undefined : list.start
  const passage = page.passages.get(list)
  if (!list.ordered) return <ul {...passage}>{items}</ul>
  return (
    <ol start={start} {...passage}>
      {items}
    </ol>
  )
}
