/** The bounds of one request, one message of the queue and one upload; a capture that is larger becomes a job. */
export const intakeLimits = {
  /** Pages that one run of the Worker ingests. Each costs some four calls, of which the platform allows 1,000. */
  pagesAtOnce: 200,
  /** How long one run goes on before it begins another page. */
  millisecondsAtOnce: 60_000,
  /** Of a capture that is read as it arrives, inflated. */
  streamedBytes: 64 * 1024 * 1024,
  /** Of an upload, which a job works off. */
  uploadBytes: 512 * 1024 * 1024,
} as const
