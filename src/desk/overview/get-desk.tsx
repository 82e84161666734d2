import { siteMap } from '../../site/site-map.ts'
import { admitDesk } from '../frame/admit-desk.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import { DeskPage } from '../frame/desk-page.tsx'

/** `GET /desk`. */
export async function getDesk(c: DeskContext): Promise<Response> {
  const { access } = await admitDesk(c, siteMap.desk)
  return c.html(
    <DeskPage title="Overview" current={siteMap.desk.path} access={access}>
      <p>
        Signed in as <strong>{access.name}</strong>.
      </p>
    </DeskPage>,
  )
}
