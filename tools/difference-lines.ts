type Run = { readonly change: string; readonly text: string }

/** A difference as `POST /reclean` answers with it. */
export type ShownDifference = {
  readonly fields: readonly { readonly field: string; readonly runs: readonly Run[] }[]
  readonly parts: readonly {
    readonly kind: string
    readonly change: string
    readonly runs: readonly Run[]
  }[]
  readonly others: readonly string[]
}

const context = 40 // characters of what stays, on each side of a change

/** Prints a difference for a terminal: `[-what goes-]`, `{+what comes+}`, a line for each field and part. */
export function differenceLines({ fields, parts, others }: ShownDifference): string[] {
  return [
    ...fields.map(
      ({ field, runs }) => `  ${field}: ${printed(runs, isList.has(field) ? ', ' : '')}`,
    ),
    ...parts.map(
      ({ kind, change, runs }) => `  ${signs[change] ?? ' '} ${kind}: ${printed(runs, '')}`,
    ),
    ...(others.length > 0 ? [`  also differs: ${others.join(', ')}`] : []),
  ]
}

const isList: ReadonlySet<string> = new Set(['byline', 'agencies', 'tags', 'image'])
const signs: Readonly<Record<string, string>> = {
  inserted: '+',
  deleted: '-',
  changed: '~',
  restyled: '*',
}

function printed(runs: readonly Run[], separator: string): string {
  return runs
    .map(({ change, text }, index) => {
      const line = printable(text)
      if (change === 'inserted') return `{+${line}+}`
      if (change === 'deleted') return `[-${line}-]`
      return shortened(line, index > 0, index < runs.length - 1)
    })
    .join(separator)
}

// What a page says may hold orders to a terminal.
function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ')
}

function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  const keep = context * (Number(isAfter) + Number(isBefore) || 1)
  if (text.length <= keep + 1) return text
  const start = isAfter || !isBefore ? text.slice(0, context) : ''
  const end = isBefore ? text.slice(-context) : ''
  return `${start}…${end}`
}
