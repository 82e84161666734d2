import { escape } from '../noise/markup.ts'
import type { Story } from '../story.ts'
import type { ArticleData } from './scripts.ts'

type Carried = { article: ArticleData; story: Story }

const root = '<div id="root"></div>'

const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')
const inScript = (code: string) => `${root}<script>${code}</script>`
const inJson = (attributes: string, value: unknown) =>
  `${root}<script ${attributes} type="application/json">${json(value)}</script>`

/** The ways in which frameworks put data into a page. */
export const carriers: Record<string, (carried: Carried) => string> = {
  'Next.js data': ({ article }) =>
    inJson('id="__NEXT_DATA__"', {
      props: { pageProps: article },
      page: '/news/[slug]',
      query: {},
    }),
  'Next.js flight': ({ story, article }) => {
    const row = (id: string, value: unknown) => `${id}:${JSON.stringify(value)}\n`
    const blocks = story.blocks.map(({ kind, text }, index) => [
      '$',
      kind === 'heading' ? 'h2' : 'p',
      String(index),
      { children: text },
    ])
    const rows =
      row('1', article.menu) +
      row('2', [
        '$',
        'article',
        null,
        { children: [['$', 'h1', null, { children: story.title }], blocks] },
      ])
    return `${root}${inPieces(rows, 3)
      .map((piece) => `<script>self.__next_f.push([1,${json(piece)}])</script>`)
      .join('')}`
  },
  'Next.js flight, data': ({ article }) =>
    `${root}<script>self.__next_f=self.__next_f||[];self.__next_f.push([1,${json(
      `5:["$","$L6",null,${JSON.stringify(article)}]\n`,
    )}])</script>`,
  'Nuxt 3': ({ article }) =>
    inJson('id="__NUXT_DATA__" data-nuxt-data="app"', flattened({ data: article })),
  'Nuxt 2': ({ article }) =>
    inScript(
      `window.__NUXT__=(function(a,b){return {layout:"default",data:[${literal(article)}],error:a,state:{},serverRendered:b}}(null,true))`,
    ),
  'Apollo state': ({ article: { article, related } }) =>
    inScript(
      `window.__APOLLO_STATE__=${json({
        'Author:7': { __typename: 'Author', ...article.author },
        ROOT_QUERY: { 'article({"id":"1"})': { __ref: 'Article:1' } },
        'Article:1': { __typename: 'Article', ...article, author: { __ref: 'Author:7' } },
        ...Object.fromEntries(
          related.map((story, index) => [`Teaser:${index}`, { __typename: 'Teaser', ...story }]),
        ),
      })};`,
    ),
  'state parsed from a string': ({ article }) =>
    inScript(
      `window.__PRELOADED_STATE__ = JSON.parse(${json(JSON.stringify({ news: article }))});`,
    ),
  'state as a literal': ({ article }) =>
    inScript(
      `window.__INITIAL_STATE__ = {route: '/', user: undefined, page: ${literal(article)}};`,
    ),
  'state in a promise': ({ article }) =>
    inScript(
      `window.__remixContext = ${json({ state: { loaderData: { root: {}, 'routes/news.$id': article } } })};`,
    ),
  'SvelteKit data': ({ article }) =>
    inScript(
      `{const element=document.currentScript.parentElement;Promise.all([import("/a.js")]).then(([kit,app])=>{kit.start(app,element,{node_ids:[0,3],data:[null,{type:"data",data:${literal(article)},uses:{}}],form:null,error:null});});}`,
    ),
  'Angular state': ({ article }) =>
    inJson('id="ng-state"', { 3141592: { b: article, h: {}, s: 200 } }),
  'island of Astro': ({ article }) =>
    `<astro-island component-url="/a.js" client="only" props="${escape(JSON.stringify(boxed(article)))}"></astro-island>`,
  'props in an attribute': ({ article }) =>
    `<div data-react-class="Story" data-react-props="${escape(JSON.stringify(article))}"></div>`,
  'page of Inertia': ({ article }) =>
    `<div id="app" data-page="${escape(JSON.stringify({ component: 'News/Show', props: article, url: '/news' }))}"></div>`,
  'linked data': ({ story, article }) =>
    `${root}<script type="application/ld+json">${json({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: story.title,
      description: story.lede,
      datePublished: article.article.publishedAt,
      articleBody: story.text,
    })}</script>`,
  'unnamed data': ({ article }) => inJson('data-state', [{ key: 'page', value: article }]),
  'global of a publishing system': ({ article }) =>
    inScript(
      `window.Fusion=window.Fusion||{};Fusion.arcSite="paper";Fusion.globalContent=${json(article.article)};`,
    ),
}

function inPieces(text: string, count: number): string[] {
  const length = Math.ceil(text.length / count)
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  )
}

/** A value as devalue writes it: a list of values that name their parts by place. */
function flattened(value: unknown): unknown[] {
  const places: unknown[] = []
  const add = (part: unknown): number => {
    const place = places.push(null) - 1
    if (Array.isArray(part)) places[place] = part.map(add)
    else if (typeof part === 'object' && part !== null)
      places[place] = Object.fromEntries(
        Object.entries(part).map(([key, inner]) => [key, add(inner)]),
      )
    else places[place] = part
    return place
  }
  add(value)
  return places
}

/** A value as Astro writes it: each part with its kind. */
function boxed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => [0, boxedParts(part)])
  return boxedParts(value)
}

function boxedParts(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      Array.isArray(part) ? [1, boxed(part)] : [0, boxedParts(part)],
    ]),
  )
}

/** A value as a bundler writes it: keys without quotes, `void 0`, `!0`, single quotes. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`
  if (typeof value === 'string')
    return `'${json(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
  if (typeof value === 'boolean') return value ? '!0' : '!1'
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 'void 0' : String(value)
  return `{${Object.entries(value)
    .map(([key, part]) => `${/^[a-z_$][\w$]*$/i.test(key) ? key : json(key)}:${literal(part)}`)
    .join(',')}}`
}
