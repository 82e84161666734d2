import { readFileSync, readdirSync } from 'node:fs'

/** What Linux says of a process. */
type ProcessStat = {
  name: string
  parent: number
  /** User and system time of all its threads so far, to ten milliseconds. */
  cpuMilliseconds: number
}

const ticksPerSecond = 100 // USER_HZ, the same on every Linux

/**
 * Reads what a process is and has cost.
 *
 * @throws {Error} There is no such process.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function processStat(pid: number): ProcessStat {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const nameEnd = stat.lastIndexOf(')') // the name is in brackets and may hold some
  const fields = stat.slice(nameEnd + 2).split(' ')
  return {
    name: stat.slice(stat.indexOf('(') + 1, nameEnd),
    parent: Number(fields[1]),
    cpuMilliseconds: ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond,
  }
}

/** The processes of a name that this one has started. */
export function childrenNamed(name: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => {
      const stat = statIfAlive(pid)
      return stat?.name === name && stat.parent === process.pid
    })
}

/** What processes have cost so far, in milliseconds. */
export function cpuOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + processStat(pid).cpuMilliseconds, 0)
}

/** What the threads that a process has now have cost, in milliseconds with their fractions: for what is soon over. */
export function threadsCpu(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const nanoseconds = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  )
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6
}

function statIfAlive(pid: number): ProcessStat | null {
  try {
    return processStat(pid)
  } catch {
    return null
  }
}
