import { pagesApp } from '../../src/app.ts'
import { metered } from '../../test/store/metered.ts'

/** Renders the page that is asked for and answers with what it cost the database. */
export default {
  async fetch(request, env, ctx) {
    const { d1, meter } = metered(env.DB)
    const response = await pagesApp.fetch(request, { ...env, DB: d1 }, ctx)
    await response.arrayBuffer()
    return Response.json({ status: response.status, ...meter })
  },
} satisfies ExportedHandler<Env>
