import type { Site } from '../model/site.ts'
import { Layout } from '../ui/layout.tsx'

type TextPageProps = {
  site: Site
  title: string
  path: string
  paragraphs: readonly string[]
  isNoindex?: boolean
}

/** A page of the site's own text. */
export function TextPageView({ site, title, path, paragraphs, isNoindex = false }: TextPageProps) {
  return (
    <Layout site={site} title={title} path={path} isNoindex={isNoindex}>
      <h1 class="title">{title}</h1>
      <div class="prose">
        {paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
    </Layout>
  )
}
