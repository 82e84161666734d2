/** What stands before a picture's credit, in many languages; matched without regard to case. */
// oxfmt-ignore
export const creditLabels: readonly string[] = [
  'photos?', 'photo credit', 'photograph', 'images?', 'image credit', 'picture', 'pictures', 'credits?', 'courtesy', 'source', 'illustration', 'graphic', 'file photo', 'handout', 'video', 'screenshot', 'artwork', 'render',
  'fotos?', 'foto von', 'bild', 'bilder', 'bildquelle', 'bildnachweis', 'rubriklistenbild', 'titelbild', 'symbolbild', 'symbolfoto', 'archivbild', 'archivfoto', 'fotografie', 'grafik', 'montage', 'quelle', 'bildrechte', 'urheber',
  'crédits?', 'crédit photo', 'photo d’archives', 'photographie', 
  'fotografía', 'imagen', 'créditos?', 'fuente', 'crédito', 'foto de archivo', 'cortesía', 'fotografia', 'imagem', 'reprodução', 'divulgação', 'fonte', 'immagine', 'foto di', 'foto de',
  'foto: archief', 'beeld', 'bron', 'fotograaf', 'foto/ntb', 'kilde', 'arkivfoto', 'fotograf', 'bildkälla', 'källa', 'arkivbild', 'kuva', 'kuvaaja', 'lähde', 'mynd', 'ljósmynd',
  'fot\\.', 'fot', 'zdjęcie', 'źródło', 'zdroj', 'autor', 'autor fotografie', 'foto autor', 'fotó', 'forrás', 'kép', 'sursa', 'sursă', 'izvor', 'vir', 'foto arhiv', 'foto arhiva',
  'фото', 'фотография', 'снимка', 'снимки', 'источник', 'джерело', 'фотограф', 'иллюстрация', 'изображение', 'слика', 'извор',
  'φωτογραφία', 'φωτο', 'φωτό', 'πηγή', 'fotoğraf', 'kaynak', 'görsel', 'fotoqraf', 'foto arşiv',
  'صورة', 'المصدر', 'تصوير', 'الصورة', 'عکس', 'منبع', 'תמונה', 'איור', 'צילום', 'צילומים', 'קרדיט', 'מקור',
  'फोटो', 'तस्वीर', 'स्रोत', 'ছবি', 'ภาพ', 'ภาพจาก', 'ที่มา', 'ảnh', 'nguồn', 'ảnh minh họa', 'gambar', 'sumber', 'foto oleh',
  '写真', '画像', '撮影', '提供', '出典', '写真提供', '图', '图片', '图片来源', '图源', '来源', '摄影', '圖', '圖片', '圖片來源', '攝影', '사진', '사진제공', '사진 제공', '자료', '출처', '이미지',
]

/** Agencies, archives and photo services that sign pictures without a label; matched with case. */
// oxfmt-ignore
export const creditNames: readonly string[] = [
  'AP', 'AFP', 'dpa', 'DPA', 'Reuters', 'REUTERS', 'Getty', 'EPA', 'EFE', 'ANSA', 'APA', 'PA', 'PA Wire', 'TASS', 'ТАСС', 'РИА', 'Xinhua', 'XINHUA', 'CTK', 'ČTK', 'PAP', 'MTI', 'NTB', 'TT', 'Ritzau', 'Lehtikuva', 'ANP', 'Belga', 'Keystone', 'KEYSTONE',
  'IMAGO', 'imago', 'Imago', 'Shutterstock', 'shutterstock', 'iStock', 'Unsplash', 'Pixabay', 'Pexels', 'Alamy', 'picture alliance', 'Picture Alliance', 'Wikimedia', 'Bloomberg', 'Anadolu', 'Sipa', 'SIPA', 'ZUMA', 'NurPhoto', 'Europa Press', 'Lusa', 'LUSA', 'Agência Brasil', 'AAP', 'Kyodo', 'Jiji', '時事', '共同', 'Yonhap', '연합뉴스', 'Adobe Stock', 'stock.adobe', 'NASA', 'Flickr', 'Supplied', 'Courtesy', 'أ ف ب', 'أ.ف.ب', 'فرانس برس', 'رويترز', 'الأناضول', 'د ب أ', 'أسوشيتد برس', 'ایرنا', 'ایسنا', 'רויטרס', '뉴시스', '뉴스1', '新华社', '新華社', '中新社', '中央社', 'ロイター', '読売', '毎日新聞', 'PIXSELL',
]
