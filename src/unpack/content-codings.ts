import { Refusal } from '../http/problem.ts'
import { tidyLine } from '../text/tidy-text.ts'

/** The codings of a body that are undone, by their registered names. */
export const contentCodings = ['gzip', 'br', 'deflate', 'zstd'] as const

export type ContentCoding = (typeof contentCodings)[number]

const maxCodings = 2
const maxNameLength = 40 // characters of what a sender wrote

/**
 * Reads `Content-Encoding`, which lists codings in the order in which they were applied.
 *
 * @returns The codings in the order in which they are undone.
 * @throws {Refusal} `unsupported_encoding`: another coding, or more than two.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-content-encoding
 */
export function readContentCodings(header: string | null): ContentCoding[] {
  const names = (header ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > maxCodings)
    throw new Refusal('unsupported_encoding', {
      detail: `Content-Encoding lists ${names.length} codings; at most ${maxCodings} are undone`,
      limit: maxCodings,
    })
  return names.map(codingOf).toReversed()
}

function codingOf(name: string): ContentCoding {
  const coding = contentCodings.find((one) => one === name || (one === 'gzip' && name === 'x-gzip'))
  if (coding) return coding
  throw new Refusal('unsupported_encoding', {
    detail: `Content-Encoding ${tidyLine(name, maxNameLength)} is not read; send ${contentCodings.join(', ')} or none`,
  })
}
