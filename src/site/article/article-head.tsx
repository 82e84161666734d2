import { alternateTypes } from '../../article/article-address.ts'
import type { LeadImage } from '../../article/article-content.ts'
import { JsonLd } from '../ui/raw-parts.tsx'
import { formPath, type ArticlePageModel } from './article-page-model.ts'
import { changedAt } from './article-times.ts'
import { SourceTypeMark } from './source-type-mark.tsx'

/** The part of an article's head that other pages do not have, for machines. */
export function ArticleHead({ page }: { page: ArticlePageModel }) {
  const { article, site } = page
  const { image, publishedAt, section, tags } = article
  const modifiedAt = changedAt(article)
  return (
    <>
      {article.isTdmReserved && <TdmReservation policy={site.tdmPolicy} />}
      {article.byline.map((name) => (
        <meta name="author" content={name} />
      ))}
      <link rel="alternate" type={alternateTypes.md} href={formPath(page, 'md')} />
      <link rel="alternate" type={alternateTypes.txt} href={formPath(page, 'txt')} />
      <link rel="alternate" type={alternateTypes.json} href={formPath(page, 'json')} />
      <SourceTypeMark translation={page.translation} />
      {image && page.preview && <PreviewImage image={image} address={page.preview} />}
      {publishedAt && <meta property="article:published_time" content={publishedAt} />}
      {modifiedAt && <meta property="article:modified_time" content={modifiedAt} />}
      {section && <meta property="article:section" content={section} />}
      {tags.map((tag) => (
        <meta property="article:tag" content={tag} />
      ))}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      <JsonLd data={page.structuredData} />
    </>
  )
}

type PreviewProps = { image: LeadImage; address: string }

function PreviewImage({ image: { alt, width, height }, address }: PreviewProps) {
  return (
    <>
      <meta property="og:image" content={address} />
      {width !== null && <meta property="og:image:width" content={String(width)} />}
      {height !== null && <meta property="og:image:height" content={String(height)} />}
      {alt && <meta property="og:image:alt" content={alt} />}
    </>
  )
}

// https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
function TdmReservation({ policy }: { policy: string | null }) {
  return (
    <>
      <meta name="tdm-reservation" content="1" />
      {policy && <meta name="tdm-policy" content={policy} />}
    </>
  )
}
