import type { Vocabulary } from './vocabulary.ts'

/** Turkish. */
export const tr: Vocabulary = {
  elsewhereLabels: `
    ayrıca okuyun | benzer haberler | bunlar da ilginizi çekebilir | bunları da okuyun
    bunu da okuyun | daha fazla | devamını oku | diğer haberler | en çok okunan | en çok okunanlar
    günün manşetleri | haberin devamı | ilgili haber | ilgili haberler | ilginizi çekebilir
    son dakika | son haberler | önerilen haberler
  `,
  ledeLabels: 'kısaca | özet',
  ownLabels: `
    abone ol | abone olun | bizi takip edin | bülten | dinle | etiketler | haberi paylaş
    içindekiler | paylaş | reklam | takip et | yazar | yazdır | yazı boyutu | yorum | yorum yap
    yorum yapın | yorumlar
  `,
  commentsLabels: 'yorumlar',
  prompts: 'abone ol | bizi takip | bültenimize | kanalımıza | tüm hakları saklıdır',
  surePrompts: 'google news',
  houseWords: 'biz | bize | bizi | bizim',
  bylinePrefixes: 'haber | muhabir | yazan | yazar',
  bylineOpenings: 'yazar',
  authorPaths: 'yazar | yazarlar',
  otherRoles: 'düzenleyen | editör | fotoğraf:',
  nameJoiners: 've',
  jobWords: 'muhabir | muhabiri | yazar',
  deskWords: 'ajans | ajansı | haber | haberleri | merkezi',
  agencyNames: `
    AA | ANKA | Anadolu Agency | Anadolu Ajansı | DHA | Demirören Haber Ajansı | IHA | İHA
    İhlas Haber Ajansı
  `,
  controlNames: 'giriş yap | yorumlar',
  publishWords: 'oluşturulma | yayın tarihi | yayınlandı | yayınlanma',
  updateWords: 'güncelleme | güncellendi',
  creditLabels: 'foto | foto arşiv | fotoğraf | görsel | kaynak',
  creditNames: 'Anadolu',
  leadPictureLabels: 'ana görsel | kapak fotoğrafı | manşet görseli',
  errorTitles: 'sayfa bulunamadı',
  consentPhrases: 'tümünü kabul et | çerez',
  paywallPhrases: 'abonelere özel | okumaya devam etmek için',
}
