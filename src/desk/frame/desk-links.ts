import type { Scope } from '../../access/scope.ts'
import { siteMap } from '../../site/site-map.ts'

type DeskLink = { readonly path: string; readonly scope: Scope; readonly name: string }

/** The desk's navigation, in its order; each visitor sees what their token allows. */
export const deskLinks: readonly DeskLink[] = [
  { ...siteMap.desk, name: 'Overview' },
  { ...siteMap.deskIntake, name: 'Intake' },
  { ...siteMap.deskSources, name: 'Sources' },
  { ...siteMap.deskXray, name: 'X-ray' },
  { ...siteMap.deskRules, name: 'Rules' },
  { ...siteMap.deskArticles, name: 'Articles' },
  { ...siteMap.deskReports, name: 'Reports' },
  { ...siteMap.deskTakedowns, name: 'Takedowns' },
  { ...siteMap.deskBlocks, name: 'Blocks' },
  { ...siteMap.deskTokens, name: 'Tokens' },
  { ...siteMap.deskWebhooks, name: 'Webhooks' },
  { ...siteMap.deskSignOut, name: 'Sign out' },
]
