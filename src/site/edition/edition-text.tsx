import type { ArticleId } from '../../article/article-address.ts'
import type { Heading } from '../../article/body.ts'
import { leadImageAbove } from '../../article/lead-image-above.ts'
import { withoutPictures } from '../../article/without-pictures.ts'
import { bodyModel, type BodyModel } from '../body/body-model.ts'
import { BodyText } from '../body/body-text.tsx'
import { LeadFigure } from '../body/lead-figure.tsx'
import { shownPicture } from '../model/shown-picture.ts'
import { langAttributes, langAttributesWithin, ownWords, type Site } from '../model/site.ts'
import { translatedBy } from '../model/translated-by.ts'
import { Facts } from '../ui/facts.tsx'
import { Time } from '../ui/time.tsx'
import type { EditionArticle } from './edition.ts'

type EditionTextProps = EditionArticle & {
  site: Site
  /** The level of its title. */
  level: 1 | 2
  hasPictures: boolean
}

/** A whole article in an edition. The links between its text and its notes stay in the document. */
export function EditionText({ article, address, site, level, hasPictures }: EditionTextProps) {
  const { id, lang, lede, source, byline, publishedAt, translation } = article
  const own = ownWords(lang, site)
  const image = hasPictures ? leadImageAbove(article) : null
  const remaining = (part: string) =>
    translation?.remaining.includes(part) ? langAttributesWithin(lang, translation.sourceLang) : {}
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <article class="article" id={textId(id)} {...langAttributes(lang, site)}>
      <Title {...remaining('title')}>{article.title}</Title>
      <div {...own}>
        <Facts
          facts={[
            <a href={source.url} rel="noopener">
              <bdi>{source.name}</bdi>
            </a>,
            byline.length > 0 && <bdi>{byline.join(', ')}</bdi>,
            publishedAt && <Time moment={publishedAt} site={site} />,
            <a href={address}>{site.phrases.edition.onTheSite}</a>,
          ]}
        />
        {translation && <p class="notice">{translatedBy(translation, site)}</p>}
      </div>
      {lede !== null && (
        <p class="lede" {...remaining('lede')}>
          {lede}
        </p>
      )}
      {image && <LeadFigure image={{ ...image, ...shownPicture(image, id, site) }} />}
      <BodyText model={textOf(article, site, level, hasPictures)} />
    </article>
  )
}

/** The id of an article within an edition; one of the page may begin with a digit. */
export function textId(id: ArticleId): string {
  return `article-${id}`
}

function textOf(
  { id, body, lang, translation }: EditionArticle['article'],
  site: Site,
  level: 1 | 2,
  hasPictures: boolean,
): BodyModel {
  const shown = hasPictures ? body : withoutPictures(body)
  const model = bodyModel(shown, lang, site, '', {
    article: hasPictures ? id : null,
    idPrefix: `${textId(id)}-`,
    translation,
  })
  return level === 1 ? model : { ...model, headingLevels: lowered(model.headingLevels) }
}

function lowered(levels: ReadonlyMap<Heading, number>): ReadonlyMap<Heading, number> {
  return new Map([...levels].map(([heading, level]) => [heading, level + 1]))
}
