import { wordList } from './word-list.ts'

/** Names that mean the same clutter everywhere; believed unless nothing else would be left. */
export const sureWords = wordList(`
  tooltip text, tooltip content, tooltip inner, tooltip bubble, tooltip body, tooltiptext, tooltipcontent, popover content, popover body,
  share, sharing, sharebar, share*, social, socials, social*, addthis*, addtoany*, sharethis, shareaholic*, follow us, follow buttons,
  related, related*, recommend*, recirc*, outbrain*, taboola*, zergnet*, revcontent*, dianomi*, mgid*, plista*, jp relatedposts, yarpp*,
  read next, read also, readalso, also read, see also, seealso, lire aussi, ver tambien, most read, mostread, most popular, popular posts, mostpopular*, most viewed,
  trending, trends, top stories, topstories, latest news, more news, more stories, more from, morefrom, more articles, other news, other articles, similar*,
  up next, upnext, next article, next story, previous article, next post, prev post, post navigation, nextprev*, prevnext*, entry navigation,
  boletin, boletines, infolettre, nyhetsbrev, nyhedsbrev, nieuwsbrief, rassylka, newsletterbox, etiquetas, schlagworte, schlagwort, stichworte, mots cles, parole chiave, trefwoorden, etiketler,
  newsletter*, nl signup, mailing list, mailchimp*, email signup, signup, sign up, subscribe, subscription, subscriptions, optin, mc embed,
  advert, adverts, advertisement, advertising, advertorial, adslot*, adunit*, adsbygoogle, sponsored, sponsors, partner content, native ad, werbung, anzeige, anzeigen, publicite, publicidad, pubblicita, reklama, reklam, reklame,
  breadcrumb*, crumbs, site header, siteheader, skip link, skiplink*, skiplinks, site footer, sitefooter, page footer, pagination, pager, wp pagenavi,
  cookie*, consent*, gdpr*, onetrust*, cookiebot*, popup*, modal, modals, interstitial, offcanvas,
  tag list, taglist, tags list, tagcloud, post tags, article tags, topic tags, tags links,
  author bio, authorbio, author box, authorbox*, about author, about the author, author card, author profile, author description, bio box, post author box, saboxplugin*, author bios,
  house ad, donate, donation, donations, support us, teasers, teaser list, teaser grid, login, log in, signin, sign in, registration wall, regwall,
  reactions, reaction bar, emoji bar, survey, was this helpful, report error, app download, app banner, download app, back to top, backtotop, scroll top,
  ez toc, lwptoc*, wp block latest posts, wp block social links, wp block tag cloud, wp block search, wp block rss, wp block archives, wp block categories
`)

/** Names that mostly mean clutter; believed unless what bears them holds much of the page's prose. */
export const clutterWords = wordList(`
  subscribe*, ad, ads, adv, adbox*, adwrapper*, adcontainer*, admanager*, adcall, dfp*, gpt ad, ad container, ad wrapper, ad slot, sponsor, promo, promos, promo*, promotion, promotions, inhouse, call to action, cta, cta*, contribute, membership,
  nav, navbar, navigation, nav links, menu, menus, submenu, sitenav, masthead, page header top, skip to, sidebar*, side bar, rail, right rail, rightrail, article footer links, colophon, toolbar, paginator,
  lightbox modal, drawer, backdrop, toast, tags, keywords, topics list, topic list, post categories, cat links, cat list, author info box, author details, author info,
  card grid, story list, article list, post list, linklist, link list, linkbox, link box, storylist, carousel nav, slider nav, read more links, register, account menu,
  print button, print link, bookmark*, save article, save button, listen button, copy link, reading time, reading list, text to speech, tts, audio player label, reader mode,
  rating*, star ratings, like button, likes, vote, votes, feedback, correction form, suggest correction, app promo, google news follow, whatsapp channel, telegram channel, push notification,
  jump to recipe, recipe buttons, to top, stock ticker, ticker, weather widget, crossword*, horoscope widget,
  trust project, trust indicators, skyscraper, leaderboard ad, billboard, mpu, parsely*, piano*, tp modal, toc container, wp block buttons,
  factbox, fact box, infobox, info box, wissensbox, side box, sidebox, offer box, external content, embed consent, embed placeholder,
  webform, search form, searchform, search box, searchbox
`)

/** Names of what readers write under an article; never the article itself, however long. */
export const readersWords = wordList(`
  comments, comment, commentlist, commentsection, comments area, comment form, commenter, respond, disqus*, livefyre*, spot im, coral talk, viafoura*, hyvor*, discussion, user reviews, guestbook, kommentare, kommentar, commentaires, comentarios, commenti, reacties, kommentarer, komentarze, yorumlar
`)

/** Names that often, not always, mean clutter: their element goes only when it holds no prose of its own. */
export const doubtfulWords = wordList(`
  widget*, box, teaser*, card, cards, promo, banner*, extra, aside, more, tag, topics, topic, category, categories, meta, metadata, byline*, author*, authors, writer, reporter, date, time, timestamp, dateline,
  published, updated, publish*, posted, modified, last updated, article info, post info, entry meta, article meta, entry footer, post footer, article footer, header meta, info bar, infobar,
  links, link, list, news, stories, posts, carousel*, slider, slideshow nav, gallery nav, controls, button*, btn*, actions, action bar, tools, utility, icons, icon, label, labels, kicker, eyebrow, overline, rubric, section name, flag,
  footer*, bottom, header, head, top bar, topbar, paywall*, premium, offer*, plus, subscriber*, ticker*, live, hint, notice, disclaimer, copyright*, legal, terms,
  player*, audio*, podcast*, video*, duration, caption toggle, views, view count, counter, count, counts, source, sources, via, credit, credits, print, email, mail, rss, feed, 
  tooltip*, dropdown*, popover*, accordion nav, tabs, tab nav, steps nav, jump, toc, contents, table of contents, outline, index, summary toggle, map, event, events, job, jobs, shop, shopping, product card, affiliate*, deal, deals, coupon*, price*, newsfeed, stream, recent, latest, popular, next, prev, previous
`)

/** Names of a teaser, which is one when it leads to what it tells of. */
export const teaserWords = wordList(`
  teaser*
`)
