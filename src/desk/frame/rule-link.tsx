import { isAllowed, type Access } from '../../access/access.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'

type RuleLinkProps = {
  readonly access: Access
  readonly domain: string
  /** The id of the rule that the page was read with, if that is known and there is one. */
  readonly id?: string | null
}

/** The way to the rule of a host for those who may change it, or to the form of a new one. */
export function RuleLink({ access, domain, id = null }: RuleLinkProps) {
  if (!isAllowed(access, siteMap.deskRule.scope)) return null
  if (id !== null) return <a href={href(siteMap.deskRule, { id })}>The rule of {domain}</a>
  const form = `${href(siteMap.deskRule, { id: 'new' })}?domain=${encodeURIComponent(domain)}`
  return <a href={form}>Write a rule for {domain}</a>
}

/** The way to the form of a rule that is proposed from the corrections of a source. */
export function ProposalLink({ access, source }: { access: Access; source: string }) {
  if (!isAllowed(access, siteMap.deskRule.scope)) return null
  const form = `${href(siteMap.deskRule, { id: 'new' })}?corrections=${encodeURIComponent(source)}`
  return <a href={form}>Propose a rule from the corrections of {source}</a>
}
