import { sha256 } from '../../article/digest.ts'
import { article } from './article.ts'
import { boxes } from './boxes.ts'
import { frame } from './frame.ts'
import { lists } from './lists.ts'
import { media } from './media.ts'
import { prose } from './prose.ts'
import { search } from './search.ts'
import { tokens } from './tokens.ts'

/** The one stylesheet of every page, without comments and line ends. */
export const stylesheet = [tokens, frame, article, prose, lists, boxes, search, media]
  .join('')
  .replace(/\/\*[^*]*\*\//g, '')
  .replace(/\s+/g, ' ')
  .trim()

/** How the Content-Security-Policy names the stylesheet: `sha256-…` in base64. */
export const stylesheetHash = `sha256-${btoa(String.fromCharCode(...(await sha256(stylesheet))))}`
