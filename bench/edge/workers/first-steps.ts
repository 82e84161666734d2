/**
 * Only what the local runtime does once in the life of its process, for the first request: it prints a line of the
 * log, and opens the tables of languages. Those are for a date, a number, a list and a language's name, as on an
 * article's page.
 */
export default {
  fetch() {
    console.log(JSON.stringify({ event: 'rendered' }))
    const texts = [
      new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'long' }).format(0),
      new Intl.NumberFormat('en').format(1),
      new Intl.ListFormat('en').format(['a', 'b']),
      new Intl.DisplayNames('en', { type: 'language' }).of('de'),
    ]
    return new Response(texts.join())
  },
} satisfies ExportedHandler
