import { siteLabel } from '../../article/outlet.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { sourceDomain } from '../../article/source-url.ts'
import { tidyLine } from '../../text/tidy-text.ts'
import {
  field,
  fieldText,
  isLinkedNode,
  asList,
  typesOf,
  type LinkedNode,
} from '../data/linked-data.ts'
import { metaOf, type PageHead } from '../data/page-head.ts'
import type { Trace } from '../page/trace.ts'
import { metaNames } from '../vocabulary/meta-names.ts'
import { choose, type Candidate } from './candidate.ts'

type SourceName = { name: string; domain: string }

const nameMetas = {
  'site name': ['og:site_name'],
  application: ['application-name', 'apple-mobile-web-app-title'],
  meta: metaNames.publisher,
}
const domainName = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)\/?$/iu

/**
 * Finds the name of the site that a page comes from, as its readers know it.
 *
 * @returns The declared name. If that is a domain (`merkur.de`) or missing, the label of the domain (`merkur`).
 */
export function sourceOf(
  url: SafeUrl,
  head: PageHead,
  nodes: readonly LinkedNode[],
  trace: Trace,
): SourceName {
  const domain = sourceDomain(url)
  const named = (['site name', 'application', 'meta'] as const).flatMap((source) => {
    const name = metaOf(head, nameMetas[source])
    return name ? [{ source, name }] : []
  })
  const publishers = publisherNames(nodes).map((name) => ({ source: 'publisher' as const, name }))
  const candidates = [...named, ...publishers].map(({ source, name }): Candidate<'source'> => {
    const line = tidyLine(name, 200)
    const itsDomain = isDomain(line)
    return {
      value: itsDomain ? siteLabel(itsDomain) : line,
      source,
      signs: { 'address or account': line === '' || /^(?:http|@)/.test(name) },
    }
  })
  const label: Candidate<'source'> = { value: siteLabel(domain), source: 'address', signs: {} }
  return { name: choose('source', [...candidates, label], trace)?.value || domain, domain }
}

/** All names of a site, which are removed from titles and bylines. */
export function siteNames(url: SafeUrl, head: PageHead, nodes: readonly LinkedNode[]): string[] {
  const domain = sourceDomain(url)
  const names = [
    metaOf(head, ['og:site_name']),
    metaOf(head, ['application-name']),
    ...publisherNames(nodes),
    metaOf(head, ['twitter:site']),
  ]
  return [domain, siteLabel(domain), ...names.filter((name) => name !== null)].map((name) =>
    name.replace(/^@/, ''),
  )
}

function publisherNames(nodes: readonly LinkedNode[]): string[] {
  const publishers = nodes.flatMap((node) => asList(field(node, 'publisher')))
  const sites = nodes.filter((node) =>
    typesOf(node).some((type) => type === 'WebSite' || type.endsWith('MediaOrganization')),
  )
  return [...publishers, ...sites].flatMap((each) => {
    const name = isLinkedNode(each) ? fieldText(each, 'name') : null
    return name ? [name] : []
  })
}

function isDomain(name: string): string | null {
  return domainName.exec(name)?.[1]?.toLowerCase() ?? null
}
