import type { Block } from '../../article/body.ts'
import { bodyMarkdown } from '../../article/markdown.ts'
import type { NamedBlock } from '../../intake/corrections/correction-report.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import type { FormTarget } from './form-target.ts'

/** The text block by block, each with the form that drops, moves, replaces it, or puts something behind it. */
export function BlockForms({
  blocks,
  target,
}: {
  blocks: readonly NamedBlock[]
  target: FormTarget
}) {
  return (
    <section aria-labelledby="text-blocks">
      <h2 id="text-blocks">Text</h2>
      <p class="note">
        What you write is Markdown. Open a block to change it, or to put something after it.
      </p>
      <details>
        <summary>Put something at the start</summary>
        <InsertForm target={target} after="" label="At the start" />
      </details>
      {blocks.map((one, index) => (
        <BlockForm
          named={one}
          number={index + 1}
          isLast={index + 1 === blocks.length}
          target={target}
        />
      ))}
    </section>
  )
}

type BlockFormProps = { named: NamedBlock; number: number; isLast: boolean; target: FormTarget }

function BlockForm({ named: { name, block, excerpt }, number, isLast, target }: BlockFormProps) {
  return (
    <details id={`block-${name}`}>
      <summary>
        {number}. <span class="note">{block.type}</span> <bdi>{excerpt}</bdi>
      </summary>
      <DeskForm action={target.action} csrf={target.csrf}>
        <Hidden target={target} block={name} />
        <Content block={block} number={number} />
        <div>
          {isWritten(block) && <Button op="replace" label="Save" isFirst />}
          {number > 1 && <Button op="up" label="Move up" />}
          {!isLast && <Button op="down" label="Move down" />}
          <Button op="drop" label="Drop" />
        </div>
      </DeskForm>
      <InsertForm target={target} after={name} label={`After block ${number}`} />
    </details>
  )
}

function Content({ block, number }: { block: Block; number: number }) {
  if (block.type === 'figure')
    return (
      <>
        <label>
          Caption of block {number}
          <textarea name="markdown" dir="auto">
            {lineOf(block)}
          </textarea>
        </label>
        <label>
          Credit of block {number}
          <input type="text" name="credit" dir="auto" value={block.credit ?? ''} />
        </label>
      </>
    )
  if (!isWritten(block)) return null
  return (
    <label>
      Block {number}
      <textarea name="markdown" dir="auto">
        {bodyMarkdown({ type: 'root', children: [block] }).trim()}
      </textarea>
    </label>
  )
}

function InsertForm({
  target,
  after,
  label,
}: {
  target: FormTarget
  after: string
  label: string
}) {
  return (
    <DeskForm action={target.action} csrf={target.csrf}>
      <Hidden target={target} block={after} />
      <label>
        {label}
        <textarea name="markdown" dir="auto" required></textarea>
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

function lineOf({ caption }: Extract<Block, { type: 'figure' }>): string {
  return caption.length === 0
    ? ''
    : bodyMarkdown({ type: 'root', children: [{ type: 'paragraph', children: caption }] }).trim()
}
