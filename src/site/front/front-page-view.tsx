import type { Child } from 'hono/jsx'
import { href } from '../address.ts'
import { withLanguages } from '../languages.ts'
import { listIndexPath } from '../list-addresses.ts'
import { siteFeedLocation } from '../model/site-feed-location.ts'
import type { Site } from '../model/site.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { ChipList } from '../ui/chip-list.tsx'
import { ChosenLanguagesNote } from '../ui/chosen-languages-note.tsx'
import { Headlines, HeadlineList } from '../ui/headlines.tsx'
import { Layout, canonicalOfChoice } from '../ui/layout.tsx'
import { StoryEntry } from '../ui/story-entry.tsx'
import type { FrontPageModel, Section } from './front-page-model.ts'

// The layouts in which one to four sections leave no gap.
const sectionLayouts = ['alone', 'pair', 'trio', 'quartet']

/** The front page: the lead and the grid next to the headlines, a column for each section, then the boxes of links. */
export function FrontPageView({ page }: { page: FrontPageModel }) {
  const { site, languages, lead, grid, latest, sections } = page
  const front = sitePath(site, siteMap.front.path)
  const [inRail, below] = linkBoxes(page)
  const isEmpty = !lead && grid.length === 0 && latest.length === 0
  return (
    <Layout
      site={site}
      title={null}
      path={withLanguages(front, languages)}
      languages={languages}
      feed={siteFeedLocation(site, languages)}
      {...canonicalOfChoice(languages, site, front)}
    >
      <div class="broad front">
        <ChosenLanguagesNote site={site} languages={languages} path={front} />
        {isEmpty ? (
          <p class="empty">{site.phrases.noNewsYet}</p>
        ) : (
          <div class="columns">
            <div>
              {lead && <StoryEntry story={lead} site={site} look="lead" />}
              <div class="cards">
                {grid.map((story) => (
                  <StoryEntry story={story} site={site} look="card" />
                ))}
              </div>
            </div>
            <Rail page={page}>{inRail}</Rail>
          </div>
        )}
        {sections.length > 0 && (
          <div class={`sections ${sectionLayouts[sections.length - 1] ?? ''}`}>
            {sections.map((section) => (
              <SectionColumn section={section} site={site} />
            ))}
          </div>
        )}
        {!isEmpty && below}
      </div>
    </Layout>
  )
}

function Rail({ page, children }: { page: FrontPageModel; children: Child }) {
  const { site, trends, latest, languages } = page
  const { phrases } = site
  return (
    <div class="rail">
      <Headlines site={site} title={phrases.trends} stories={trends} isRanked />
      <Headlines site={site} title={phrases.latest} stories={latest}>
        <p class="more">
          <a href={withLanguages(sitePath(site, siteMap.latest.path), languages)}>
            {phrases.moreStories}
          </a>
        </p>
      </Headlines>
      {children}
    </div>
  )
}

// The boxes of links that fit into the rail, and the others.
function linkBoxes(page: FrontPageModel): [inRail: Child, below: Child] {
  const { site, days, topics, languages, languageLinks, linkBoxesInRail } = page
  const { phrases, formats } = site
  const dayLinks = days.map((day) => ({
    name: formats.period(day),
    path: sitePath(site, href(siteMap.period, { period: day })),
  }))
  const all = [
    languageLinks.length > 0 && (
      <ChipList
        title={phrases.listKinds.language}
        path={withLanguages(listIndexPath('language', site), languages)}
        links={languageLinks}
      />
    ),
    topics.length > 0 && (
      <ChipList
        title={phrases.listKinds.topic}
        path={listIndexPath('topic', site)}
        links={topics}
        isForeign
      />
    ),
    <ChipList
      title={phrases.days}
      links={[...dayLinks, { name: phrases.archive, path: sitePath(site, siteMap.archive.path) }]}
    />,
  ]
  return [boxes(all.slice(0, linkBoxesInRail)), boxes(all.slice(linkBoxesInRail))]
}

function boxes(children: readonly Child[]): Child {
  return children.some(Boolean) && <div class="boxes">{children}</div>
}

// The newest with its picture, the others as titles.
function SectionColumn({
  section: { name, path, stories },
  site,
}: {
  section: Section
  site: Site
}) {
  const [first, ...others] = stories
  return (
    <section class="box">
      <h2>
        <a href={path}>
          <bdi>{name}</bdi>
        </a>
      </h2>
      {first && <StoryEntry story={first} site={site} look="card" level={3} />}
      <HeadlineList stories={others} site={site} />
    </section>
  )
}
