import type { StoredArticle } from '../../article/article.ts'
import { directionOfLanguage } from '../../text/direction.ts'
import { bodyModel } from '../body/body-model.ts'
import { BodyText } from '../body/body-text.tsx'
import { LeadFigure } from '../body/lead-figure.tsx'
import { leadImageAbove } from '../body/lead-image-above.ts'
import { ownWords, type Site } from '../model/site.ts'

/**
 * Prints a whole article from its tree as HTML for feed readers. It carries its language and direction and needs no
 * stylesheet. Its notes lead to the article's own page.
 */
export function feedText(article: StoredArticle, address: string, site: Site): string {
  return String(<FeedText article={article} address={address} site={site} />)
}

type FeedTextProps = { article: StoredArticle; address: string; site: Site }

function FeedText({ article, address, site }: FeedTextProps) {
  const { lang, lede, source } = article
  const leadImage = leadImageAbove(article)
  const own = ownWords(lang, site)
  const text = bodyModel(article.body, lang, site, address)
  return (
    <div lang={lang === 'und' ? undefined : lang} dir={directionOfLanguage(lang)}>
      {lede && (
        <p>
          <strong>{lede}</strong>
        </p>
      )}
      {leadImage && <LeadFigure image={leadImage} />}
      <BodyText model={text} />
      <p {...own}>
        {site.phrases.source} <a href={source.url}>{source.name}</a>
      </p>
    </div>
  )
}
