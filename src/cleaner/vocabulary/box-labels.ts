import { folded } from '../../text/prose.ts'

// What boxes between and after the paragraphs of an article are called, by language. A label stands alone on
// its line, or opens a line that goes on with links. Written folded: lower case, letters and digits only.

/** Labels of boxes that lead to other articles. */
const elsewhere: Readonly<Record<string, string>> = {
  en: 'read more|read also|also read|read next|see also|more on this|more on this story|more on this topic|related|related articles|related article|related stories|related story|related news|related posts|related content|related topics|related reading|related links|related coverage|related video|related videos|recommended|recommended for you|recommended reading|recommended stories|recommended articles|you may also like|you might also like|you may like|you may also be interested in|you might be interested in|you may be interested in|more from|more stories|more news|more articles|more like this|latest news|latest stories|latest posts|latest articles|recent posts|recent articles|recent stories|recent news|most read|most popular|popular posts|popular articles|popular stories|trending|trending now|trending stories|top stories|top news|editors picks|editor s picks|editor s choice|don t miss|up next|next article|next story|next post|previous article|previous post|further reading|keep reading|continue reading|what to read next|our readers read next|also in the news|also on|in other news|explore more|discover more|stories for you|must read|must reads|other stories|other news|in case you missed it|icymi|read the full story|read full story|read the full article|view all|view more|see more|see all|load more|show more|more in|more by|posts by|latest posts by|articles by|featured stories|featured articles|promoted|promoted stories|from our partners|around the web|from the web|elsewhere on|read our|watch|watch more|watch now|watch live|watch the video|watch also|listen|listen now',
  de: 'lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|lesen sie weiter|lies auch|lies mehr|mehr lesen|mehr dazu|mehr zum thema|mehr zum artikel|mehr von|mehr aus|mehr news|mehr nachrichten|mehr über|auch interessant|auch lesenswert|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|das könnte sie interessieren|das könnte dich interessieren|interessieren könnte sie auch|die redaktion empfiehlt|empfehlungen der redaktion|unsere empfehlungen|empfohlene artikel|weitere artikel|weitere nachrichten|weitere meldungen|weitere themen|weitere informationen|weiterlesen|weiterführende links|ähnliche artikel|verwandte artikel|verwandte themen|verwandte beiträge|zum thema|zum weiterlesen|zum nachlesen|passend dazu|passend zum thema|siehe auch|hier geht s|hintergrund|meistgelesen|meist gelesen|meistgelesene artikel|am meisten gelesen|beliebte artikel|neueste artikel|aktuelle nachrichten|aktuelle meldungen|top artikel|top themen|top news|nicht verpassen|im video|video zum thema|audio und video zum thema|die beliebtesten|aus dem ressort|themen des artikels|themenseiten|links zum thema|mehr auf|auch auf|nachrichten aus|jetzt lesen',
  fr: 'lire aussi|à lire aussi|a lire aussi|lire également|à lire également|à lire|a lire|lire la suite|voir aussi|à voir aussi|à voir|sur le même sujet|dans la même rubrique|en savoir plus|pour aller plus loin|plus d articles|articles liés|articles similaires|articles connexes|vous aimerez aussi|cela peut vous intéresser|ça peut vous intéresser|à découvrir|à découvrir aussi|nos recommandations|recommandé pour vous|les plus lus|le plus lu|les plus populaires|dernières nouvelles|derniers articles|dernières actualités|à ne pas manquer|notre dossier|nos dossiers|contenus sponsorisés|à la une|la suite après cette publicité|la suite après la publicité|écouter aussi',
  es: 'lea también|lee también|leer también|le puede interesar|te puede interesar|también te puede interesar|puede interesarte|te podría interesar|te recomendamos|recomendamos|le recomendamos|más información|más noticias|más sobre|más en|noticias relacionadas|noticia relacionada|artículos relacionados|artículo relacionado|relacionado|relacionados|relacionadas|temas relacionados|contenido relacionado|ver también|ver más|leer más|lee más|sigue leyendo|seguir leyendo|no te pierdas|lo más leído|lo más visto|las más leídas|últimas noticias|lo último|además|mira también|más leídas|otras noticias|vea también|lea además|lea más|en video',
  pt: 'leia também|leia mais|leia ainda|veja também|veja mais|saiba mais|mais lidas|mais notícias|notícias relacionadas|relacionadas|relacionados|artigos relacionados|conteúdo relacionado|recomendado|recomendados|você também pode gostar|pode interessar|últimas notícias|não perca|continue lendo|assista também|ouça também|mais sobre|ler mais|ver mais',
  it: 'leggi anche|leggi tutto|leggi di più|per approfondire|approfondisci|approfondimenti|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|articoli correlati|notizie correlate|correlati|ultime notizie|le ultime notizie|più letti|i più letti|i più visti|guarda anche|vedi anche|altri articoli|sullo stesso argomento|da non perdere|continua a leggere|scopri di più|consigliati|in evidenza',
  nl: 'lees ook|lees meer|lees verder|bekijk ook|zie ook|meer over|meer nieuws|gerelateerd|gerelateerde artikelen|aanbevolen|meest gelezen|laatste nieuws|meer lezen|ook interessant|luister ook|misschien vind je dit ook interessant|anderen lazen ook|verder lezen',
  sv: 'läs också|läs även|läs mer|se också|mer om|relaterat|relaterade artiklar|mest läst|senaste nytt|fler nyheter|missa inte|rekommenderas|rekommenderat|läs vidare|lyssna också|detta är en annons',
  no: 'les også|les mer|se også|mer om|relatert|relaterte saker|mest lest|siste nytt|flere saker|anbefalt|anbefalte saker|hør også|les hele saken',
  da: 'læs også|læs mere|se også|mere om|relateret|relaterede artikler|mest læst|seneste nyt|seneste nyheder|anbefalet|flere nyheder|hør også',
  fi: 'lue myös|lue lisää|katso myös|aiheesta lisää|luetuimmat|uusimmat|tuoreimmat|suosittelemme|kuuntele myös|lisää aiheesta',
  is: 'lesa meira|lestu meira|sjá einnig|tengdar fréttir|mest lesið|lesa nánar|lestu einnig|nýjustu fréttir|fleiri fréttir',
  pl: 'czytaj też|czytaj także|czytaj również|czytaj więcej|przeczytaj też|przeczytaj także|przeczytaj również|zobacz też|zobacz także|zobacz również|zobacz więcej|polecane|polecamy|powiązane|powiązane artykuły|najczęściej czytane|najnowsze|więcej na ten temat|dowiedz się więcej|warto przeczytać',
  cs: 'čtěte také|čtěte i|čtěte více|čtěte dále|přečtěte si také|přečtěte si|související|související články|související témata|mohlo by vás zajímat|mohlo by vás také zajímat|doporučujeme|doporučené|nejčtenější|další články|další zprávy|více k tématu|více o tématu|sledujte také|následuje obsah|k tématu',
  sk: 'čítajte tiež|čítajte aj|prečítajte si|prečítajte si aj|súvisiace|súvisiace články|mohlo by vás zaujímať|odporúčame|najčítanejšie|ďalšie články|čítajte viac|viac na tému|viac o téme|prečítajte si tiež|prečítajte si viac|mohlo by sa vám páčiť|súvisiaci článok|k téme|najnovšie správy',
  hu: 'olvassa el|olvasd el|olvasta már|kapcsolódó|kapcsolódó cikkek|kapcsolódó cikk|ajánlott|ajánljuk|legolvasottabb|legfrissebb|ez is érdekelheti|további hírek|bővebben|kapcsolódó írások|kapcsolódó tartalom|kapcsolódó anyagok|kapcsolódó hírek|ezeket is olvassa|ezt is olvassa el|ezt is olvasd el|olvasson tovább|a témában|legfrissebb hírek|legfrissebb hírei|legnépszerűbb|ajánló|további cikkek|ez is érdekelhet',
  ro: 'citește și|citiți și|citește mai mult|vezi și|articole similare|articole recomandate|te ar putea interesa|recomandări|cele mai citite|ultimele știri|știri recomandate|citește mai departe|citește în continuare|pe aceeași temă|știri pe aceeași temă|alte știri|alte articole|articole asemănătoare|vezi mai mult|cele mai noi|din aceeași categorie|nu rata|te ar mai putea interesa|citeşte şi|vezi şi',
  hr: 'pročitajte i|pročitajte još|pogledajte i|vezane vijesti|povezane vijesti|najčitanije|najnovije|preporučeno|možda će vas zanimati|više o temi|saznajte više|opširnije|pročitajte više|vidi još|više vijesti|najnovije vijesti|izdvojeno|još na temu',
  sr: 'прочитајте и|погледајте и|повезане вести|најчитаније|pročitajte i|povezane vesti|najčitanije|прочитајте још|прочитајте више|још вести|најновије вести|pročitajte još|pročitajte više|još vesti|najnovije vesti|bonus video',
  sl: 'preberite tudi|preberite še|sorodne novice|povezane novice|najbolj brano|poglejte si|preberite več|preberi več|več o temi|več novic|zadnje novice|najnovejše',
  bg: 'прочетете още|вижте още|още по темата|свързани новини|свързани статии|препоръчваме|най четени|последни новини|виж още|виж повече|прочети още|още новини|още от|виц на деня|най популярни|подобни статии|всички коментари',
  ru: 'читайте также|читать также|читайте еще|читать далее|читать дальше|читайте по теме|подробнее|по теме|смотрите также|смотреть также|материалы по теме|новости по теме|ещё по теме|еще по теме|другие новости|похожие материалы|похожие новости|рекомендуем|рекомендуем прочитать|популярное|самое читаемое|самое популярное|последние новости|главные новости|новости партнеров|вам может быть интересно|вам будет интересно|не пропустите|что еще почитать',
  uk: 'читайте також|читати також|дивіться також|за темою|матеріали за темою|новини за темою|вас може зацікавити|рекомендуємо|популярне|останні новини|більше новин|докладніше',
  el: 'διαβάστε επίσης|διαβάστε ακόμα|διαβάστε ακόμη|διαβάστε περισσότερα|δείτε επίσης|δείτε ακόμα|σχετικά άρθρα|σχετικές ειδήσεις|διαβάστε|περισσότερα|τελευταίες ειδήσεις|ροή ειδήσεων|προτεινόμενα',
  tr: 'ayrıca okuyun|bunları da okuyun|bunu da okuyun|ilgili haberler|ilgili haber|i̇lgili haberler|i̇lgili haber|benzer haberler|i̇lginizi çekebilir|ilginizi çekebilir|önerilen haberler|son dakika|son haberler|en çok okunanlar|en çok okunan|diğer haberler|daha fazla|devamını oku|haberin devamı|bunlar da ilginizi çekebilir|günün manşetleri',
  az: 'həmçinin oxuyun|oxşar xəbərlər|ən çox oxunanlar|son xəbərlər',
  ar: 'اقرأ أيضا|اقرأ أيضًا|اقرأ ايضا|إقرأ أيضا|اقرأ المزيد|اقرا ايضا|اقرا المزيد|قد يهمك|قد يهمك أيضا|قد يهمك أيضًا|مواضيع ذات صلة|موضوعات ذات صلة|أخبار ذات صلة|مقالات ذات صلة|ذات صلة|شاهد أيضا|شاهد أيضًا|المزيد|الأكثر قراءة|الاكثر قراءة|آخر الأخبار|أخبار متعلقة|موضوعات متعلقة|مقترحات لك|طالع أيضا|تابع أيضا',
  fa: 'بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|پربازدیدترین|آخرین اخبار|بخوانید',
  ur: 'مزید پڑھیں|یہ بھی پڑھیں|متعلقہ خبریں|تازہ ترین|مزید خبریں|یہ بھی دیکھیں|متعلقہ مضامین',
  he: 'קראו גם|קרא גם|עוד בנושא|כתבות נוספות|כתבות קשורות|אולי יעניין אותך|אולי יעניין אתכם|עוד כתבות|לקריאה נוספת|הכי נקראות|צפו גם|עוד באותו נושא|אולי תאהבו גם',
  hi: 'यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|संबंधित खबरें|संबंधित समाचार|ताज़ा खबरें|पढ़ें पूरी खबर|खबरें और भी हैं|इसे भी देखें|यह भी देखें|और देखें|अन्य खबरें|बड़ी खबरें|ट्रेंडिंग',
  bn: 'আরও পড়ুন|আরো পড়ুন|সম্পর্কিত খবর|আরও খবর|আরও দেখুন|সর্বশেষ খবর|সর্বাধিক পঠিত|আরও সংবাদ|সম্পর্কিত সংবাদ|আরো খবর',
  ta: 'மேலும் படிக்க|தொடர்புடைய செய்திகள்|இதையும் படிக்க|மேலும் செய்திகள்|அண்மைய செய்திகள்',
  th: 'อ่านเพิ่มเติม|อ่านต่อ|ข่าวที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง|อ่านข่าวเพิ่มเติม|อ่านข่าวที่เกี่ยวข้อง|ข่าวล่าสุด|แนะนำ',
  vi: 'xem thêm|đọc thêm|tin liên quan|bài liên quan|có thể bạn quan tâm|tin cùng chuyên mục|đọc nhiều|tin mới|tin nổi bật|mời quý độc giả|bài viết liên quan',
  id: 'baca juga|baca selengkapnya|berita terkait|artikel terkait|simak juga|lihat juga|terpopuler|berita lainnya|artikel lainnya|rekomendasi|pilihan redaksi',
  ms: 'baca juga|berita berkaitan|artikel berkaitan|lagi berita',
  ja: '関連記事|関連ニュース|関連リンク|関連トピックス|関連キーワード|あわせて読みたい|合わせて読みたい|こちらもおすすめ|おすすめ記事|おすすめの記事|おすすめ|人気記事|人気の記事|アクセスランキング|ランキング|最新記事|最新ニュース|新着記事|続きを読む|もっと見る|次の記事|前の記事|この記事の関連ニュース|その他の記事|記事一覧|もっと読む',
  zh: '相关阅读|相关新闻|相关文章|相关推荐|相关报道|延伸阅读|推荐阅读|热门文章|热门新闻|最新新闻|猜你喜欢|更多新闻|阅读更多|相關新聞|相關文章|相關報導|延伸閱讀|推薦閱讀|熱門文章|熱門新聞|最新新聞|更多新聞|閱讀更多|看更多|看更多新聞|你可能也想看|你可能有興趣|下一篇|上一篇|更多精彩|为您推荐|大家都在看|編輯推薦',
  ko: '관련기사|관련 기사|관련뉴스|관련 뉴스|함께 보면 좋은|많이 본 뉴스|많이 본 기사|인기 기사|인기기사|최신 뉴스|주요 뉴스|추천 기사|추천기사|더보기|이 기사와 함께|다른 기사',
  af: 'lees ook|lees meer|verwante artikels|meer soos dit',
  sw: 'soma pia|habari zinazohusiana|soma zaidi',
  lt: 'skaitykite taip pat|taip pat skaitykite|skaityti daugiau|skaitykite daugiau|susiję straipsniai|susijusios naujienos|daugiau naujienų|populiariausi|skaitomiausi|naujausios naujienos|rekomenduojame|jus gali sudominti',
  lv: 'lasi arī|lasiet arī|lasīt vairāk|lasi vēl|saistītie raksti|vairāk par tēmu|populārākie|lasītākie|jaunākās ziņas|citi raksti|skaties arī',
  et: 'loe ka|loe veel|loe lisaks|vaata ka|seotud lood|seotud artiklid|samal teemal|loetumad|enim loetud|viimased uudised|rohkem uudiseid',
  ca: 'llegeix també|llegiu també|llegir més|et pot interessar|notícies relacionades|articles relacionats|el més llegit|últimes notícies|més notícies',
  ka: 'წაიკითხეთ ასევე|მსგავსი სიახლეები|სხვა სიახლეები|ბოლო სიახლეები|ყველაზე კითხვადი',
  mr: 'हेही वाचा|हे देखील वाचा|आणखी वाचा|संबंधित बातम्या|ताज्या बातम्या|अधिक वाचा',
  ne: 'यो पनि पढ्नुहोस्|यो पनि पढ्नुस्|थप पढ्नुहोस्|सम्बन्धित समाचार|सम्बन्धित खबर|ताजा समाचार|थप समाचार',
}

