import type { Run } from '../../../src/translator/run.ts'

/**
 * Runs as one readable line, and back: `Un [1:texto:1] con {2}` and `|` for a break. For texts without these signs.
 *
 * `runsOf(lineOf(runs))` is `runs`.
 */
export function runsOf(line: string): Run[] {
  return line.split(/(\[\d+:|:\d+\]|\{\d+\}|\|)/).flatMap((part): Run[] => {
    const mark = Number(/\d+/.exec(part)?.[0])
    if (part === '') return []
    if (part === '|') return [{ type: 'break' }]
    if (/^\[\d+:$/.test(part)) return [{ type: 'open', mark }]
    if (/^:\d+\]$/.test(part)) return [{ type: 'close', mark }]
    if (/^\{\d+\}$/.test(part)) return [{ type: 'kept', mark }]
    return [{ type: 'text', value: part }]
  })
}

export function lineOf(runs: readonly Run[] | null | undefined): string | null {
  if (!runs) return null
  return runs.map(signOf).join('')
}

/** What the marks of a segment must be for a tree to be built of it, as a list of what is wrong. */
export function faultsOf(runs: readonly Run[], source: readonly Run[]): string[] {
  const known = new Set(source.flatMap((run) => ('mark' in run ? [`${run.type} ${run.mark}`] : [])))
  const faults: string[] = []
  const open: number[] = []
  const opened = new Set<number>()
  for (const run of runs) {
    if ('mark' in run && !known.has(`${run.type} ${run.mark}`)) faults.push(`strange ${run.mark}`)
    if (run.type === 'open') {
      if (opened.has(run.mark)) faults.push(`twice ${run.mark}`)
      opened.add(run.mark)
      open.push(run.mark)
    }
    if (run.type === 'close' && open.pop() !== run.mark) faults.push(`crossed ${run.mark}`)
    if (run.type === 'text' && !run.value.isWellFormed()) faults.push('half a character')
  }
  return [...faults, ...open.map((mark) => `unclosed ${mark}`)]
}

function signOf(run: Run): string {
  switch (run.type) {
    case 'text':
      return run.value
    case 'break':
      return '|'
    case 'open':
      return `[${run.mark}:`
    case 'close':
      return `:${run.mark}]`
    case 'kept':
      return `{${run.mark}}`
  }
}
