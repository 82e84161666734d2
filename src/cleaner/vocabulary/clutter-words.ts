import { wordList } from '../class-words.ts'

/** Names that authors give to what is no part of an article, whatever it holds. */
export const clutterWords = wordList(`
  share*, sharing, sharebar, social, socials, social*, addthis*, addtoany*, sharethis, shareaholic*, follow us, follow buttons,
  related*, recommend*, recirc*, outbrain*, taboola*, zergnet*, revcontent*, dianomi*, mgid*, plista*, jp relatedposts, yarpp*,
  read next, read also, readalso, also read, see also, seealso, lire aussi, ver tambien, most read, mostread, most popular, popular posts, mostpopular*, most viewed,
  trending, trends, top stories, topstories, latest news, more news, more stories, more from, morefrom, more articles, other news, other articles, similar*,
  up next, upnext, next article, next story, previous article, next post, prev post, post navigation, nav links, nextprev*, prevnext*, entry navigation,
  newsletter*, nl signup, mailing list, mailchimp*, email signup, signup, sign up, subscribe, subscription, subscriptions, subscribe*, optin, mc embed,
  advert*, ad, ads, adv, adslot*, adunit*, adsbygoogle, adbox*, adwrapper*, adcontainer*, admanager*, adcall, dfp*, gpt ad, ad container, ad wrapper, ad slot, sponsored, sponsor, sponsors, partner content, native ad, werbung, anzeige, anzeigen, publicite, publicidad, pubblicita, reklama, reklam, reklame,
  comments, commentlist, comment list, comment section, commentsection, comments area, comment form, respond, disqus*, livefyre*, spot im, coral talk, viafoura*, hyvor*, fb comments, discussion,
  breadcrumb*, crumbs, navbar, navigation, nav, menu, menus, submenu, sitenav, masthead, site header, siteheader, page header top, skip link, skip to, skiplink*, skiplinks,
  sidebar*, side bar, rail, right rail, rightrail, site footer, sitefooter, page footer, article footer links, colophon, toolbar, pagination, pager, paginator, wp pagenavi,
  cookie*, consent*, gdpr*, onetrust*, cookiebot*, popup*, modal, modals, lightbox modal, interstitial, offcanvas, drawer, backdrop, toast,
  tag list, taglist, tags, tags list, tagcloud, post tags, article tags, topic tags, tags links, keywords, topics list, topic list, post categories, cat links, cat list,
  author bio, authorbio, author box, authorbox*, author info box, about author, about the author, author card, author profile, author description, bio box, post author box, saboxplugin*, author bios, author details,
  promo, promos, promo*, promotion, promotions, house ad, inhouse, call to action, cta, cta*, donate, donation, donations, support us, contribute, membership,
  teaser list, teasers, teaser grid, card grid, story list, article list, post list, linklist, link list, linkbox, link box, storylist, carousel nav, slider nav, read more links, 
  login, log in, signin, sign in, register, registration wall, regwall, account menu,
  print button, print link, font size, fontsize, text size, textsize, bookmark*, save article, save button, listen button, copy link, reading time, reading list, text to speech, tts, audio player label, reader mode,
  rating*, star ratings, reactions, reaction bar, emoji bar, like button, likes, vote, votes, feedback, survey, was this helpful, report error, correction form, suggest correction,
  app download, app promo, app banner, download app, google news follow, whatsapp channel, telegram channel, push notification*,
  jump to recipe, recipe buttons, back to top, backtotop, scroll top, to top,
  stock ticker, ticker, weather widget, crossword*, horoscope widget,
  trust project, trust indicators, skyscraper, leaderboard ad, billboard, mpu, parsely*, piano*, tp modal,
  ez toc*, lwptoc*, toc container, wp block latest posts, wp block social links, wp block buttons, wp block tag cloud, wp block search, wp block rss, wp block archives, wp block categories,
  webform, search form, searchform, search box, searchbox
`)

/** Names that often, not always, mean clutter: their element goes only when it holds no prose of its own. */
export const doubtfulWords = wordList(`
  widget*, box, teaser*, card, cards, promo, banner*, extra, aside, more, tag, topics, topic, category, categories, meta, metadata, byline*, author*, authors, writer, reporter, date, time, timestamp, dateline,
  published, updated, publish*, posted, modified, last updated, article info, post info, entry meta, article meta, entry footer, post footer, article footer, header meta, info bar, infobar,
  comment*, links, link, list, news, stories, posts, carousel*, slider, slideshow nav, gallery nav, controls, button*, btn*, actions, action bar, tools, utility, icons, icon, label, labels, kicker, eyebrow, overline, rubric, section name, flag,
  footer*, bottom, header, head, top bar, topbar, paywall*, premium, offer*, plus, subscriber*, ticker*, live, hint, notice, disclaimer, copyright*, legal, terms,
  player*, audio*, podcast*, video*, duration, caption toggle, views, view count, counter, count, counts, source, sources, via, credit, credits, print, email, mail, rss, feed, 
  tooltip*, dropdown*, popover*, accordion nav, tabs, tab nav, steps nav, jump, toc, contents, table of contents, outline, index, summary toggle, map, event, events, job, jobs, shop, shopping, product card, affiliate*, deal, deals, coupon*, price*, newsfeed, stream, recent, latest, popular, next, prev, previous
`)
