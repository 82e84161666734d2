import type { Block } from '../../article/body.ts'
import type { BlockName } from '../../article/correction/block-name.ts'
import { bodyMarkdown } from '../../article/markdown.ts'
import type { NamedBlock } from '../../intake/corrections/correction-report.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import type { FormTarget } from './form-target.ts'
import { PresentText } from './present-text.tsx'
import type { UnsavedBlock } from './unsaved.ts'

type BlockFormsProps = {
  blocks: readonly NamedBlock[]
  target: FormTarget
  /** What was written into one of the forms and not saved. */
  unsaved: UnsavedBlock | null
}

/** The text block by block, each with the form that drops, moves, replaces it, or puts something behind it. */
export function BlockForms({ blocks, target, unsaved }: BlockFormsProps) {
  const isPlaced = unsaved !== null && blocks.some(({ name }) => name === unsaved.name)
  const atStart = isPlaced ? null : unsaved
  return (
    <section aria-labelledby="text-blocks">
      <h2 id="text-blocks">Text</h2>
      <p class="note">
        What you write is Markdown. Open a block to change it, or to put something after it.
      </p>
      {atStart !== null && atStart.name !== '' && (
        <p class="notice">
          The block that you wrote about is not there any more. What you wrote can be put at the
          start, and moved from there.
        </p>
      )}
      <details open={atStart !== null}>
        <summary>Put something at the start</summary>
        <InsertForm target={target} after="" label="At the start" written={atStart?.markdown} />
      </details>
      {blocks.map((one, index) => (
        <BlockForm
          named={one}
          number={index + 1}
          isLast={index + 1 === blocks.length}
          target={target}
          unsaved={unsaved?.name === one.name ? unsaved : null}
        />
      ))}
    </section>
  )
}

type BlockFormProps = {
  named: NamedBlock
  number: number
  isLast: boolean
  target: FormTarget
  /** What was written into its forms and not saved. */
  unsaved: UnsavedBlock | null
}

function BlockForm({ named, number, isLast, target, unsaved }: BlockFormProps) {
  const { name, block, excerpt } = named
  const [changed, inserted] = unsaved?.isInsert ? [null, unsaved] : [unsaved, null]
  return (
    <details id={`block-${name}`} open={unsaved !== null}>
      <summary>
        {number}. <span class="note">{block.type}</span> <bdi>{excerpt}</bdi>
      </summary>
      <DeskForm action={target.action} csrf={target.csrf}>
        <Hidden target={target} block={name} />
        <Content block={block} number={number} written={changed} />
        <div>
          {isWritten(block) && <Button op="replace" label="Save" isFirst />}
          {number > 1 && <Button op="up" label="Move up" />}
          {!isLast && <Button op="down" label="Move down" />}
          <Button op="drop" label="Drop" />
        </div>
      </DeskForm>
      <InsertForm
        target={target}
        after={name}
        label={`After block ${number}`}
        written={inserted?.markdown}
      />
    </details>
  )
}

type ContentProps = { block: Block; number: number; written: UnsavedBlock | null }

function Content({ block, number, written }: ContentProps) {
  if (!isWritten(block)) return null
  const markdown = markdownOf(block)
  const text = (
    <>
      <label>
        {block.type === 'figure' ? `Caption of block ${number}` : `Block ${number}`}
        <textarea name="markdown" dir="auto">
          {written?.markdown ?? markdown}
        </textarea>
      </label>
      <PresentText text={markdown} written={written?.markdown ?? markdown} />
    </>
  )
  if (block.type !== 'figure') return text
  const credit = block.credit ?? ''
  return (
    <>
      {text}
      <label>
        Credit of block {number}
        <input type="text" name="credit" dir="auto" value={written?.credit ?? credit} />
      </label>
      <PresentText text={credit} written={written?.credit ?? credit} />
    </>
  )
}

type InsertFormProps = {
  target: FormTarget
  after: BlockName
  label: string
  /** What was written and not saved, if anything was. */
  written?: string | undefined
}

function InsertForm({ target, after, label, written = '' }: InsertFormProps) {
  return (
    <DeskForm action={target.action} csrf={target.csrf}>
      <Hidden target={target} block={after} />
      <label>
        {label}
        <textarea name="markdown" dir="auto" required>
          {written}
        </textarea>
      </label>
      <Button op="insert" label="Put in" />
    </DeskForm>
  )
}

function Hidden({ target, block }: { target: FormTarget; block: string }) {
  return (
    <>
      <input type="hidden" name="revision" value={target.revision} />
      <input type="hidden" name="block" value={block} />
    </>
  )
}

function Button({ op, label, isFirst = false }: { op: string; label: string; isFirst?: boolean }) {
  return (
    <button type="submit" name="op" value={op} class={isFirst ? undefined : 'quiet'}>
      {label}
    </button>
  )
}

// Neither has words of its own.
function isWritten({ type }: Block): boolean {
  return type !== 'embed' && type !== 'thematicBreak'
}

function markdownOf(block: Block): string {
  if (block.type !== 'figure') return bodyMarkdown({ type: 'root', children: [block] }).trim()
  const { caption } = block
  return caption.length === 0
    ? ''
    : bodyMarkdown({ type: 'root', children: [{ type: 'paragraph', children: caption }] }).trim()
}
