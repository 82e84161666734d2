import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { isAllowed, type Access } from '../../access/access.ts'
import { siteMap } from '../../site/site-map.ts'
import { InlineStyle } from '../../site/ui/raw-parts.tsx'
import { deskLinks } from './desk-links.ts'
import { deskStylesheet } from './desk-style.ts'

type DeskPageProps = {
  title: string
  /** The path of the link in the navigation that leads here. */
  current: string
  /** Who is signed in; `null` for nobody. */
  access: Access | null
  children?: Child
}

/** A whole page of the desk: head, navigation, the page itself. In English, whatever the site's languages are. */
export function DeskPage({ title, current, access, children }: DeskPageProps) {
  return html`<!doctype html>${(
      <html lang="en" dir="ltr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} – Desk`}</title>
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <link rel="icon" href={siteMap.icon.path} type="image/svg+xml" />
          <InlineStyle sheet={deskStylesheet} />
        </head>
        <body>
          <a class="skip" href="#text">
            Skip to text
          </a>
          <header class="deskhead">
            <p class="name">
              <a href={siteMap.desk.path}>Desk</a>
            </p>
            {access && <DeskNavigation current={current} access={access} />}
          </header>
          <main id="text" class="desk">
            <h1>{title}</h1>
            {children}
          </main>
        </body>
      </html>
    )}`
}

function DeskNavigation({ current, access }: { current: string; access: Access }) {
  return (
    <nav aria-label="Desk">
      {deskLinks
        .filter(({ scope }) => isAllowed(access, scope))
        .map(({ path, name }) => (
          <a href={path} aria-current={path === current ? 'page' : undefined}>
            {name}
          </a>
        ))}
    </nav>
  )
}
