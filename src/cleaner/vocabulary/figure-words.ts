import { wordList } from './word-list.ts'

/** Names of boxes around a picture. */
export const figureWords = wordList(`
  figure, image, images, img, photo, photos, picture, media, gallery, slideshow, wp caption, caption, featured image, featured media, hero, lead image, lead media, thumbnail, illustration, bild, foto, imagen, fotografia, visual, lightbox, absatzbild, artikelbild, aufmacherbild, titelbild, bildbox, fotobox, photobox, photo box, image box, picture box
`)

/** Names of what is said about a picture. */
export const captionWords = wordList(`
  caption, captions, caption text, captiontext, figcaption, wp caption text, legend, legende, bildunterschrift, bildtext, pie foto, didascalia, image description, img description, picture description, media description, photo description, img caption, image text, cutline
`)

/** Names of who made a picture. */
export const creditWords = wordList(`
  credit, credits, photocredit, imagecredit, copyright*, photographer, photo author, image author, image source, photo source, media source, photo by, byline, owner, author, rights, source, attribution, agency, autor, fotograf, bildnachweis, bildquelle, quelle, creditline, photo agency, photograph by, fuente, firma, urheber*
`)

/** Names of a credit that stands outside its figure; without words that also name the article's writer. */
export const looseCreditWords = wordList(`
  credit, photocredit, imagecredit, photo credit, image credit, copyright*, photographer, photo author, image author, image source, photo source, media source, bildnachweis, bildquelle, creditline, photo agency, photograph by
`)
