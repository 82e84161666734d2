/** What stands before names in a byline, in many languages. Lower case. */
// oxfmt-ignore
export const bylinePrefixes: readonly string[] = [
    'by', 'written by', 'posted by', 'published by', 'words by', 'story by', 'text by', 'report by', 'reported by', 'reporting by', 'author', 'authors', 'writer', 'about the author', 'contributed by', 'submitted by', 'created by', 'article by', 'guest post by', 'a post by', 'sponsored by', 'words', 'authored by', 'this post was written by', 'this article was written by', 'this story was written by',
    'von', 'text von', 'ein artikel von', 'ein beitrag von', 'artikel von', 'autor', 'autorin', 'autoren', 'autorin/autor', 'autor/in', 'autor/-in', 'autor:in', 'autor*in', 'autorinnen und autoren', 'verfasst von', 'geschrieben von', 'veröffentlicht von', 'eine analyse von', 'ein kommentar von', 'kommentar von', 'interview von', 'text',
    'par', 'de', 'auteur', 'publié par', 'écrit par', 'rédigé par', 'propos recueillis par', 'texte', 'avec',
    'por', 'escrito por', 'publicado por', 'texto', 'autores', 'da redação', 'da', 'di', 'a cura di', 'scritto da', 'autore', 'autori', 'articolo di',
    'door', 'geschreven door', 'auteurs', 'tekst', 'deur', 'af', 'skrevet af', 'av', 'skrevet av', 'skriven av', 'skrivet av', 'geskryf deur', 'text av', 'tekst av', 'tekst af', 'foto og tekst', 'journalist', 'kirjoittaja', 'teksti', 'toimittaja', 'höfundur', 'autor/ka', 'autor:', 'autoři', 'napsal', 'napsala', 'opracował', 'opracowanie', 'oprac.', 'napisane przez', 'przygotował', 'autorzy', 'piše', 'pišu', 'napisao', 'avtor', 'szerző', 'írta', 'de către', 'scris de', 'autorius', 'autors', 'tekst:', 'shkruar nga', 'nga', 'yazar', 'yazan', 'haber', 'muhabir', 'müəllif',
    'автор', 'авторы', 'автори', 'текст', 'от', 'пише', 'пишува', 'аутор', 'аўтар', 'подготовил', 'подготовила', 'журналист', 'συντάκτης', 'από', 'του', 'της', 'γράφει', 'γράφει ο', 'γράφει η',
    'بقلم', 'كتب', 'كتبت', 'إعداد', 'تحرير', 'نویسنده', 'به قلم', 'תוצאת', 'מאת', 'כתב', 'लेखक', 'द्वारा', 'রচনা', 'লেখক', 'प्रकाशित', 'tác giả', 'theo', 'oleh', 'ditulis oleh', 'penulis', 'pewarta', 'laporan', 'na', 'mwandishi', 'bởi', 'được viết bởi', 'viết bởi',
    '文', '文・', '記者', '作者', '撰文', '編集', '執筆', '取材・文', '執筆者', 'この記事を書いた人', '글', '글쓴이', '기자', '작성자', 'เขียนโดย', 'โดย', 'ผู้เขียน',
]

/** What stands before those who did not write an article but saw to it. Lower case. */
// oxfmt-ignore
export const otherRoles: readonly string[] = [
    'reviewed by', 'edited by', 'checked by', 'updated by', 'fact-checked by', 'translated by', 'translation by', 'verified by', 'approved by', 'photos by', 'photo by', 'photographs by', 'photography by', 'images by', 'illustrations by', 'illustration by', 'video by', 'produced by', 'expert reviewer', 'reviewer', 'researched by', 'contributions from', 'contributions by', 'with contributions from', 'additional reporting by', 'additional writing by', 'medically reviewed by', 'reviewed & approved by', 'fact checked by',
    'redigiert von', 'bearbeitet von', 'übersetzt von', 'geprüft von', 'fotos von', 'foto von', 'aus dem englischen von', 'relu par', 'vérifié par', 'traduit par', 'photos par', 'revisado por', 'editado por', 'traducido por', 'fotos de', 'fotografías de', 'traduzido por', 'edição de', 'edição:', 'revisionato da', 'tradotto da', 'foto di', 'gecontroleerd door', 'vertaald door', "foto's door", 'redigeret af', 'redigert av', 'redigerad av', 'oversat af', 'oversatt av', 'översatt av', 'foto:', 'fotografie:', 'zdjęcia:', 'editör', 'düzenleyen', 'фото:', 'редактор:', 'перевод:', 'επιμέλεια:', 'تصوير', 'מצלם', 'biên tập', '責任編集', '责任编辑', '責任編輯', '编辑：', '編輯：', '写真・', '写真：', '사진=', '편집=',
]

