// Written folded: lower case, letters and digits only.

/** What the titles of error pages say, by language. */
// oxfmt-ignore
export const errorTitles: readonly string[] = [
  '404', '403', '410', '500', '502', '503', 'page not found', 'not found', 'error 404', '404 error', 'access denied', 'forbidden', 'server error', 'bad gateway', 'service unavailable', 'page unavailable', 'page does not exist', 'just a moment', 'attention required', 'are you a robot', 'are you human', 'robot check', 'please verify you are', 'verify you are human', 'human verification', 'security check', 'checking your browser', 'down for maintenance', 'under maintenance', 'site maintenance', 'we will be back soon', 'we ll be back soon', 'wartungsarbeiten', 'site en maintenance', 'en mantenimiento', 'in manutenzione', 'technické práce', 'технические работы', 'メンテナンス中', 'something went wrong',
  'seite nicht gefunden', 'fehler 404', 'nicht gefunden', 'zugriff verweigert', 'page introuvable', 'page non trouvée', 'erreur 404', 'accès refusé', 'página no encontrada', 'no encontrada', 'página não encontrada', 'pagina non trovata', 'pagina niet gevonden', 'sidan hittades inte', 'siden ble ikke funnet', 'siden blev ikke fundet', 'sivua ei löydy', 'nie znaleziono strony', 'stránka nenalezena', 'stránka nebyla nalezena', 'az oldal nem található', 'pagina nu a fost găsită', 'страница не найдена', 'сторінку не знайдено', 'страницата не е намерена', 'η σελίδα δεν βρέθηκε', 'sayfa bulunamadı', 'الصفحة غير موجودة', 'الصفحة غير متوفرة', 'הדף לא נמצא', 'העמוד לא נמצא', 'पृष्ठ नहीं मिला', 'ไม่พบหน้า', 'không tìm thấy trang', 'halaman tidak ditemukan', 'ページが見つかりません', 'お探しのページ', '页面不存在', '找不到页面', '頁面不存在', '找不到頁面', '페이지를 찾을 수 없습니다',
]

/** What walls before a page say, by language. */
// oxfmt-ignore
export const consentPhrases: readonly string[] = [
  'accept all cookies', 'accept cookies', 'we use cookies', 'we and our partners', 'before you continue', 'manage your privacy', 'your privacy choices', 'consent to', 'we value your privacy', 'cookie settings', 'legitimate interest', 'information on a device', 'information on your device', 'process personal data', 'withdraw your consent', 'our partners',
  'alle akzeptieren', 'cookies akzeptieren', 'wir verwenden cookies', 'wir und unsere partner', 'mit werbung weiterlesen', 'mit werbung und tracking', 'zustimmung', 'einwilligung', 'datenschutzeinstellungen', 'tout accepter', 'accepter et continuer', 'nous et nos partenaires', 'nos partenaires et nous', 'avec votre accord', 'des données personnelles', 'votre consentement', 'informations sur un appareil', 'personenbezogene daten', 'informationen auf einem gerät', 'aceptar todo', 'aceptar y continuar', 'nosotros y nuestros socios', 'nuestros socios', 'información en un dispositivo', 'su consentimiento', 'tu consentimiento', 'datos personales', 'utilizamos cookies', 'nós e os nossos parceiros', 'nossos parceiros', 'seu consentimento', 'dados pessoais', 'aceitar todos', 'accetta tutti', 'noi e i nostri partner', 'informazioni su un dispositivo', 'tuo consenso', 'vostro consenso', 'dati personali', 'alles accepteren', 'wij en onze partners', 'onze partners', 'geef toestemming', 'persoonsgegevens', 'wij gebruiken cookies', 'vi och våra partners', 'vi og våre partnere', 'vi og vores partnere', 'zaufani partnerzy', 'dane osobowe', 'danych osobowych', 'godkänn alla', 'godta alle', 'accepter alle', 'hyväksy kaikki', 'zaakceptuj wszystkie', 'zgoda', 'přijmout vše', 'souhlas', 'elfogadom', 'acceptă toate', 'принять все', 'использует файлы cookie', 'прийняти всі', 'αποδοχή όλων', 'tümünü kabul et', 'çerez', 'قبول الكل', 'ملفات تعريف الارتباط', 'אישור הכל', 'すべて同意', '同意して', '接受所有', '全部接受', '모두 동의',
]

/** What pages say whose text only a script brings, by language. */
// oxfmt-ignore
export const scriptPhrases: readonly string[] = [
  'enable javascript', 'turn on javascript', 'javascript is disabled', 'javascript is required', 'requires javascript', 'javascript aktivieren', 'aktivieren sie javascript', 'activer javascript', 'habilita javascript', 'habilite javascript', 'attiva javascript', 'включите javascript', 'javascriptを有効', '启用javascript', '啟用javascript', 'javascript를 활성화',
]
