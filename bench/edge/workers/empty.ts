/** Nothing but a Worker: what starting one costs by itself. */
export default {
  fetch: () => new Response(null, { status: 204 }),
} satisfies ExportedHandler