/** What joins the last two names of a list. Lower case. */
// oxfmt-ignore
export const nameJoiners: readonly string[] = [
'and', 'und', 'et', 'y', 'e', 'en', 'og', 'och', 'ja', 'a', 'i', 'in', 'és', 'și', 'şi', 'si', 'ir', 'un', 'dhe', 've', 'və', 'и', 'і', 'й', 'та', 'και', 'و', 'ו', 'और', 'এবং', 'và', 'dan', 'na', 'with', 'mit', 'avec', 'con', 'com', 'met', 'med'
]

/** Words that mark a byline as a desk, a newsroom or an institution. Lower case. */
// oxfmt-ignore
export const deskWords: readonly string[] = [
    'redaktion', 'redaktionen', 'redaktionsnetzwerk', 'onlineredaktion', 'newsroom', 'newsdesk', 'desk', 'staff', 'team', 'editors', 'editorial', 'reporters', 'correspondents', 'news', 'online', 'digital', 'agency', 'agencies', 'agentur', 'agenturen', 'press', 'media', 'magazine', 'newspaper', 'daily', 'times', 'tribune', 'herald', 'gazette', 'tv', 'radio', 'service', 'bureau', 'board', 'center', 'centre', 'company', 'foundation', 'institute', 'university', 'council', 'association', 'group', 'inc', 'llc', 'ltd', 'gmbh',
    'rédaction', 'redaction', 'redacción', 'redaccion', 'redação', 'redacao', 'redazione', 'redactie', 'redaksjonen', 'toimitus', 'redakce', 'redakcja', 'redakcia', 'redakcija', 'uredništvo', 'szerkesztőség', 'redacția', 'redactia', 'agencia', 'agencias', 'agence', 'agences', 'agenzia', 'agenzie', 'agência', 'ajansı', 'ajans', 'haber', 'haberleri', 'merkezi', 'equipo', 'équipe',
    'редакция', 'редакція', 'агентство', 'новости', 'вестник', 'газета', 'أخبار', 'وكالة', 'وكالات', 'تحرير', 'صحيفة', 'جريدة', 'خبرگزاری', 'מערכת', 'חדשות', 'न्यूज', 'न्यूज़', 'डेस्क', 'समाचार', 'टीम', 'ब्यूरो', 'ডেস্ক', 'প্রতিবেদক',
]

/** Endings of Chinese, Japanese and Korean names of newsrooms, which have no spaces to part them. */
// oxfmt-ignore
export const deskEndings: readonly string[] = [
'編集部', '編集局', '編集委員', '編集委員会', '新聞', '新聞社', '新闻', '新闻网', '新聞網', '通信', '通信社', '通讯社', '通訊社', '取材班', '取材団', '特派團', '支局', '放送', 'デジタル', 'オンライン', 'ニュース', '報道部', '報道局', '编辑部', '編輯部', '日报', '日報', '晚报', '网', '뉴스', '뉴스팀', '편집국', '온라인팀', '신문', '일보'
]

/** What accounts of publishing systems are called when nobody gave them a name. Lower case. */
// oxfmt-ignore
export const accountNames: readonly string[] = [
'admin', 'administrator', 'root', 'user', 'webmaster', 'editor', 'guest', 'unknown', 'none', 'null', 'undefined', 'n/a', 'author', 'anonymous user', 'wordpress', 'default', 'superadmin', 'super user', 'superuser', 'test'
]

