/** Parses stored JSON that must not stop the work on an article; `null` for what is none. The doctor reports it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
