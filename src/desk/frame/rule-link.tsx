import { isAllowed, type Access } from '../../access/access.ts'
import type { ActiveRule } from '../../intake/rules/rule-book.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'

type RuleLinksProps = {
  readonly access: Access
  readonly domain: string
  /** The rules for its pages that there are. */
  readonly rules: readonly ActiveRule[]
}

/** The way to the rules of a host for those who may change them, or to the form of a new one. */
export function RuleLinks({ access, domain, rules }: RuleLinksProps) {
  if (!isAllowed(access, siteMap.deskRule.scope)) return null
  if (rules.length === 0) {
    const form = `${href(siteMap.deskRule, { id: 'new' })}?domain=${encodeURIComponent(domain)}`
    return <a href={form}>Write a rule for {domain}</a>
  }
  return rules.map((rule, at) => (
    <>
      {at > 0 && ', '}
      <a href={href(siteMap.deskRule, { id: rule.id })}>
        The rule of {rule.domain}
        {rule.addressPattern !== null && ` for ${rule.addressPattern}`}
      </a>
    </>
  ))
}

/** The way to the form of a rule that is proposed from the corrections of a source. */
export function ProposalLink({ access, source }: { access: Access; source: string }) {
  if (!isAllowed(access, siteMap.deskRule.scope)) return null
  const form = `${href(siteMap.deskRule, { id: 'new' })}?corrections=${encodeURIComponent(source)}`
  return <a href={form}>Propose a rule from the corrections of {source}</a>
}
