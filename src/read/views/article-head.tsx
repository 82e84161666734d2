import type { ArticlePage } from '../model/article-page.ts'
import { JsonLd } from './raw-parts.tsx'

/** What machines read in the head of an article's page. */
export function ArticleHead({ page }: { page: ArticlePage }) {
  const { article, site, address, path } = page
  const { title, lede, image, publishedAt, modifiedAt, section } = article
  return (
    <>
      {lede && <meta name="description" content={lede} />}
      {article.isNoindex && <meta name="robots" content="noindex" />}
      {article.isTdmReserved && <meta name="tdm-reservation" content="1" />}
      <link rel="alternate" type="text/markdown" href={`${path}.md`} />
      <link rel="alternate" type="text/plain" href={`${path}.txt`} />
      <link rel="alternate" type="application/json" href={`${path}.json`} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={address} />
      {lede && <meta property="og:description" content={lede} />}
      {image && <meta property="og:image" content={image.url} />}
      {image?.alt && <meta property="og:image:alt" content={image.alt} />}
      {publishedAt && <meta property="article:published_time" content={publishedAt} />}
      {modifiedAt && <meta property="article:modified_time" content={modifiedAt} />}
      {section && <meta property="article:section" content={section} />}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      <JsonLd data={page.structuredData} />
    </>
  )
}
