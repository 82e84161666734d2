import { sha256 } from '../../text/sha256.ts'
import { articleStyle } from './article-style.ts'
import { boxesStyle } from './boxes-style.ts'
import { designTokens } from './design-tokens.ts'
import { editionStyle } from './edition-style.ts'
import { frameStyle } from './frame-style.ts'
import { historyStyle } from './history-style.ts'
import { listsStyle } from './lists-style.ts'
import { mediaStyle } from './media-style.ts'
import { parallelStyle } from './parallel-style.ts'
import { proseStyle } from './prose-style.ts'
import { searchStyle } from './search-style.ts'

/** The one stylesheet of every page for readers. */
export const stylesheet = printStyle([
  designTokens,
  frameStyle,
  articleStyle,
  proseStyle,
  parallelStyle,
  historyStyle,
  editionStyle,
  listsStyle,
  boxesStyle,
  searchStyle,
  mediaStyle,
])

/** How the Content-Security-Policy names it. */
export const stylesheetHash = await styleHash(stylesheet)

/** Joins parts to one stylesheet, without comments and needless spaces. */
export function printStyle(parts: readonly string[]): string {
  return parts
    .join('')
    .replace(/\/\*[^*]*\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?|([:,]) /g, '$1$2')
    .replaceAll(';}', '}')
    .trim()
}

/** How a Content-Security-Policy names a stylesheet: `sha256-…` in base64. */
export async function styleHash(sheet: string): Promise<string> {
  return `sha256-${btoa(String.fromCharCode(...(await sha256(sheet))))}`
}
