import { wordList } from './word-list.ts'

/** Names that authors give to the element that holds an article's text. */
export const bodyWords = wordList(`
  article body, articlebody, article content, articlecontent, article text, articletext, article main, article copy, article inner,
  story body, storybody, story content, story text, storytext, story copy, body copy, bodycopy, body text, bodytext, body content, copy body,
  post body, postbody, post content, postcontent, post text, entry content, entrycontent, entry body, entry text,
  news body, news content, news text, newstext, news detail, news article, content body, content text, content article, content detail, detail content, detail body, detail text,
  text content, rich text, richtext, rte, wysiwyg, main text, maintext, page content, single content, blog content, blog post, blog body, td post content, the content,
  cuerpo, cuerpo noticia, texto noticia, texto, corps, contenu, contenu article, artikel text, artikeltext, artikel body, articulo, testo, corpo, tekst, artikel inhalt, haber metni, haber detay, article block, article component
`)

/** Names of the wider element that holds an article with its head. */
export const articleWords = wordList(`
  article, artikel, articulo, articolo, story, post, entry, news, haber, noticia, single, hentry, main content, content main
`)
