import { BinaryPlist } from './binary-plist.ts'
import { damagedPart, oversizePart } from './capture-fault.ts'
import type { CaptureItem, CapturedPage, CaptureSource } from './captured-page.ts'
import { readWhole } from './read-whole.ts'

const maxArchiveBytes = 32 * 1024 * 1024 // pictures included, since its table of contents is at its end
const place = 'the main resource'

/**
 * Reads a page that Safari saved as a web archive: its main resource, with the encoding that the archive names.
 *
 * Reads the binary form, which Safari writes. Holds the whole file, at most 32 MiB.
 */
export async function* readWebarchive({ chunks }: CaptureSource): AsyncGenerator<CaptureItem> {
  const bytes = await readWhole(chunks, maxArchiveBytes)
  yield bytes ? itemOf(bytes) : oversizePart('the archive', maxArchiveBytes)
}

function itemOf(bytes: Uint8Array): CaptureItem {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 8)) !== 'bplist00')
    return damagedPart(
      'the archive',
      'The archive is not in the binary form that Safari writes. plutil -convert binary1 FILE makes it from XML',
    )
  try {
    const page = mainResource(new BinaryPlist(bytes))
    return page ? { kind: 'page', page } : damagedPart(place, 'The archive has no page of HTML')
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return damagedPart(place, 'The archive is damaged or breaks off')
  }
}

function mainResource(list: BinaryPlist): CapturedPage | null {
  const main = list.member(list.root, 'WebMainResource')
  if (main === null) return null
  const textOf = (key: string) => {
    const value = list.member(main, key)
    return value === null ? null : list.text(value)
  }
  const data = list.member(main, 'WebResourceData')
  const page = data === null ? null : list.data(data)
  const mediaType = textOf('WebResourceMIMEType') ?? 'text/html'
  if (!page || !/^(?:text\/html|application\/xhtml\+xml)$/i.test(mediaType)) return null
  const encoding = textOf('WebResourceTextEncodingName')
  return {
    url: textOf('WebResourceURL'),
    page,
    contentType: encoding ? `${mediaType}; charset=${encoding}` : mediaType,
    place,
    capturedAt: null,
  }
}
