/**
 * Measures what a piece of work costs this process: user and system time of all its threads, so that
 * garbage collection and compilation count. Waiting, and other processes, do not.
 *
 * @returns The work's result and its milliseconds.
 */
export async function cpuTime<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ result: Result; milliseconds: number }> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, milliseconds: (user + system) / 1000 }
}
