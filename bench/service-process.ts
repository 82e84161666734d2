import { serve } from './edge/serve.ts'
import type { ServiceOrder } from './service.ts'

// The process that starts workerd for a `Service`, so that both can be killed and the benchmark goes on.

const { script, port, state, variables: own } = JSON.parse(process.argv[2] ?? '') as ServiceOrder
const variables = { INGEST_PER_MINUTE: '0', SITE_URL: `http://127.0.0.1:${port}`, ...own }
const served = await serve(script, port, { state, variables })
process.on('SIGTERM', () => void served.stop().then(() => process.exit(0)))
process.on('disconnect', () => void served.stop().then(() => process.exit(0)))
process.on('message', (cronAt: number) => {
  void served.runCron(new Date(cronAt)).then(() => process.send?.(cronAt))
})
process.send?.(served.pid)
