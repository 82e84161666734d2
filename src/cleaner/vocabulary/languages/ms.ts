import type { Vocabulary } from './vocabulary.ts'

/** Malay. */
export const ms: Vocabulary = {
  elsewhereLabels: 'artikel berkaitan | baca juga | berita berkaitan | lagi berita',
  commentsLabels: 'komentar',
  houseWords: 'kami',
  bylinePrefixes: 'ditulis oleh | oleh | penulis',
  bylineOpenings: 'oleh',
  ledeLabels: 'ringkasan',
  nameJoiners: 'dan',
  agencyNames: 'Bernama',
  publishWords: 'diterbitkan',
  updateWords: 'dikemas kini',
  creditLabels: 'gambar | sumber',
}
