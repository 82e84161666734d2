import type { ArticleId } from '../../article/article-address.ts'
import {
  blockLangAttributes,
  type BlockLangAttributes,
} from '../../article/block-lang-attributes.ts'
import type { Blockquote, Body, Embed, Heading, Image } from '../../article/body.ts'
import { headingLevels } from '../../article/heading-levels.ts'
import { numberFootnotes, type NumberedFootnotes } from '../../article/number-footnotes.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import type { TranslationFacts } from '../../article/translation.ts'
import { walk } from '../../article/walk.ts'
import { shownPicture, type ShownPicture } from '../model/shown-picture.ts'
import { langAttributesWithin, ownWords, type LangAttributes, type Site } from '../model/site.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { remainingPictures } from './remaining-pictures.ts'
import { translatedQuotations } from './translated-quotations.ts'

/** What the printing of any node of a body may need to know of the whole. */
export type BodyModel = {
  body: Body
  footnotes: NumberedFootnotes
  headingLevels: ReadonlyMap<Heading, number>
  langAttributesOf: BlockLangAttributes
  /** The one picture that is not loaded lazily. */
  firstImage: Image | null
  /** Pictures and posters by their nodes, if they are not where their sources have them. */
  pictures: ReadonlyMap<Image | Embed, ShownPicture>
  /** Whether media of others are played on the page, which asks their servers; otherwise they are links. */
  hasPlayers: boolean
  phrases: Phrases
  /** The attributes of the site's own words inside the article. */
  ownWords: LangAttributes
  /** The beginning of links between the text and its notes; empty on the article's own page. */
  anchorBase: string
  /** What the ids of notes and references begin with, where a page has two bodies; otherwise empty. */
  idPrefix: string
  /** The attributes of what a translation leaves in the original; none in an article’s own words. */
  untranslated: LangAttributes
  /** The pictures whose texts are still in the original. */
  remainingPictures: ReadonlySet<Image>
  /** Those that are not what was said, word for word. */
  translatedQuotations: ReadonlySet<Blockquote>
}

/** What differs from an article on its own page and in its own words. */
type BodyOptions = {
  /** The article whose pictures this site serves itself; they stay with their sources without it. */
  article?: ArticleId | null
  idPrefix?: string
  /** The translation that the body is. */
  translation?: Pick<TranslationFacts, 'sourceLang' | 'remaining'> | null
}

/**
 * Makes the model of a body.
 *
 * @param lang The language of the body.
 */
export function bodyModel(
  body: Body,
  lang: string,
  site: Site,
  anchorBase = '',
  { article = null, idPrefix = '', translation = null }: BodyOptions = {},
): BodyModel {
  const isOwn = article !== null && site.signPicture !== null
  return {
    body,
    footnotes: numberFootnotes(body),
    headingLevels: headingLevels(body),
    langAttributesOf: blockLangAttributes(body, lang),
    firstImage: firstImage(body),
    pictures: isOwn ? ownPictures(body, article, site) : noPictures,
    hasPlayers: !isOwn,
    phrases: site.phrases,
    ownWords: ownWords(lang, site),
    anchorBase,
    idPrefix,
    untranslated: translation ? langAttributesWithin(lang, translation.sourceLang) : {},
    remainingPictures: translation ? remainingPictures(body, translation.remaining) : none,
    translatedQuotations: translation ? translatedQuotations(body) : none,
  }
}

const none: ReadonlySet<never> = new Set()
const noPictures: BodyModel['pictures'] = new Map()

function ownPictures(body: Body, article: ArticleId, site: Site): BodyModel['pictures'] {
  const pictures = new Map<Image | Embed, ShownPicture>()
  for (const node of walk(body)) {
    if (node.type === 'image') pictures.set(node, shownPicture(node, article, site))
    if (node.type === 'embed' && node.poster)
      pictures.set(node, shownPicture(posterImage(node.poster), article, site))
  }
  return pictures
}

/** The poster of an embed as a picture, of which nothing is known. */
export function posterImage(url: SafeUrl) {
  return { url, alt: '', width: null, height: null }
}

function firstImage(body: Body): Image | null {
  for (const node of walk(body)) if (node.type === 'image') return node
  return null
}