/** Labels of a site's own business: letters, channels, apps, donations, forms, readers' words. */
const own: Readonly<Record<string, string>> = {
  en: 'newsletter|newsletters|sign up|sign up now|sign up for our newsletter|subscribe|subscribe now|subscribe to our newsletter|join our newsletter|get the newsletter|follow us|follow us on|follow us on social media|follow|stay connected|stay informed|connect with us|share|share this|share this article|share this post|share this story|share on|share via|share with|tell your friends|spread the word|like this|like this post|tags|tag|topics|filed under|categories|category|in this article|in this story|comments|comment|leave a comment|leave a reply|join the conversation|join the discussion|view comments|show comments|post a comment|add a comment|about the author|about the authors|about author|meet the author|written by|author|authors|contributors|advertisement|advertising|advertisements|sponsored|sponsored content|sponsored by|ad|ads|article continues below|article continues below advertisement|story continues below advertisement|story continues below|continue reading below|scroll to continue|skip advertisement|support us|support our journalism|donate|become a member|contact us|contact|get in touch|have a story|got a story|report a typo|report an error|send feedback|was this helpful|was this article helpful|did you find this helpful|rate this|rate this article|download our app|download the app|get the app|back to top|print|print this page|save|bookmark|email|copy link|link copied|republish this article|republish|table of contents|contents|on this page|jump to|in this guide|quick links|skip to content|skip to main content|skip to|your email|email address|thank you for subscribing|thanks for reading|thank you for reading|thanks for visiting|privacy policy|terms of use|all rights reserved|disclaimer|disclosure|photo gallery|view gallery|image gallery|show caption|hide caption|open image modal|view image in fullscreen|play|play video|pause|mute|volume|loading|close|menu|search|log in|login|register|already a subscriber|listen to this article|listen to article|reading time|min read|listen to this story|topics in this article|more about|book a demo|request a demo|get started|learn more|find out more|click here|view all posts|view profile|embed',
  de: 'newsletter|jetzt anmelden|jetzt abonnieren|jetzt kostenlos anmelden|anmelden|abonnieren|folgen sie uns|folge uns|teilen|artikel teilen|beitrag teilen|seite teilen|schlagworte|schlagwörter|stichworte|themen|thema|themen in diesem artikel|kommentare|kommentar|kommentar schreiben|kommentieren|jetzt kommentieren|diskutieren sie mit|ihre meinung|zur startseite|startseite|anzeige|werbung|über den autor|über die autorin|über die autoren|zur person|autor|autorin|autoren|von|drucken|merken|vorlesen|artikel anhören|artikel hören|anhören|inhaltsverzeichnis|inhalt|korrekturhinweis|fehler gefunden|feedback|feedback geben|empfohlener externer inhalt|externer inhalt|externe inhalte|empfohlener redaktioneller inhalt|hier finden sie|datenschutz|kommentare laden|mit material von|artikel merken|artikel drucken|bitte aktivieren sie javascript|jetzt testen|jetzt weiterlesen|fanden sie diesen artikel hilfreich|war dieser artikel hilfreich|hat ihnen der artikel gefallen|danke für ihre bewertung|lesezeit|abo|digitalabo',
  fr: 'newsletter|newsletters|inscrivez vous|s inscrire|s abonner|abonnez vous|suivez nous|suivez nous sur|partager|partager l article|partagez|commentaires|commenter|réagir|laisser un commentaire|publicité|mots clés|thèmes|tags|à propos de l auteur|auteur|imprimer|sommaire|écouter l article|je m abonne|déjà abonné|voir plus|sur les réseaux|contenu sponsorisé',
  es: 'newsletter|boletín|boletines|suscríbete|suscríbase|suscribirse|regístrate|síguenos|síguenos en|compartir|comparte|comparte esta noticia|comentarios|comentar|deja un comentario|publicidad|etiquetas|temas|archivado en|sobre el autor|autor|autores|imprimir|índice|escuchar|normas|sobre la firma|tags|únete|conforme a los criterios|anuncio',
  pt: 'newsletter|newsletters|inscreva se|assine|siga nos|siga|compartilhe|compartilhar|partilhar|comentários|comentar|deixe um comentário|publicidade|tags|tópicos|assuntos|sobre o autor|imprimir|índice|continua após a publicidade|ouvir|receba',
  it: 'newsletter|iscriviti|iscriviti alla newsletter|abbonati|seguici|seguici su|condividi|commenti|commenta|lascia un commento|pubblicità|tag|argomenti|sull autore|autore|stampa|indice|ascolta|riproduzione riservata',
  nl: 'nieuwsbrief|nieuwsbrieven|schrijf je in|meld je aan|aanmelden|abonneer|volg ons|deel|delen|deel dit artikel|reacties|reageren|reageer|advertentie|tags|trefwoorden|over de auteur|auteur|printen|inhoudsopgave|onderwerpen',
  sv: 'nyhetsbrev|prenumerera|följ oss|dela|dela artikeln|kommentarer|kommentera|annons|ämnen|taggar|om skribenten|skriv ut|innehåll|lyssna',
  no: 'nyhetsbrev|abonner|følg oss|del|del artikkelen|kommentarer|annonse|reklame|emner|om forfatteren|skriv ut|lytt',
  da: 'nyhedsbrev|abonner|følg os|del|del artiklen|kommentarer|annonce|emner|om forfatteren|udskriv|lyt',
  fi: 'uutiskirje|tilaa|seuraa meitä|jaa|jaa artikkeli|kommentit|kommentoi|mainos|aiheet|kirjoittaja|tulosta|kuuntele',
  pl: 'newsletter|zapisz się|subskrybuj|obserwuj nas|udostępnij|podziel się|komentarze|skomentuj|reklama|tagi|tematy|o autorze|autor|drukuj|spis treści',
  cs: 'newsletter|přihlásit se|odebírat|sledujte nás|sdílet|sdílejte|komentáře|diskuze|diskuse|reklama|štítky|témata|o autorovi|autor|tisk|obsah|vstoupit do diskuse|poslouchat|nahlásit chybu',
  hu: 'hírlevél|feliratkozás|kövess minket|kövessen minket|megosztás|megosztom|hozzászólások|hirdetés|címkék|szerző|nyomtatás|tartalom|szóljon hozzá|szólj hozzá|kommentek|hozzászólás|iratkozzon fel|iratkozz fel|nyomtat|belépés|regisztráció|betűméret',
  ro: 'newsletter|abonează te|urmărește ne|distribuie|comentarii|publicitate|etichete|despre autor|autor|comentează|adaugă comentariu|lasă un comentariu|reclamă|taguri|cuvinte cheie|tipărește|urmărește ne pe',
  ru: 'подписаться|подпишитесь|подписывайтесь|рассылка|поделиться|поделитесь|комментарии|комментировать|оставить комментарий|обсудить|реклама|теги|темы|метки|об авторе|автор|авторы|печать|содержание|оглавление|наверх|нашли ошибку|прослушать|сообщить об ошибке',
  uk: 'підписатися|підписуйтесь|підпишіться|поділитися|коментарі|реклама|теги|теми|про автора|автор|друк|зміст|прокоментувати|друкувати|слідкуйте за нами|підписуйтеся',
  el: 'εγγραφή|ακολουθήστε μας|κοινοποίηση|μοιραστείτε|σχόλια|διαφήμιση|ετικέτες|συντάκτης|εκτύπωση|περιεχόμενα',
  tr: 'bülten|abone ol|abone olun|bizi takip edin|takip et|paylaş|haberi paylaş|yorumlar|yorum yap|yorum|reklam|etiketler|yazar|yazdır|i̇çindekiler|içindekiler|dinle|yorum yapın|yazı boyutu',
  ar: 'اشترك|اشترك الآن|النشرة البريدية|تابعنا|تابعونا|شارك|شارك المقال|شارك الخبر|مشاركة|شاركها|التعليقات|تعليقات|إعلان|اعلان|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|الكلمات الدالة|عن الكاتب|طباعة|المحتويات|استمع|حفظ',
  fa: 'اشتراک|دنبال کنید|نظرات|دیدگاه|دیدگاه ها|تبلیغات|برچسب ها|برچسبها|نویسنده|چاپ',
  he: 'הרשמה|הירשמו|הרשמו לניוזלטר|עקבו אחרינו|שתפו|שתף|תגובות|תגובה|הוסף תגובה|פרסומת|תגיות|תגים|על הכותב|הדפסה|תוכן עניינים|האזינו|הצטרפו',
  hi: 'सदस्यता लें|हमें फॉलो करें|शेयर करें|शेयर|टिप्पणियां|टिप्पणी|विज्ञापन|टैग्स|लेखक|ऐप डाउनलोड करें',
  th: 'สมัครรับข่าวสาร|ติดตามเรา|แชร์|แชร์ข่าวนี้|ความคิดเห็น|โฆษณา|แท็ก|ผู้เขียน',
  vi: 'đăng ký|theo dõi|theo dõi chúng tôi|chia sẻ|bình luận|ý kiến|quảng cáo|từ khóa|từ khoá|thẻ|tags|chủ đề|tác giả|mục lục|nghe',
  id: 'langganan|berlangganan|ikuti kami|bagikan|komentar|iklan|tag|topik|penulis|daftar isi|advertisement|scroll to continue with content',
  ja: 'メルマガ|ニュースレター|会員登録|登録|フォロー|フォローする|シェア|シェアする|共有|コメント|コメントを書く|広告|pr|タグ|キーワード|著者|筆者|執筆者|この記事を書いた人|印刷|印刷する|目次|音声|ツイート|保存|この記事をシェア|いいね',
  zh: '订阅|关注我们|分享|分享到|评论|发表评论|广告|标签|关键词|关键字|作者|打印|目录|收藏|点赞|訂閱|追蹤我們|留言|廣告|標籤|關鍵字|列印|目錄|收藏|下載app|下载app|责任编辑|編輯|分享此文',
  ko: '구독|구독하기|공유|공유하기|댓글|댓글쓰기|광고|태그|키워드|기자|인쇄|목차|글자크기|스크랩|좋아요|저작권자|무단 전재|무단전재',
  bg: 'коментари|коментирай|напиши коментар|сподели|споделете|последвайте ни|абонирай се|реклама|тагове|ключови думи|автор|принтирай|отпечатай|размер на шрифта',
  hr: 'komentari|komentiraj|podijeli|podijelite|pratite nas|pretplati se|oglas|reklama|tagovi|oznake|ključne riječi|autor|ispis',
  sr: 'коментари|остави коментар|подели|пратите нас|реклама|оглас|тагови|ознаке|кључне речи|аутор|komentari|ostavi komentar|podeli|pratite nas|tagovi|ključne reči',
  sl: 'komentarji|komentiraj|deli|delite|sledite nam|oglas|oglasno sporočilo|ključne besede|oznake|avtor|natisni|naroči se',
  sk: 'komentáre|diskusia|zdieľať|zdieľajte|sledujte nás|odoberať|prihlásiť sa|reklama|témy|značky|autor|tlačiť|nahlásiť chybu|newsletter',
  lt: 'komentarai|rašyti komentarą|dalintis|pasidalinti|sekite mus|prenumeruoti|reklama|žymos|raktiniai žodžiai|temos|autorius|spausdinti',
  lv: 'komentāri|pievienot komentāru|dalīties|seko mums|abonēt|reklāma|tēmas|birkas|autors|drukāt',
  et: 'kommentaarid|kommenteeri|jaga|jälgi meid|telli|reklaam|märksõnad|autor|prindi|uudiskiri',
  is: 'athugasemdir|deila|fylgdu okkur|áskrift|auglýsing|prenta|efnisorð',
  ca: 'comentaris|comparteix|subscriu te|segueix nos|publicitat|etiquetes|temes|butlletí',
  ka: 'კომენტარები|გაზიარება|რეკლამა|ავტორი',
  bn: 'মন্তব্য|মন্তব্য করুন|শেয়ার করুন|শেয়ার|বিজ্ঞাপন|ট্যাগ|ট্যাগস|লেখক',
  mr: 'प्रतिक्रिया|शेअर करा|जाहिरात|टॅग्ज',
  ne: 'प्रतिक्रिया दिनुहोस्|सेयर गर्नुहोस्|विज्ञापन|ट्याग',
  ta: 'கருத்துகள்|பகிர்|விளம்பரம்|குறிச்சொற்கள்',
  ur: 'تبصرے|شیئر کریں|اشتہار',
}

function table(source: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(
    Object.values(source)
      .flatMap((labels) => labels.split('|'))
      .map(folded),
  )
}

export const elsewhereLabels: ReadonlySet<string> = table(elsewhere)
export const ownLabels: ReadonlySet<string> = table(own)

/** Labels under which readers' comments stand; all after them is theirs or the site's. */
export const commentsLabels: ReadonlySet<string> = table({
  all: 'comments|reader comments|readers comments|leave a reply|kommentare|leserkommentare|commentaires|comentarios|comentaris|comentários|commenti|reacties|kommentarer|kommentit|komentarze|komentáře|komentáre|hozzászólások|comentarii|komentari|komentarji|коментари|комментарии|коментарі|каментары|пікірлер|σχόλια|yorumlar|التعليقات|تعليقات|نظرات|تبصرے|תגובות|टिप्पणियां|মন্তব্য|ความคิดเห็น|bình luận|komentar|コメント|评论|評論|댓글',
})
