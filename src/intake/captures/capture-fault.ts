import type { CaptureItem } from './captured-page.ts'

/** A part of a capture that cannot be read. */
export type CaptureFault = Extract<CaptureItem, { kind: 'fault' }>

/** Describes a part that is damaged, cut off or not as its format says. */
export function damagedPart(
  place: string,
  detail: string,
  url: string | null = null,
): CaptureFault {
  return { kind: 'fault', place, url, code: 'capture_damaged', detail }
}

/** The limit of one part that must be in memory as a whole, such as a line: a page of 10 MB with its escapes. */
export const maxPartBytes = 16 * 1024 * 1024

/** Describes a part that is over a limit. */
export function oversizePart(
  place: string,
  limit = maxPartBytes,
  url: string | null = null,
): CaptureFault {
  const detail = `Cannot read ${place}: it is over the limit of ${limit} bytes`
  return { kind: 'fault', place, url, code: 'body_too_large', detail }
}
