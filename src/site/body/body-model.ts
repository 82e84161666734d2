import type { Body, Heading, Image } from '../../article/body.ts'
import { walk } from '../../article/walk.ts'
import { ownWords, type LangAttributes, type Site } from '../model/site.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { blockLangAttributes, type BlockLangAttributes } from './block-lang-attributes.ts'
import { headingLevels } from './heading-levels.ts'
import { numberFootnotes, type NumberedFootnotes } from './number-footnotes.ts'

/** What the printing of any node of a body may need to know of the whole. */
export type BodyModel = {
  body: Body
  footnotes: NumberedFootnotes
  headingLevels: ReadonlyMap<Heading, number>
  langAttributesOf: BlockLangAttributes
  /** The one picture that is not loaded lazily. */
  firstImage: Image | null
  phrases: Phrases
  /** The attributes of the site's own words inside the article. */
  ownWords: LangAttributes
  /** The beginning of links between the text and its notes; empty on the article's own page. */
  anchorBase: string
}

/**
 * Makes the model of a body.
 *
 * @param lang The article's language.
 */
export function bodyModel(body: Body, lang: string, site: Site, anchorBase = ''): BodyModel {
  return {
    body,
    footnotes: numberFootnotes(body),
    headingLevels: headingLevels(body),
    langAttributesOf: blockLangAttributes(body, lang),
    firstImage: firstImage(body),
    phrases: site.phrases,
    ownWords: ownWords(lang, site),
    anchorBase,
  }
}

function firstImage(body: Body): Image | null {
  for (const node of walk(body)) if (node.type === 'image') return node
  return null
}
