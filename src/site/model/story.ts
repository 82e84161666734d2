import { articlePath } from '../../article/article-address.ts'
import { articleDay, dateBasis, type DateBasis } from '../../article/article-date.ts'
import type { Day, Moment } from '../../article/day.ts'
import { outletDomain } from '../../article/outlet.ts'
import type { ArticleSummary } from '../../store/tables/article-summary.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { sitePath } from '../site-languages.ts'
import { withNoBreakSpaces } from './no-break-spaces.ts'
import { shownHeadline } from './shown-headline.ts'
import { shownPicture, type ShownPicture } from './shown-picture.ts'
import {
  foreignLanguage,
  langAttributes,
  langAttributesWithin,
  type LangAttributes,
  type Site,
} from './site.ts'

/** An article as an entry of a list. Title and lede are translated as far as a translation has them. */
export type Story = {
  path: string
  day: Day
  title: string
  lede: string | null
  /** Of the original, without script and region. */
  language: string
  /** Says that it is from another language, or in one; `null` if it is in the site's own, or in an unknown one. */
  languageMark: string | null
  /** Of the title. */
  langAttributes: LangAttributes
  /** Of the lede next to the title, if they are in different languages. */
  ledeLangAttributes: LangAttributes
  sourceName: string
  /** The domain of the outlet; see `outletDomain`. */
  sourceDomain: string
  /** What `moment` is the time of. */
  dating: DateBasis
  /** When it was published, else when it was changed; `null` if the source tells neither. */
  moment: Moment | null
  image: ShownPicture | null
}

/** Makes a list entry. */
export function story(summary: ArticleSummary, site: Site): Story {
  const { id, lang, source, publishedAt, modifiedAt, image } = summary
  const day = articleDay(summary)
  const { title, lede } = shownHeadline(summary, readingTag(site))
  return {
    path: sitePath(site, articlePath({ id, title: title.text, day })),
    day,
    title: withNoBreakSpaces(title.text),
    lede: lede && lede.text,
    language: primaryLanguage(lang),
    languageMark: languageMark(summary, site),
    langAttributes: langAttributes(title.lang, site),
    ledeLangAttributes: lede ? langAttributesWithin(title.lang, lede.lang) : {},
    sourceName: source.name,
    sourceDomain: outletDomain(source),
    dating: dateBasis(summary),
    moment: publishedAt ?? modifiedAt,
    image: image && shownPicture(image, id, site),
  }
}

// With its region, so that a translation needs no mark on a site in `en-GB`.
function readingTag({ language, readingLanguage }: Site): string {
  return primaryLanguage(language) === readingLanguage ? language : readingLanguage
}

function languageMark({ lang, translated }: ArticleSummary, site: Site): string | null {
  if (!translated || (translated.title === null && translated.lede === null))
    return foreignLanguage(lang, site)
  return site.phrases.fromLanguage(foreignLanguage(translated.sourceLang, site))
}
