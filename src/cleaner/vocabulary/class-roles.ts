/**
 * The words and phrases in class names by their roles, that is, by what elements with such a class contain. Sorted and
 * separated as in the vocabularies of languages. `share*` stands for all words that begin with `share`.
 *
 * Words have the form that `classWords` returns: lower case, separated by spaces.
 */
export const classRoles = {
  /** Information about the writer next to the name. */
  'about-author': `
    about | avatar | bio | biography | bios | cargo | description | designation | editor* | email
    excerpt | fact checked | factcheck* | follow* | fonction | functie | funktion | image | img
    job | jobs | jobtitle | location | mail | occupation | photo | picture | place | position
    profession | puesto | reviewed* | reviewer* | role | roles | rolle | ruolo | share* | social
    summary | tagline | thumbnail | tooltip | twitter
  `,
  /** Text about a picture, so neither byline nor standfirst. */
  'about-picture': `
    bildtext | bildtitel | bildunterschrift | caption* | copyright | credit* | didascalia
    figcaption | fotobyline | image credit | legend | legende | photo | photos | pie de foto
    piefoto
  `,
  /** The article's text. */
  body: `
    article block | article body | article component | article content | article copy
    article inner | article main | article text | articlebody | articlecontent | articletext
    articulo | artikel body | artikel inhalt | artikel text | artikeltext | blog body | blog content
    blog post | body content | body copy | body text | bodycopy | bodytext | content article
    content body | content detail | content text | contenu | copy body | corpo | corps | cuerpo
    detail body | detail content | detail text | entry body | entry content | entry text
    entrycontent | haber detay | haber metni | main text | maintext | news article | news body
    news content | news detail | news text | newstext | page content | post body | post content
    post text | postbody | postcontent | rich text | richtext | rte | single content | story body
    story content | story copy | story text | storybody | storytext | td post content | tekst
    testo | text content | texto | the content | wysiwyg
  `,
  /** The names of the writers. */
  byline: `
    auteur* | author* | autor | autore | autoren | autores | autori | autorin | autorius | autors
    autorzy | by author | byline* | contributor* | creator | editor name | firma | firmado | firmas
    forfatter* | journalist* | kicker author | kirjoittaja* | muallif | muhabir | penulis
    person link | person name | post author | posted by | redacteur* | redakteur* | reporter*
    schreiber | signataire | signature | skribent* | szerzo | tac gia | tacgia | textauthor
    toimittaja | vcard | verfasser* | wartawan | writer* | written by | yazar
  `,
  /** The caption of a picture. */
  caption: `
    bildtext | bildunterschrift | caption | captions | captiontext | cutline | didascalia
    figcaption | image description | image text | img caption | img description | legend | legende
    media description | photo description | picture description | pie foto | wp caption text
  `,
  /** Clutter, unless it holds much of the page's prose. */
  clutter: `
    account menu | ad | adbox* | adcall | adcontainer* | admanager* | ads | adv | adwrapper*
    app promo | article footer links | article list | audio player label | author details
    author info | backdrop | billboard | bookmark* | call to action | card grid | carousel nav
    cat links | cat list | colophon | contribute | copy link | correction form | crossword* | cta*
    dfp* | drawer | embed consent | embed placeholder | external content | fact box | factbox
    feedback | google news follow | gpt ad | horoscope widget | info box | infobox | inhouse
    jump to recipe | keywords | leaderboard ad | lightbox modal | like button | likes | link box
    link list | linkbox | linklist | listen button | masthead | membership | menu | menus | mpu
    nav | navbar | navigation | offer box | page header top | paginator | parsely* | piano*
    post categories | post list | print button | print link | promo* | push notification | rail
    rating* | read more links | reader mode | reading list | reading time | recipe buttons
    register | right rail | rightrail | save article | save button | search box | search form
    searchbox | searchform | side bar | side box | sidebar* | sidebox | sitenav | skip to
    skyscraper | slider nav | sponsor | star ratings | stock ticker | story list | storylist
    submenu | subscribe* | suggest correction | tags | telegram channel | text to speech | ticker
    to top | toast | toc container | toolbar | topic list | topics list | tp modal
    trust indicators | trust project | tts | vote | votes | weather widget | webform
    whatsapp channel | wissensbox | wp block buttons
  `,
  /** A layer that asks for consent. */
  consent: `
    borlabs* | ccpa | cmp | consent* | cookie* | datenschutz* | didomi* | dsgvo | einwilligung*
    galletas | gdpr* | iubenda* | klaro | lgpd | onetrust* | privacidad | privacy* | qc cmp | rgpd
    sp message | tarteaucitron* | truste* | usercentrics*
  `,
  /** The credit of a picture, inside its figure. */
  credit: `
    agency | attribution | author | autor | bildnachweis | bildquelle | byline | copyright* | credit
    creditline | credits | firma | fotograf | fuente | image author | image source | imagecredit
    media source | owner | photo agency | photo author | photo by | photo source | photocredit
    photograph by | photographer | quelle | rights | source | urheber*
  `,
  /** The time of publication. */
  date: `
    data | date | dateline | dates | datetime | dato | datum | datumzeit | entry date | fecha
    fechas | heure | horaire | last updated | modified | post date | posted on | pub date | pubdate
    publish* | pvm | tarih | tidspunkt | time | timestamp | updated | zaman | zeit
  `,
  /** Clutter, if it holds no prose and mostly links. */
  'doubtful-clutter': `
    accordion nav | action bar | actions | affiliate* | article footer | article info | article meta
    aside | audio* | author* | banner* | bottom | box | btn* | button* | byline* | caption toggle
    card | cards | carousel* | categories | category | contents | controls | copyright* | count
    counter | counts | coupon* | credit | credits | date | dateline | deal | deals | disclaimer
    dropdown* | duration | email | entry footer | entry meta | event | events | extra | eyebrow
    feed | flag | footer* | gallery nav | head | header | hint | icon | icons | index | info bar
    infobar | job | jobs | jump | kicker | label | labels | last updated | latest | legal | link
    links | list | live | mail | map | meta | metadata | modified | more | news | newsfeed | next
    notice | offer* | outline | overline | paywall* | player* | plus | podcast* | popover* | popular
    post footer | post info | posted | posts | premium | prev | previous | price* | print
    product card | publish* | recent | reporter | rss | rubric | section name | shop | shopping
    slider | slideshow nav | source | sources | steps nav | stories | stream | subscriber*
    summary toggle | tab nav | table of contents | tabs | tag | teaser* | terms | ticker* | time
    timestamp | toc | tools | tooltip* | top bar | topbar | topic | topics | updated | utility | via
    video* | view count | views | widget* | writer
  `,
  /** Other stories, other people or the site; never this article. */
  elsewhere: `
    ad | ads | adslot* | advert* | article list | breadcrumb* | card grid | carousel
    comment author | comment body | comment form | comment list | comment section | commentlist
    comments | consent* | cookie* | discussion | disqus* | footer | latest news | latest posts
    lire aussi | log in | login | menu | menus | modal | more articles | more from | more news
    more stories | most popular | most read | most viewed | mostread | nav | navbar | navigation
    newsletter* | next article | next post | other articles | other news | outbrain* | pagination
    paywall | popular posts | popup* | post list | post navigation | prev post | previous article
    previous post | read also | read more | read next | recent posts | recirc* | recommend*
    related* | replies | respond | see also | sign up | signup | similar* | site footer | slider
    sponsored | story list | submenu | subscribe* | swiper | taboola* | teaser grid | teaser list
    teasers | ticker* | top stories | trending | up next | weather
  `,
  /** A picture with its caption and credit. */
  figure: `
    absatzbild | artikelbild | aufmacherbild | bild | bildbox | caption | featured image
    featured media | figure | foto | fotobox | fotografia | gallery | hero | illustration | image
    imagen | images | img | lead image | lead media | lightbox | media | photo | photobox | photos
    picture | slideshow | thumbnail | titelbild | visual | wp caption
  `,
  /** The credit of a picture, outside a figure. No word that also marks the article's writer. */
  'loose-credit': `
    bildnachweis | bildquelle | copyright* | credit | creditline | image author | image credit
    image source | imagecredit | media source | photo agency | photo author | photo credit
    photo source | photocredit | photograph by | photographer
  `,
  /** A writer's name and nothing else. */
  name: 'fn | naam | name | names | namn | navn | nom | nombre | nome',
  /** Readers' comments; never the article, however long. */
  readers: `
    comentarios | comment | commentaires | commenter | commenti | commentlist
    comments | commentsection | coral talk | discussion | disqus* | guestbook | hyvor* | komentarze
    kommentar | kommentare | kommentarer | livefyre* | reacties | respond | spot im | user reviews
    viafoura* | yorumlar
  `,
  /** The paragraph between the headline and the text. */
  standfirst: `
    abstract | alt baslik | anleser | annotation | anreisser | antetitulo | article description
    article intro | article lead | article subtitle | article summary | bajada | bevezeto
    brodtext ingress | catenaccio | chapeau | chapo | copete | daodu | daoyu | deck | dek
    description | einleitung | entradilla | epigraph | excerpt | haber spot | ingress | ingressi
    intro | introduction | introtext | lead | leadin | leadparagraph | leadtekst | leadtext | lede
    linha fina | linhafina | manchet | news description | occhiello | ozet | page description
    perex | podnaslov | post description | preamble | preface | resumo | sapo | secondary headline
    sommario | sottotitolo | spot | standfirst | story description | story intro | strap | strapline
    sub head | sub heading | sub headline | sub title | subhead | subheading* | subheadline
    subtitle* | subtitulo | sumario | summary | teaser text | teasertext | underrubrik | unterzeile
    uvodnik | volanta | vorspann | zajawka | zhaiyao
  `,
  /** Clutter, unless nothing else would be left. */
  'sure-clutter': `
    about author | about the author | addthis* | addtoany* | adsbygoogle | adslot* | adunit*
    advert | advertisement | advertising | advertorial | adverts | also read | anzeige | anzeigen
    app banner | app download | article tags | author bio | author bios | author box | author card
    author description | author profile | authorbio | authorbox* | back to top | backtotop | bio box
    boletin | boletines | breadcrumb* | consent* | cookie* | crumbs | dianomi* | donate | donation
    donations | download app | email signup | emoji bar | entry navigation | etiketler | etiquetas
    ez toc | follow buttons | follow us | gdpr* | house ad | infolettre | interstitial
    jp relatedposts | latest news | lire aussi | log in | login | lwptoc* | mailchimp*
    mailing list | mc embed | mgid* | modal | modals | more articles | more from | more news
    more stories | morefrom | most popular | most read | most viewed | mostpopular* | mostread
    mots cles | native ad | newsletter* | next article | next post | next story | nextprev*
    nieuwsbrief | nl signup | nyhedsbrev | nyhetsbrev | offcanvas | onetrust* | optin
    other articles | other news | outbrain* | page footer | pager | pagination | parole chiave
    partner content | plista* | popover body | popover content | popular posts | popup*
    post author box | post navigation | post tags | prev post | previous article | prevnext*
    pubblicita | publicidad | publicite | rassylka | reaction bar | reactions | read also
    read next | readalso | recirc* | recommend* | registration wall | regwall | reklam | reklama
    reklame | related* | report error | revcontent* | saboxplugin* | schlagwort | schlagworte
    scroll top | see also | seealso | share* | sharing | sign in | sign up | signin | signup
    similar* | site footer | site header | sitefooter | siteheader | skip link | skiplink*
    social* | sponsored | sponsors | stichworte | subscribe | subscription | subscriptions
    support us | survey | taboola* | tag list | tagcloud | taglist | tags links | tags list
    teaser grid | teaser list | teasers | tooltip body | tooltip bubble | tooltip content
    tooltip inner | tooltip text | tooltipcontent | tooltiptext | top stories | topic tags
    topstories | trefwoorden | trending | trends | up next | upnext | ver tambien | was this helpful
    werbung | wp block archives | wp block categories | wp block latest posts | wp block rss
    wp block search | wp block social links | wp block tag cloud | wp pagenavi | yarpp* | zergnet*
  `,
  /** A teaser, if it has a link. */
  teaser: 'teaser*',
  /** The name of a topic or a section, above the headline. */
  'topic-name': `
    antetitulo | category | dachzeile | eyebrow | kicker | occhiello | overline | rubrik | rubrique
    section name | topic | volanta
  `,
} as const satisfies Readonly<Record<string, string>>

/** What an element contains, judged by its class, id and similar attributes. */
export type ClassRole = keyof typeof classRoles