/** What controls and links near a byline say to the reader; no name. Lower case. */
// oxfmt-ignore
export const controlNames: readonly string[] = [
  'sign in', 'sign up', 'sign out', 'log in', 'login', 'log out', 'logout', 'register', 'subscribe', 'subscribe now', 'my account', 'comment', 'comments', 'view comments', 'leave a comment', 'menu', 'show menu', 'more', 'read more', 'see more', 'all posts', 'view all', 'view all posts', 'view profile', 'view author page', 'author page', 'full bio', 'bio', 'about', 'contact', 'archive', 'home', 'print', 'save', 'search', 'editorial policy', 'editorial guidelines', 'learn more',
  'anmelden', 'registrieren', 'kommentare', 'zum profil', 'alle artikel', 'folgen', 'se connecter', "s'inscrire", "s'abonner", 'commentaires', 'suivre', 'iniciar sesión', 'registrarse', 'comentarios', 'seguir', 'entrar', 'comentários', 'accedi', 'commenti', 'inloggen', 'reacties', 'volgen', 'logga in', 'zaloguj się', 'přihlásit se', 'giriş yap', 'yorumlar', 'войти', 'комментарии', 'увійти',
  '会員登録', 'ログイン', 'ログアウト', 'コメント', 'フォロー', '記者ページ', '記事一覧', '登录', '登入', '退出', '注册', '评论', '로그인', '회원가입', '댓글', 'تسجيل الدخول', 'تعليقات', 'התחברות', 'תגובות',
]

/** Titles, trades and roles that follow or precede a name. Lower case. */
// oxfmt-ignore
export const jobWords: readonly string[] = [
    'editor', 'reporter', 'correspondent', 'journalist', 'columnist', 'contributor', 'writer', 'writers', 'columnists', 'contributors', 'journalists', 'producer', 'photographer', 'analyst', 'expert', 'director', 'manager', 'head', 'chief', 'ceo', 'cto', 'cfo', 'founder', 'co-founder', 'president', 'officer', 'professor', 'fellow', 'researcher', 'lecturer', 'senior', 'specialist', 'consultant', 'strategist', 'dietitian', 'lead', 'advisor', 'author', 'intern', 'host', 'critic', 'blogger', 'engineer', 'attorney', 'lawyer', 'instructor', 'candidate', 'associate', 'horticulturalist', 'educator', 'reviewer', 'contributing', 'gardener', 'marketing', 'certified', 'registered', 'licensed', 'master', 'partner', 'staff', 'coach', 'therapist', 'nurse', 'physician',
    'redakteur', 'redakteurin', 'korrespondent', 'korrespondentin', 'reporterin', 'journalistin', 'autor', 'autorin', 'chefredakteur', 'chefredakteurin', 'ressortleiter', 'ressortleiterin', 'volontär', 'volontärin', 'leiter', 'leiterin', 'chefreporter', 'kolumnist', 'kolumnistin', 'freier',
    'journaliste', 'rédacteur', 'rédactrice', 'correspondant', 'correspondante', 'envoyé', 'envoyée', 'chef', 'cheffe', 'redactor', 'redactora', 'periodista', 'corresponsal', 'enviado', 'enviada', 'editora', 'jefe', 'jefa', 'jornalista', 'repórter', 'colunista', 'giornalista', 'inviato', 'inviata', 'corrispondente', 'redacteur', 'verslaggever', 'correspondente', 'muhabir', 'yazar', 'muhabiri', 'корреспондент', 'журналист', 'журналистка', 'обозреватель', 'редактор', 'кореспондент', 'журналіст', 'المراسل', 'مراسل', 'صحفي', 'صحافي', 'كاتب', '記者', '特派員', '記者・', '기자', '인턴기자', '선임기자', '전문기자', '특파원', '논설위원', '에디터', '앵커', '特派记者', '记者', '編集委員', '論説委員',
]

/** Networks that share buttons by a byline lead to, and what those buttons say. Lower case. */
// oxfmt-ignore
export const networkNames: readonly string[] = [
  'facebook', 'twitter', 'instagram', 'linkedin', 'whatsapp', 'telegram', 'pinterest', 'reddit', 'youtube', 'tiktok', 'mastodon', 'bluesky', 'threads', 'share', 'follow', 'email', 'e-mail',
]
