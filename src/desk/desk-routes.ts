import { Hono } from 'hono/tiny'
import { Refusal } from '../http/problem.ts'
import { routePath } from '../site/address.ts'
import { siteMap } from '../site/site-map.ts'
import type { DeskEnv } from './frame/desk-env.ts'
import { SignInFirst } from './frame/sign-in-first.ts'

/** The pages of the desk, each loaded at its first request. No cache keeps one. */
export const deskRoutes = new Hono<DeskEnv>()
  .use(`${siteMap.desk.path}/*`, async (c, next) => {
    const { deskHeaders } = await import('./frame/desk-style.ts')
    await next()
    for (const [name, value] of Object.entries(deskHeaders)) c.res.headers.set(name, value)
  })
  .use(`${siteMap.desk.path}/*`, async (c, next) => {
    const { access } = c.var.config
    if (access) {
      const { accessIdentity } = await import('../access/cloudflare-access.ts')
      const assertion = c.req.header('cf-access-jwt-assertion')
      c.set('identity', await accessIdentity(assertion, access, new Date()))
    }
    await next()
  })
  .get(siteMap.desk.path, async (c) => (await import('./overview/get-desk.tsx')).getDesk(c))
  .get(siteMap.deskIntake.path, async (c) => (await import('./intake/get-intake.tsx')).getIntake(c))
  .get(siteMap.deskSources.path, async (c) => (await sources()).getSources(c))
  .get(routePath(siteMap.deskSource), async (c) => (await sources()).getSource(c))
  .get(siteMap.deskXray.path, async (c) => (await xray()).getXray(c))
  .post(siteMap.xray.path, async (c) => (await xray()).postXray(c))
  .get(siteMap.deskWebhooks.path, async (c) => (await webhooks()).getDeskWebhooks(c))
  .post(siteMap.makeDeskWebhook.path, async (c) => (await webhooks()).postDeskWebhooks(c))
  .get(routePath(siteMap.deskWebhook), async (c) => (await webhooks()).getDeskWebhook(c))
  .post(routePath(siteMap.changeDeskWebhook), async (c) => (await webhooks()).postDeskWebhook(c))
  .get(siteMap.deskSignIn.path, async (c) => (await signIn()).getSignIn(c))
  .post(siteMap.signIn.path, async (c) => (await signIn()).postSignIn(c))
  .get(siteMap.deskRules.path, async (c) => (await rules()).getDeskRules(c))
  .get(routePath(siteMap.deskRule), async (c) => (await rules()).getDeskRule(c))
  .post(routePath(siteMap.changeDeskRule), async (c) => (await rules()).postDeskRule(c))
  .get(siteMap.deskSignOut.path, async (c) => (await signIn()).getSignOut(c))
  .post(siteMap.signOut.path, async (c) => (await signIn()).postSignOut(c))
  .get(siteMap.deskTokens.path, async (c) => (await tokens()).getDeskTokens(c))
  .post(siteMap.deskMakeToken.path, async (c) => (await tokens()).postDeskToken(c))
  .post(routePath(siteMap.deskRotateToken), async (c) => (await tokens()).postDeskRotation(c))
  .post(routePath(siteMap.deskRevokeToken), async (c) => (await tokens()).postDeskRevocation(c))
  .get(routePath(siteMap.deskArticle), async (c) => (await article()).getArticleDesk(c))
  .post(routePath(siteMap.correctOnDesk), async (c) => (await article()).postArticleDesk(c))
  .get(siteMap.deskArticles.path, async (c) => (await articles()).getDeskArticles(c))
  .post(routePath(siteMap.deskTakeDown), async (c) => (await articles()).postDeskTakedown(c))
  .get(siteMap.deskTakedowns.path, async (c) => (await takedowns()).getDeskTakedowns(c))
  .post(routePath(siteMap.deskRestore), async (c) => (await takedowns()).postDeskRestore(c))
  .get(siteMap.deskBlocks.path, async (c) => (await blocks()).getDeskBlocks(c))
  .post(siteMap.deskMakeBlock.path, async (c) => (await blocks()).postDeskBlock(c))
  .get(routePath(siteMap.deskBlock), async (c) => (await blocks()).getDeskBlock(c))
  .post(routePath(siteMap.deskUnblock), async (c) => (await blocks()).postDeskUnblock(c))
  .post(routePath(siteMap.deskTakeBlockDown), async (c) =>
    (await blocks()).postDeskBlockTakedown(c),
  )
  .get(siteMap.deskReports.path, async (c) => (await reports()).getDeskReports(c))
  .post(routePath(siteMap.deskCloseReport), async (c) => (await reports()).postDeskReportClosed(c))
  .onError(async (error, c) => {
    // What broke is logged and told by the API.
    if (!(error instanceof Refusal || error instanceof SignInFirst)) throw error
    const { deskRefusal } = await import('./frame/desk-refusal.tsx')
    return deskRefusal(c, error)
  })

const articles = () => import('./takedowns/desk-articles.tsx')
const blocks = () => import('./takedowns/desk-blocks.tsx')
const reports = () => import('./takedowns/desk-reports.tsx')
const takedowns = () => import('./takedowns/desk-takedowns.tsx')
const tokens = () => import('./tokens/desk-tokens.tsx')
const article = () => import('./corrections/article-desk.tsx')
const sources = () => import('./sources/get-sources.tsx')
const xray = () => import('./xray/get-xray.tsx')
const rules = () => import('./rules/desk-rules.tsx')
const webhooks = () => import('./webhooks/desk-webhooks.tsx')
const signIn = () => import('./sign-in/sign-in.tsx')
