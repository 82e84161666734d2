import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { copyKinds } from '../../src/store/copy/copy-kinds.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const kind = v.picklist(copyKinds)

const fileSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}-\d{5}\.ndjson\.gz$/)),
  kind,
  lines: count,
  bytes: count,
  /** The digest of its bytes; `null` while more may come. */
  sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
})

const manifestSchema = v.strictObject({
  format: v.literal('limited-times-copy'),
  /** Another one for what an older version cannot read. */
  version: v.literal(1),
  site: v.string(),
  beganAt: v.string(),
  /** `null` until the copy is whole. */
  endedAt: v.nullable(v.string()),
  /** The kinds that are whole, in their order. */
  whole: v.array(kind),
  /** Where the kind after them goes on; `null` at its beginning. */
  next: v.nullable(v.string()),
  files: v.array(fileSchema),
  /** What the site could not read. */
  unreadable: v.array(v.string()),
})

/** What a copy consists of, and how far it is. */
export type CopyManifest = v.InferOutput<typeof manifestSchema>

export type CopyFile = v.InferOutput<typeof fileSchema>

const manifestName = 'manifest.json'

/** The manifest of a copy that nothing is known of yet. */
export function newManifest(site: string, now: Date): CopyManifest {
  return {
    format: 'limited-times-copy',
    version: 1,
    site,
    beganAt: now.toISOString(),
    endedAt: null,
    whole: [],
    next: null,
    files: [],
    unreadable: [],
  }
}

/**
 * Reads the manifest of a copy; `null` where there is none.
 *
 * @throws {Error} It is none, or of a later version.
 */
export function readManifest(folder: string): CopyManifest | null {
  const path = join(folder, manifestName)
  if (!existsSync(path)) return null
  const read = v.safeParse(manifestSchema, parsed(readFileSync(path, 'utf8')))
  if (read.success) return read.output
  const [issue] = read.issues
  throw new Error(`${path} is no manifest of a copy: ${v.getDotPath(issue) ?? ''} ${issue.message}`)
}

/** Writes the manifest in place of the one before, so that there is always a whole one. */
export function writeManifest(folder: string, manifest: CopyManifest): void {
  const path = join(folder, manifestName)
  mkdirSync(folder, { recursive: true })
  const file = openSync(`${path}.new`, 'w')
  writeSync(file, `${JSON.stringify(manifest, null, 1)}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
