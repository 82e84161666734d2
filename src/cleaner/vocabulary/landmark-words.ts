import { wordList } from './word-list.ts'

/** Names that authors of pages give to the line that says who wrote an article. */
export const bylineWords = wordList(`
  byline*, bylines, person link, person name, author*, authored, autor, autore, autores, autoren, autorin, auteur*, auteurs, autori, autorzy, verfasser*, redakteur*, redacteur*, schreiber,
  writer*, writers, reporter*, journalist*, contributor*, contributors, creator, by author, posted by, written by, post author, vcard, firma, firmas, firmado, signature, signataire,
  skribent*, forfatter*, kirjoittaja*, toimittaja, yazar, muhabir, muallif, szerzo, autorius, autors, textauthor, kicker author, tac gia, tacgia, penulis, wartawan, editor name
`)

/** Names of what is said of an author beside the name. */
export const authorAsideWords = wordList(`
  role, roles, job, jobs, job title, jobtitle, position, profession, occupation, designation, bio, bios, biography, about, description, tagline, summary, excerpt, tooltip, avatar, image, img, photo, picture, thumbnail, social, follow*, share*, twitter, email, mail, location, place, reviewer*, reviewed*, factcheck*, fact checked, editor*, funktion, rolle, fonction, cargo, puesto, ruolo, functie
`)

/** Names of the paragraph between the headline and the text. */
export const standfirstWords = wordList(`
  standfirst, dek, deck, lead, lede, preamble, preface, epigraph, leadtext, leadparagraph, leadin, lead text, lead paragraph, story intro, strapline, strap, subtitle*, subtitulo, subheadline, subheading*, subhead, sub title, sub headline, sub heading, sub head, secondary headline,
  intro, introtext, introduction, intro text, excerpt, summary, abstract, sapo, chapo, chapeau, entradilla, bajada, volanta, copete, sumario, sottotitolo, sommario, occhiello, catenaccio, resumo, linha fina, linhafina, antetitulo,
  vorspann, einleitung, anleser, unterzeile, anreisser, teasertext, teaser text, leadtekst, zajawka, perex, annotation, ingress, manchet, underrubrik, brodtext ingress, ingressi, uvodnik, podnaslov, bevezeto,
  spot, haber spot, ozet, alt baslik, daodu, daoyu, zhaiyao, article description, page description, post description, news description, story description, article intro, article lead, article summary, article subtitle, description
`)

/** Names of what shows when an article came out. */
export const dateWords = wordList(`
  date, dates, time, datetime, dateline, timestamp, published, publish*, pubdate, pub date, posted on, entry date, post date, updated, modified, last updated,
  datum, fecha, fechas, data, zeit, datumzeit, tarih, zaman, horaire, heure, dato, tidspunkt, pvm
`)

/** Names of what stands under a picture. */
export const captionWords = wordList(`
  caption*, figcaption, legend, credit*, copyright, bildunterschrift, bildtext, bildtitel, pie de foto, piefoto, legende, didascalia, fotobyline, photo, photos, image credit
`)

/** Names of what tells about other stories, other people or the site, never about this article. */
export const elsewhereWords = wordList(`
  related*, recommend*, recirc*, outbrain*, taboola*, similar*, read next, read also, read more, see also, lire aussi, most read, mostread, most popular, popular posts, most viewed, trending, top stories, latest news, latest posts, recent posts, more news, more stories, more from, more articles, other news, other articles, up next, next article, next post, previous article, previous post, prev post, post navigation,
  comments, comment list, commentlist, comment section, comments area, comment form, comment author, comment body, respond, disqus*, discussion, replies,
  newsletter*, subscribe*, signup, sign up, login, log in, paywall, cookie*, consent*, popup*, modal, advert*, ad, ads, adslot*, sponsored,
  breadcrumb*, navbar, navigation, nav, menu, menus, submenu, footer, site footer, pagination, teaser list, teasers, teaser grid, card grid, story list, article list, post list, carousel, slider, swiper, ticker*, weather
`)
