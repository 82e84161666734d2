import { createHash } from 'node:crypto'

export const foldCount = 5

/** The fold of a publisher, by its host name. */
export function foldOf(publisher: string): number {
  return createHash('md5').update(publisher).digest().readUInt16BE(0) % foldCount
}
