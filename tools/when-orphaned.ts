/** Acts once the process that started this one is gone: npm does not pass every signal on, and its shell just ends. */
export function whenOrphaned(act: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, 1000).unref()
}
