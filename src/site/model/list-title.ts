import type { ListKind } from '../../article/listing.ts'
import type { Site } from './site.ts'

/** The title of a list: as its articles write it; of a language, its name. */
export function listTitle(kind: ListKind, label: string, { formats }: Site): string {
  return kind === 'language' ? formats.language(label) : label
}
