import type { Config } from '../../config/config.ts'

/**
 * What search engines are asked to do with a page: not to list it, or to list it with large pictures.
 *
 * @param isNoindex The page is not to be listed, even if the settings allow it.
 * @see https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 */
export function robotsDirective(
  { indexing }: Pick<Config['site'], 'indexing'>,
  isNoindex = false,
): 'noindex' | 'max-image-preview:large' {
  return isNoindex || indexing === 'noindex' ? 'noindex' : 'max-image-preview:large'
}
