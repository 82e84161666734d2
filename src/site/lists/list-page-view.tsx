import { withLanguages } from '../languages.ts'
import { listIndexPath } from '../list-addresses.ts'
import { storyTitles } from '../model/story-titles.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { ChosenLanguagesNote } from '../ui/chosen-languages-note.tsx'
import { Facts } from '../ui/facts.tsx'
import { FeedLink } from '../ui/feed-link.tsx'
import { Layout, canonicalOfChoice } from '../ui/layout.tsx'
import { Pager } from '../ui/pager.tsx'
import { StoryEntry } from '../ui/story-entry.tsx'
import { StorySection } from '../ui/story-section.tsx'
import type { ListPageModel } from './list-page-model.ts'

/** A part of a list of articles. */
export function ListPageView({ page }: { page: ListPageModel }) {
  const { site, kind, title, count, stories, path, whole, feed, languages } = page
  const { phrases, formats } = site
  const name = kind === null ? title : `${phrases.listKind[kind]}: ${title}`
  return (
    <Layout
      site={site}
      title={name}
      path={path}
      languages={languages}
      description={storyTitles(stories)}
      {...canonicalOfChoice(languages, site, whole)}
      {...(feed && { feed })}
    >
      <div class="broad">
        <header class="top">
          {kind !== null && (
            <p class="section">
              <a href={listIndexPath(kind, site)}>{phrases.listKinds[kind]}</a>
            </p>
          )}
          <h1 class="title">
            <bdi {...page.langAttributes}>{title}</bdi>
          </h1>
          {(count !== null || feed) && (
            <Facts
              facts={[
                count !== null && <span>{phrases.articles(count, formats.number(count))}</span>,
                feed && <FeedLink site={site} place={feed} />,
              ]}
            />
          )}
        </header>
        <ChosenLanguagesNote site={site} languages={languages} path={whole} />
        {stories.length === 0 && <p class="empty">{page.empty}</p>}
        <div class="rows">
          {stories.map((story) => (
            <StoryEntry story={story} site={site} look="row" />
          ))}
        </div>
        <Pager site={site} first={page.first} next={page.next} />
        <StorySection
          site={site}
          title={
            <a href={withLanguages(sitePath(site, siteMap.latest.path), languages)}>
              {phrases.latest}
            </a>
          }
          stories={page.instead}
          look="row"
        />
      </div>
    </Layout>
  )
}
