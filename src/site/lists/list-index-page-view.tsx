import { listKinds, type ListKind } from '../../article/listing.ts'
import type { ListEntry } from '../../store/archive.ts'
import { withLanguages, type Languages } from '../languages.ts'
import { listIndexPath, listPath } from '../list-addresses.ts'
import { namedLists } from '../model/named-lists.ts'
import type { Site } from '../model/site.ts'
import { LanguageChoice } from '../ui/language-choice.tsx'
import { Layout, listIndexPathIn, canonicalOfChoice } from '../ui/layout.tsx'

type ListIndexPageProps = {
  site: Site
  kind: ListKind
  entries: readonly ListEntry[]
  /** The languages that the reader chose. */
  languages?: Languages
}

/** The lists of a kind with the number of articles in each, and links to the other kinds. */
export function ListIndexPageView({ site, kind, entries, languages = [] }: ListIndexPageProps) {
  const { phrases, formats } = site
  const title = phrases.listKinds[kind]
  return (
    <Layout
      site={site}
      title={title}
      path={withLanguages(listIndexPath(kind, site), languages)}
      languages={languages}
      {...canonicalOfChoice(languages, site, listIndexPath(kind, site))}
    >
      <div class="broad">
        <h1 class="title">{title}</h1>
        <nav aria-label={phrases.listIndexes}>
          <ul class="chips">
            {listKinds.map((other) => (
              <li>
                <a
                  href={listIndexPathIn(other, languages, site)}
                  aria-current={other === kind ? 'page' : undefined}
                >
                  {phrases.listKinds[other]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {entries.length === 0 && <p class="empty">{phrases.noNewsYet}</p>}
        <ul class="index">
          {namedLists(kind, entries, site).map(({ key, name, detail, count }) => (
            <li>
              <a href={listPath(kind, key, site)}>
                <bdi lang={kind === 'topic' ? '' : undefined}>{name}</bdi>
                {detail !== null && (
                  <>
                    {' '}
                    (<bdi>{detail}</bdi>)
                  </>
                )}
              </a>
              <span>{formats.number(count)}</span>
            </li>
          ))}
        </ul>
        {kind === 'language' && <LanguageChoice site={site} entries={entries} chosen={languages} />}
      </div>
    </Layout>
  )
}
