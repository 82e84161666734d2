import type { BlockCorrection, CorrectionEffect } from '../../article/correction/correction.ts'
import { blockExcerpt } from '../../intake/corrections/block-excerpt.ts'
import type { CorrectionReport } from '../../intake/corrections/correction-report.ts'
import { DeskForm } from '../frame/desk-form.tsx'
import { DeskTable } from '../frame/desk-table.tsx'
import { minuteOf } from '../frame/minute-of.ts'
import type { FormTarget } from './form-target.ts'

type Kept = CorrectionReport['corrections'][number]

type CorrectionListProps = {
  readonly corrections: readonly Kept[]
  /** `null` if the visitor may not take them back. */
  readonly target: FormTarget | null
}

/** What was corrected, by whom, and what became of it, each with the form that takes it back. */
export function CorrectionList({ corrections, target }: CorrectionListProps) {
  if (corrections.length === 0) return <p>Nobody has corrected it.</p>
  const isInForce = corrections.some(({ undoneAt }) => undoneAt === null)
  return (
    <>
      <h2>Corrections</h2>
      <DeskTable name="Corrections" columns={['Number', 'What', 'By', 'When', 'State']}>
        {corrections.map((one) => (
          <Row kept={one} target={target} />
        ))}
      </DeskTable>
      {isInForce && target && <UndoForm target={target} value="all" label="Undo all corrections" />}
    </>
  )
}

function Row({ kept, target }: { kept: Kept; target: FormTarget | null }) {
  const { number, madeBy, madeAt, undoneBy, undoneAt, effects } = kept
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        {partsOf(kept).map((part) => (
          <p dir="auto">{part}</p>
        ))}
      </td>
      <td>{madeBy}</td>
      <td>{minuteOf(new Date(madeAt))}</td>
      <td>
        {undoneAt === null ? (
          <>
            <p>{stateOf(effects)}</p>
            {target && <UndoForm target={target} value={`${number}`} label={`Undo ${number}`} />}
          </>
        ) : (
          `undone by ${undoneBy ?? ''}, ${minuteOf(new Date(undoneAt))}`
        )}
      </td>
    </tr>
  )
}

type UndoFormProps = { target: FormTarget; value: string; label: string }

function UndoForm({ target: { action, csrf, revision }, value, label }: UndoFormProps) {
  return (
    <DeskForm action={action} csrf={csrf}>
      <input type="hidden" name="revision" value={revision} />
      <button type="submit" name="undo" value={value} class="quiet">
        {label}
      </button>
    </DeskForm>
  )
}

function partsOf({ correction: { fields, blocks } }: Kept): string[] {
  const ofFields = Object.entries(fields).map(([name, value]) => `${name}: ${printed(value)}`)
  return [...ofFields, ...blocks.map(printedBlock)]
}

function printed(value: unknown): string {
  if (value === null) return 'none'
  if (Array.isArray(value)) return value.join(', ') || 'none'
  if (typeof value === 'object' && 'url' in value) return String(value.url)
  return String(value)
}

function printedBlock(correction: BlockCorrection): string {
  switch (correction.op) {
    case 'drop':
      return `dropped: ${correction.was}`
    case 'move':
      return `moved: ${correction.was}`
    case 'replace':
      return `replaced: ${correction.was}`
    case 'insert':
      return `put in: ${correction.blocks.map(blockExcerpt).join(' / ')}`
  }
}

function stateOf(effects: readonly CorrectionEffect[]): string {
  const unfit = effects.filter(({ state }) => state === 'unfit').length
  if (unfit > 0) return `${unfit} of ${effects.length} no longer fit`
  return effects.every(({ state }) => state === 'met') ? 'the cleaner finds it itself' : 'applied'
}
