/** What a webhook can be told, each with what it means. */
export const webhookEvents = {
  'article.created': 'An article is new',
  'article.changed': 'An article has another version',
  'article.removed': 'An article was taken down',
  'article.restored': 'An article that was taken down is back',
  'article.translated': 'An article has a translation, or another one',
  'page.failed': 'A page was posted that became no article',
  'job.done': 'A job has ended',
  'job.failed': 'A job was given up',
} as const

export type WebhookEvent = keyof typeof webhookEvents

export const webhookEventNames = Object.keys(webhookEvents) as WebhookEvent[]

/** What is sent to a webhook that somebody tries, whatever events it wants. */
export const testEvent = 'webhook.test'

/** Those that change what feeds, and search engines, have of an article. */
export const articleEvents = webhookEventNames.filter((name) => name.startsWith('article.'))
