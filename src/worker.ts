import { WorkerEntrypoint } from 'cloudflare:workers'

export class Pages extends WorkerEntrypoint<Env> {
  override async fetch(): Promise<Response> {
    return new Response('')
  }
}
export default { fetch: () => new Response('') } satisfies ExportedHandler<Env>
