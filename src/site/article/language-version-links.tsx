import type { LanguageVersions } from './language-versions.ts'

type LanguageVersionLinksProps = { versions: LanguageVersions; siteUrl: string }

/** Names the pages of an article in other languages to search engines; nothing without translations. */
export function LanguageVersionLinks({ versions, siteUrl }: LanguageVersionLinksProps) {
  const { pages, main } = versions
  if (pages.length === 0) return null
  return (
    <>
      {pages.map(({ lang, path }) => (
        <link rel="alternate" hreflang={lang} href={siteUrl + path} />
      ))}
      <link rel="alternate" hreflang="x-default" href={siteUrl + main} />
    </>
  )
}
