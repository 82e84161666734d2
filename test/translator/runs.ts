import type { Run } from '../../src/translator/run.ts'

/** Runs of a line in which `<1>` opens a mark, `</1>` closes it, `<2/>` is kept and `⏎` breaks. */
export function runs(line: string): Run[] {
  return line.split(/(<\/?\d+\/?>|⏎)/u).flatMap((piece): Run[] => {
    const mark = Number(/\d+/u.exec(piece)?.[0])
    if (piece === '') return []
    if (piece === '⏎') return [{ type: 'break' }]
    if (/^<\/\d+>$/u.test(piece)) return [{ type: 'close', mark }]
    if (/^<\d+\/>$/u.test(piece)) return [{ type: 'kept', mark }]
    if (/^<\d+>$/u.test(piece)) return [{ type: 'open', mark }]
    return [{ type: 'text', value: piece }]
  })
}

/** The line that runs are of. */
export function line(of: readonly Run[]): string {
  return of
    .map((run) => {
      if (run.type === 'text') return run.value
      if (run.type === 'break') return '⏎'
      if (run.type === 'kept') return `<${run.mark}/>`
      return run.type === 'open' ? `<${run.mark}>` : `</${run.mark}>`
    })
    .join('')
}
