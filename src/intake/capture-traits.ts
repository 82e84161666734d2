import type { CaptureFormat } from './captures/captured-page.ts'

/** How captures of a format are taken. */
type CaptureTraits = {
  /** Whether it holds one page, and is answered like a page that is posted alone. */
  readonly isOnePage: boolean
  /** Whether its pages come out as its bytes go in; any other capture is read whole first, or by parts. */
  readonly isStreamed: boolean
  /** Whether its reader inflates gzip by itself. */
  readonly inflates: boolean
}

const onePage: CaptureTraits = { isOnePage: true, isStreamed: false, inflates: false }

export const captureTraits: Readonly<Record<CaptureFormat, CaptureTraits>> = {
  mhtml: onePage,
  webarchive: onePage,
  mail: onePage,
  har: { isOnePage: false, isStreamed: true, inflates: false },
  'json-lines': { isOnePage: false, isStreamed: true, inflates: false },
  // A member of gzip for each record: too many for those who do not expect them.
  warc: { isOnePage: false, isStreamed: true, inflates: true },
  wacz: { isOnePage: false, isStreamed: false, inflates: true },
}
