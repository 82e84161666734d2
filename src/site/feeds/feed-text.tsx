import { viewPath } from '../../article/article-address.ts'
import { leadImageAbove } from '../../article/lead-image-above.ts'
import type { ReaderArticle } from '../../article/translation.ts'
import { directionOfLanguage } from '../../text/direction.ts'
import { bodyModel } from '../body/body-model.ts'
import { BodyText } from '../body/body-text.tsx'
import { LeadFigure } from '../body/lead-figure.tsx'
import { sourcePicture } from '../model/shown-picture.ts'
import { langAttributesWithin, ownWords, type LangAttributes, type Site } from '../model/site.ts'
import { translatedBy } from '../model/translated-by.ts'

/**
 * Prints a whole article from its tree as HTML for feed readers. It carries its language and direction and needs no
 * stylesheet. Its pictures are where their sources have them. Its notes lead to the article's own page. A translation
 * begins with a line that says so.
 */
export function feedText(article: ReaderArticle, address: string, site: Site): string {
  return String(<FeedText article={article} address={address} site={site} />)
}

type FeedTextProps = { article: ReaderArticle; address: string; site: Site }

function FeedText({ article, address, site }: FeedTextProps) {
  const { lang, lede, source, translation } = article
  const leadImage = leadImageAbove(article)
  const own = ownWords(lang, site)
  const text = bodyModel(article.body, lang, site, address)
  return (
    <div lang={lang === 'und' ? undefined : lang} dir={directionOfLanguage(lang)}>
      {translation && (
        <p {...own}>
          <em>
            {translatedBy(translation, site)}{' '}
            <a href={viewPath(address, 'original')}>{site.phrases.translation.readOriginal}</a>
          </em>
        </p>
      )}
      {lede && (
        <p>
          <strong {...ledeLangAttributes(article)}>{lede}</strong>
        </p>
      )}
      {leadImage && (
        <LeadFigure image={{ ...sourcePicture(leadImage), credit: leadImage.credit }} />
      )}
      <BodyText model={text} />
      <p {...own}>
        {site.phrases.source} <a href={source.url}>{source.name}</a>
      </p>
    </div>
  )
}

// A block of the body that remains in the original says so itself, but the lede cannot.
function ledeLangAttributes({ lang, translation }: ReaderArticle): LangAttributes {
  return translation?.remaining.includes('lede')
    ? langAttributesWithin(lang, translation.sourceLang)
    : {}
}
