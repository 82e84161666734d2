import { anyOf, type Random } from '../../random.ts'

/** How a publisher names the elements of its pages. */
export type Naming = 'bem' | 'hashed' | 'modules' | 'none' | 'numbered' | 'telling' | 'utility'

export const namings: readonly Naming[] = [
  'telling',
  'telling',
  'telling',
  'bem',
  'utility',
  'utility',
  'hashed',
  'modules',
  'numbered',
  'none',
]

export type Role = keyof typeof tellingNames

// What publishers call their elements. Each publisher keeps to one name.
const tellingNames = {
  article: ['article', 'story', 'post', 'single-post', 'entry', 'content-item', 'artikel'],
  body: [
    'article-body',
    'story-text',
    'entry-content',
    'post-body',
    'artikel-inhalt',
    'rich-text',
    'cuerpo',
  ],
  paragraph: ['paragraph', 'text', 'p-block', 'para', 'absatz'],
  heading: ['subhead', 'heading', 'zwischentitel', 'intertitre'],
  lede: ['lead', 'standfirst', 'intro', 'dek', 'chapo', 'vorspann', 'subtitle'],
  byline: ['byline', 'author', 'meta-author', 'credits-line', 'autor'],
  date: ['date', 'published', 'timestamp', 'datum', 'meta-time'],
  figure: ['figure', 'image', 'media', 'bild', 'photo-block'],
  caption: ['caption', 'image-caption', 'legend', 'bildtext'],
  credit: ['credit', 'copyright', 'image-credit', 'bildnachweis'],
  questions: ['faq', 'interview', 'qa-list'],
  accordion: ['accordion', 'toggle-list', 'expander', 'collapse-group'],
  list: ['list', 'items', 'things', 'bullets'],
  facts: ['infobox', 'factbox', 'fact-file', 'box', 'sidebar-note'],
  quotation: ['quote', 'blockquote', 'pullquote', 'zitat'],
  table: ['table', 'data-table', 'table-wrap'],
  tail: ['details', 'service', 'infos', 'practical'],
  consent: [
    'cookie-banner',
    'consent-layer',
    'cmp-wrapper',
    'gdpr-modal',
    'privacy-overlay',
    'cc-window',
  ],
  flyout: ['flyout', 'dropdown', 'submenu', 'off-canvas', 'drawer'],
  menu: ['mega-menu', 'main-nav', 'navigation', 'site-menu'],
  imprint: ['imprint', 'footer-info', 'site-footer', 'legal', 'impressum'],
  cards: ['related', 'teaser-list', 'more-stories', 'recirculation', 'read-next', 'cards'],
  card: ['teaser', 'card', 'story-card', 'item', 'tile'],
  links: ['related-links', 'inline-links', 'linklist', 'see-also'],
  newsletter: ['newsletter', 'signup', 'nl-box', 'subscribe-form'],
  appeal: ['support', 'donate', 'membership', 'contribution-box', 'appeal'],
  makers: ['credits', 'production', 'team', 'makers'],
  summary: ['summary', 'ai-summary', 'key-points', 'tldr'],
  shop: ['shop', 'affiliate', 'product', 'deal-box', 'buy'],
  comments: ['comments', 'discussion', 'reader-comments', 'responses'],
  bio: ['author-bio', 'about-author', 'author-box', 'writer', 'autorenbox'],
  ticker: ['ticker', 'live-feed', 'breaking', 'newsflash'],
  tags: ['tags', 'topics', 'keywords', 'schlagworte'],
  share: ['share', 'social', 'share-bar', 'teilen'],
  popular: ['most-read', 'popular', 'trending', 'top-list'],
  advert: ['ad', 'advert', 'banner', 'werbung', 'sponsor'],
  player: ['player', 'video', 'audio-player', 'media-player'],
  layout: ['wrapper', 'container', 'inner', 'grid', 'row'],
} as const

const utilities =
  `mt-4 mb-6 px-3 flex grid gap-6 text-lg leading-7 font-bold max-w-2xl mx-auto w-full relative hidden-sm md:col-span-8
  rounded border-t pt-2 items-center justify-between bg-gray-50 space-y-4 tracking-tight`.split(
    /\s+/,
  )
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789'

/** Names elements as one publisher does: the same generator gives the same names. */
export function namesOf(naming: Naming, random: Random): (role: Role) => string {
  const roles = Object.keys(tellingNames) as Role[]
  const names = new Map(roles.map((role) => [role, nameOf(naming, role, random)]))
  let count = 0
  return (role) => {
    const name = names.get(role)
    if (!name) return ''
    return ` class="${naming === 'numbered' ? `${name}_${++count}` : name}"`
  }
}

function nameOf(naming: Naming, role: Role, random: Random): string {
  const telling: string = anyOf(random, tellingNames[role])
  const hash = Array.from({ length: 6 }, () => anyOf(random, [...letters])).join('')
  switch (naming) {
    case 'telling':
      return telling
    case 'bem':
      return `c-page__${telling} c-page__${telling}--default`
    case 'modules':
      return `${telling.replaceAll('-', '')}_root__${hash}`
    case 'hashed':
      return `css-${hash.toLowerCase()}`
    case 'numbered':
      return telling.slice(0, 3)
    case 'utility':
      return Array.from({ length: 4 }, () => anyOf(random, utilities)).join(' ')
    case 'none':
      return ''
  }
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
