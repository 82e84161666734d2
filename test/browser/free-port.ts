import { createServer } from 'node:net'

/** Finds a port of this machine that nobody listens on, the first of as many in a row as asked for. */
export async function freePort(count = 1): Promise<number> {
  for (;;) {
    const first = (await listenOnce(0)) ?? 0
    const others = Array.from({ length: count - 1 }, (_, index) => listenOnce(first + index + 1))
    if (first !== 0 && !(await Promise.all(others)).includes(null)) return first
  }
}

/** Listens on a port for a moment and gives its number; `null` when it is taken. 0 is any. */
function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(null))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      const taken = typeof address === 'object' && address ? address.port : null
      probe.close(() => resolve(taken))
    })
  })
}
