import { sha256 } from '../../text/digest.ts'
import { article } from './article-style.ts'
import { boxes } from './boxes-style.ts'
import { frame } from './frame-style.ts'
import { lists } from './lists-style.ts'
import { media } from './media-style.ts'
import { prose } from './prose-style.ts'
import { search } from './search-style.ts'
import { tokens } from './design-tokens.ts'

/** The one stylesheet of every page, without comments and line ends. */
export const stylesheet = [tokens, frame, article, prose, lists, boxes, search, media]
  .join('')
  .replace(/\/\*[^*]*\*\//g, '')
  .replace(/\s+/g, ' ')
  .trim()

/** How the Content-Security-Policy names the stylesheet: `sha256-…` in base64. */
export const stylesheetHash = `sha256-${btoa(String.fromCharCode(...(await sha256(stylesheet))))}`
