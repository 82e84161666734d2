/**
 * What stands before the credit of the picture that an article is listed with, when a page gives that credit
 * as a line of its own; matched without regard to case.
 */
// oxfmt-ignore
export const leadPictureLabels: readonly string[] = [
  'lead image', 'lead photo', 'header image', 'header photo', 'top image', 'top photo', 'featured image', 'feature image', 'cover image', 'cover photo', 'main image', 'main photo', 'thumbnail image',
  'Rubriklistenbild', 'Aufmacherbild', 'Aufmacherfoto', 'Titelbild', 'Titelfoto', 'Vorschaubild', 'Artikelbild', 'Teaserbild', 'Teaserfoto', 'Beitragsbild', 'Headerbild',
  'image de une', 'photo de une', 'photo de couverture', 'image principale', 'imagen de portada', 'foto de portada', 'imagen principal', 'foto principal', 'imagem de capa', 'foto de capa', 'imagem de destaque', 'foto di copertina', 'immagine di copertina', 'foto copertina', 'immagine in evidenza',
  'openingsfoto', 'headerbeeld', 'toppbilde', 'toppbild', 'topfoto', 'toppfoto', 'kansikuva', 'pääkuva',
  'zdjęcie główne', 'titulní foto', 'úvodní foto', 'titulná fotka', 'borítókép', 'nyitókép', 'naslovna fotografija', 'glavna fotografija', 'foto principală',
  'фото на обложке', 'заглавное фото', 'заглавная иллюстрация', 'титульне фото', 'заглавна снимка', 'κεντρική φωτογραφία',
  'kapak fotoğrafı', 'ana görsel', 'manşet görseli', 'صورة الغلاف', 'الصورة الرئيسية', 'الصورة البارزة', 'תמונת כותרת', 'תמונה ראשית', 'צילום ראשי',
  'ảnh bìa', 'ảnh đại diện', 'gambar sampul', 'foto sampul', 'トップ画像', 'アイキャッチ画像', 'メイン写真', '题图', '封面图', '頭圖', '首圖', '封面圖', '대표 이미지', '대표 사진',
]
