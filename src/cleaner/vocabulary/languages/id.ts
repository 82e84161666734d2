import type { Vocabulary } from './vocabulary.ts'

/** Indonesian. */
export const id: Vocabulary = {
  elsewhereLabels: `
    artikel lainnya | artikel terkait | baca juga | baca selengkapnya | berita lainnya
    berita terkait | lihat juga | pilihan redaksi | rekomendasi | simak juga | terpopuler
  `,
  ledeLabels: 'ringkasan',
  ownLabels: `
    advertisement | bagikan | berlangganan | daftar isi | iklan | ikuti kami | komentar | langganan
    penulis | scroll to continue with content | tag | topik
  `,
  commentsLabels: 'komentar',
  prompts: 'berlangganan | dapatkan berita | gabung | ikuti berita | ikuti kami',
  houseWords: 'kami',
  bylinePrefixes: 'ditulis oleh | laporan | oleh | penulis | pewarta',
  bylineOpenings: 'oleh',
  nameJoiners: 'dan',
  agencyNames: 'ANTARA | Antara',
  publishWords: 'diterbitkan',
  updateWords: 'diperbarui',
  creditLabels: 'foto | foto oleh | gambar | sumber',
  leadPictureLabels: 'foto sampul | gambar sampul',
  errorTitles: 'halaman tidak ditemukan',
  paywallPhrases: 'khusus pelanggan',
}
