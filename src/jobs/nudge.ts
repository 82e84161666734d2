const maxMessages = 100 // in one call to a queue

/**
 * Points the consumers of the queue to tasks. Without a queue, or if that fails, nothing is lost: the cron finds what
 * is due. Returns whether all were sent.
 *
 * @param delaySeconds From 0 to 43,200.
 */
export async function nudge<Message>(
  queue: Queue<Message> | undefined,
  tasks: readonly Message[],
  delaySeconds = 0,
): Promise<boolean> {
  if (!queue) return false
  try {
    for (let at = 0; at < tasks.length; at += maxMessages)
      await queue.sendBatch(
        tasks.slice(at, at + maxMessages).map((body) => ({ body })),
        { delaySeconds },
      )
    return true
  } catch (error) {
    console.error(
      JSON.stringify({ event: 'nudge_failed', tasks: tasks.length, error: String(error) }),
    )
    return false
  }
}
