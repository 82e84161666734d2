import type { Access } from '../../access/access.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { CorrectedSource } from '../../store/corrections/corrected-sources.ts'
import type { StoredRule } from '../../store/rules/rules.ts'
import { DeskPage } from '../frame/desk-page.tsx'
import { DeskTable } from '../frame/desk-table.tsx'
import { ProposalLink } from '../frame/rule-link.tsx'

type RulesPageProps = {
  access: Access
  rules: readonly StoredRule[]
  corrected: readonly CorrectedSource[]
}

/** The rules of sites; those whose last page was a miss come first, as their sites have changed. */
export function RulesPage({ access, rules, corrected }: RulesPageProps) {
  const sorted = rules.toSorted((one, other) => Number(isLost(other)) - Number(isLost(one)))
  return (
    <DeskPage title="Rules of sites" current={siteMap.deskRules.path} access={access}>
      <p>
        <a href={href(siteMap.deskRule, { id: 'new' })}>Write a rule</a>
      </p>
      {sorted.length === 0 && <p>There are no rules: the cleaner reads all sites as usual.</p>}
      {sorted.length > 0 && (
        <DeskTable
          name="Rules"
          columns={['Domain', 'Version', 'Pages found', 'Pages missed', 'Last missed']}
        >
          {sorted.map((rule) => (
            <RuleEntry rule={rule} />
          ))}
        </DeskTable>
      )}
      {corrected.length > 0 && (
        <>
          <h2>Sites that were corrected</h2>
          <ul>
            {corrected.map(({ domain, articles }) => (
              <li>
                <ProposalLink access={access} source={domain} /> ({articles} corrected)
              </li>
            ))}
          </ul>
        </>
      )}
    </DeskPage>
  )
}

function RuleEntry({ rule }: { rule: StoredRule }) {
  const { id, domain, version, savedAt, savedBy, matched, missed, missedUrl, missedFields } = rule
  return (
    <tr>
      <th scope="row">
        <a href={href(siteMap.deskRule, { id })}>{domain}</a>
        {isLost(rule) && (
          <div class="note">Its last page was missed: the layout may have changed</div>
        )}
      </th>
      <td>
        {version}
        <div class="note">
          {savedBy}, {savedAt.toISOString().slice(0, 10)}
        </div>
      </td>
      <td class="number">{matched}</td>
      <td class="number">{missed}</td>
      <td>
        {missedUrl && (
          <>
            <code>{missedUrl}</code>
            <div class="note">{missedFields.join(', ')}</div>
          </>
        )}
      </td>
    </tr>
  )
}

function isLost({ matchedAt, missedAt }: StoredRule): boolean {
  return missedAt !== null && (matchedAt === null || missedAt >= matchedAt)
}
