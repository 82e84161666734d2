import { articlePath } from '../../article/article-address.ts'
import { articleDay, dateBasis, type DateBasis } from '../../article/article-date.ts'
import type { LeadImage } from '../../article/article.ts'
import type { Day, Moment } from '../../article/day.ts'
import { outletDomain } from '../../article/outlet.ts'
import type { ArticleSummary } from '../../store/tables/article-summary.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { sitePath } from '../site-languages.ts'
import { withNoBreakSpaces } from './no-break-spaces.ts'
import { foreignLanguage, langAttributes, type LangAttributes, type Site } from './site.ts'

/** An article as an entry of a list. */
export type Story = {
  path: string
  day: Day
  title: string
  lede: string | null
  /** Without script and region. */
  language: string
  /** The name of its language; `null` if it is the site's own, or not known. */
  languageName: string | null
  langAttributes: LangAttributes
  sourceName: string
  /** The domain of the outlet; see `outletDomain`. */
  sourceDomain: string
  /** What `moment` is the time of. */
  dating: DateBasis
  /** When it was published, else when it was changed; `null` if the source tells neither. */
  moment: Moment | null
  image: LeadImage | null
}

/** Makes a list entry. */
export function story(summary: ArticleSummary, site: Site): Story {
  const { id, title, lede, lang, source, publishedAt, modifiedAt, image } = summary
  const day = articleDay(summary)
  return {
    path: sitePath(site, articlePath({ id, title, day })),
    day,
    title: withNoBreakSpaces(title),
    lede,
    language: primaryLanguage(lang),
    languageName: foreignLanguage(lang, site),
    langAttributes: langAttributes(lang, site),
    sourceName: source.name,
    sourceDomain: outletDomain(source),
    dating: dateBasis(summary),
    moment: publishedAt ?? modifiedAt,
    image,
  }
}
