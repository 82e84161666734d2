import type { Language } from './language.ts'

export const tr: Language = {
  tag: 'tr',
  givenNames: 'Defne | Alphan | Nilsu | Bedirhan | Lalegül | Tuğra',
  familyNames: 'Denizaltı | Kumsalcı | Yelkenoğlu | Gümüşova | Taşkıyı',
  places: 'Kıyıkent | Tuzlaönü | Yukarıbahçe | Aksuköy | Martıburnu',
  nouns:
    'köprü | kütüphane | okul | iskele | hastane | pazar | ırmak | meydan | fener | müze | hat | bütçe',
  siteNouns: 'bülten | çerez bildirimi | abonelik | gizlilik metni | reklam',
  syllables: 'bal | cey | dar | ka | lim | mer | na | pe | sal | tan | ül | yor',
  sentences: `
    {l} ilçesindeki {n} pazartesiden beri kapalı ve ne zaman açılacağını kimse bilmiyor.
    “Geçen yıl {i} ziyaretçimiz vardı, hiçbiri {n} nerede diye sormadı” diyor {p}.
    {p} tarafından verilen bilgiye göre {n} {i} milyon liraya mal olacak; bu, planlananın iki katı.
    {l} halkı, {w} ilkini {i} yıl önce yaptığından beri bunu bekliyor.
    Bu yetmedi.
    {p} aynı fikirde değil; {w} raporuna göre {n} her gün {i} lira kaybettiriyor.
    {w} yakınındaki {n} durunca {i} kişi yağmurda {l} yönüne yürümek zorunda kaldı.
    Çalışmalar ilkbaharda başlıyor; ilk {i} metre haziranda hazır olacak.
    Eleştirenlere göre {n} çok geç geliyor, çünkü {i} aile {l} ilçesinden çoktan ayrıldı.
  `,
  questions: `
    {l} neden yeni bir {n} istiyor?
    {n} kaça mal olacak, parayı kim ödeyecek?
    {w} için bundan sonra ne olacak?
  `,
  headings: 'Arka plan | İletişim | Konular | {l} için bir {n} | {n} ne kadar | {w} yolunda',
  consent: `
    Biz ve {i} ortağımız, çerezler gibi bilgileri cihazınızda saklıyor ve bunlara erişiyoruz.
    Onayınızla, size uygun reklamlar göstermek için kesin konum verilerini ve kişisel verileri kullanıyoruz.
    Seçiminizi istediğiniz zaman değiştirebilir, onayınızı gizlilik sayfasında geri alabilirsiniz.
    Zorunlu çerezler sitenin çalışmasını sağlar ve kapatılamaz.
  `,
  newsletter: `
    {w} gazetesinin en iyileri her sabah e-postanızda.
    Ücretsiz bültenimize kaydolun, {l} haberlerini kaçırmayın.
  `,
  appeals: `
    {w} gazetesinin ne yazacağını söyleyen bir sahibi yok; bu yüzden sizin gibi okurlara bağlıyız.
    Emeğimize değer veriyorsanız ayda {i} lira ile destek olun.
  `,
  bios: `
    {p}, {w} muhabiridir ve {l} üzerine yazar.
    {p} 2019 yılından beri {w} kadrosunda; iki kedisiyle {l} ilçesinde yaşıyor.
  `,
  makers: 'Editör: {p} | Grafik: {p}. Ses: {p}. Çeviri: {p}',
  shop: `
    {w} {n} {i},99 liradan başlayan fiyatlarla mağazamızda
    {w} bu bağlantılardan yapılan alışverişlerden komisyon alabilir.
  `,
  comments: `
    {i} yıldır burada yaşıyorum, böyle bir {n} görmedim.
    Her zamanki gibi: {i} milyon harcanıyor, bize soran yok.
  `,
  labels: {
    accept: 'Tümünü kabul et | Kabul ediyorum',
    by: 'Yazan: | Haber:',
    comments: 'Yorumlar | Okur görüşleri',
    consent: 'Gizliliğinize önem veriyoruz | Seçimleriniz | Çerez ayarları',
    imprint: 'Künye | Hakkımızda | Koşullar | Gizlilik | İletişim',
    live: 'Canlı | Son dakika',
    photo: 'Fotoğraf',
    readAlso: 'Ayrıca okuyun | İlgili haber',
    related: 'Bu bölümden | İlgili haberler | İlginizi çekebilir | Bugün önerilenler',
    settings: 'Ayarlar | Tümünü reddet',
    share: 'Paylaş | Bağlantıyı kopyala | Yazdır',
    summary: 'Özet | Kısaca | Yapay zekânın özeti',
    tags: 'Etiketler | Konular',
    updated: 'Güncelleme',
  },
}
