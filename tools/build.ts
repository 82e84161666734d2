import { bundle } from './bundle.ts'

// `npm run build`: `wrangler` runs it before it serves or uploads the Worker; see wrangler.toml.

await bundle('src/worker.ts', 'dist')
