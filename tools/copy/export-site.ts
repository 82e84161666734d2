import { copyKinds } from '../../src/store/copy/copy-kinds.ts'
import { askPart, type AskedSite } from './ask-part.ts'
import { newManifest, readManifest } from './copy-manifest.ts'
import { CopyWriter, type CopyPart } from './copy-writer.ts'

export type ExportOrder = {
  readonly site: AskedSite
  /** The origin of the site, which the copy names. */
  readonly siteUrl: string
  readonly folder: string
  /** The bytes after which a file is full. */
  readonly fileBytes?: number
  readonly print: (line: string) => void
  /** Told of each part. */
  readonly onPart?: (part: CopyPart) => void
}

/**
 * Copies all that a site has to files in a folder, or goes on where that was interrupted. In memory is one part.
 *
 * @returns Whether all could be read.
 * @throws {Error} The folder has another copy, or a whole one; the site refuses, or does not answer.
 */
export async function exportSite({
  site,
  siteUrl,
  folder,
  fileBytes,
  print,
  onPart = () => {},
}: ExportOrder): Promise<boolean> {
  const known = readManifest(folder)
  if (known?.endedAt) throw new Error(`${folder} has a whole copy; name another folder`)
  if (known && known.site !== siteUrl) throw new Error(`${folder} has a copy of ${known.site}`)
  if (known) print(`Goes on with ${known.whole.length} of ${copyKinds.length} kinds whole`)
  const writer = new CopyWriter(folder, known ?? newManifest(siteUrl, new Date()), fileBytes)
  const { manifest } = writer
  for (const kind of copyKinds.slice(manifest.whole.length)) {
    while (!manifest.whole.includes(kind)) {
      const part = await askPart(site, kind, manifest.next)
      writer.add(part)
      onPart(part)
    }
    const files = manifest.files.filter((file) => file.kind === kind)
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    const lines = files.reduce((sum, file) => sum + file.lines, 0)
    print(`${kind}: ${lines} lines, ${bytes} bytes`)
  }
  writer.end(new Date())
  for (const fault of manifest.unreadable) print(`Not copied, as it cannot be read: ${fault}`)
  return manifest.unreadable.length === 0
}
