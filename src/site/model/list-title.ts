import type { ListKind } from '../../article/listing.ts'
import type { Site } from './site.ts'

/** What a list is called: as its articles write it, a language by its name. */
export function listTitle(kind: ListKind, label: string, { formats }: Site): string {
  return kind === 'language' ? formats.language(label) : label
}
