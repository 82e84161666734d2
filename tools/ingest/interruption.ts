const sameMilliseconds = 500 // npm passes on a Ctrl+C that the terminal has sent as well

/** Aborted by the first Ctrl+C; the second ends the process at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  let interruptedAt = 0
  const interrupt = () => {
    if (!controller.signal.aborted) {
      interruptedAt = Date.now()
      controller.abort()
      console.error('\nWaits for what is on its way; Ctrl+C again ends it at once')
    } else if (Date.now() - interruptedAt > sameMilliseconds) process.exit(130)
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  return controller.signal
}
