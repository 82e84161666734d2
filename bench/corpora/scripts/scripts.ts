import type { Corpus } from '../corpus-page.ts'
import { times } from '../languages/language.ts'
import { languages } from '../languages/languages.ts'
import { escape } from '../noise/markup.ts'
import { storyHtml, storyIn, storyPage, type Story } from '../story.ts'
import { carriers } from './carriers.ts'
import { shapes } from './shapes.ts'

const rounds = 2 // pages of each carrier

/** Pages whose article is only in data or streams, for a script to show. */
export const scripts: Corpus = {
  name: 'scripts',
  pages: () => {
    const carried = Object.entries(carriers).flatMap(([name, carrier], index) =>
      times(rounds, (round) => {
        const number = index * rounds + round
        const story = storyOf(number)
        const shape = Object.entries(shapes)[number % Object.keys(shapes).length]
        if (!shape) throw new Error(`Cannot shape page ${number}`)
        const [shapeName, shapeOf] = shape
        const body = carrier({ article: articleData(story, shapeOf(story)), story })
        return page(`${name}-${shapeName}`, story, body)
      }),
    )
    const streamed = Object.entries(streams).map(([name, stream], index) => {
      const story = storyOf(100 + index)
      return page(name, story, stream(story))
    })
    return [...carried, ...streamed]
  },
}

function storyOf(number: number): Story {
  const { tag } = languages[(number * 5) % languages.length] ?? { tag: 'en' }
  return storyIn(tag, number)
}

/** What a front end's store holds next to the article: a menu, other stories, phrases of the site. */
function articleData(story: Story, body: unknown) {
  const { write } = story
  return {
    menu: times(4, () => ({ title: write.heading(), url: `/${write.word()}` })),
    article: {
      id: String(story.number),
      title: story.title,
      description: story.lede,
      publishedAt: story.date.toISOString(),
      author: { name: story.author, url: `/people/${write.word()}` },
      body,
    },
    related: times(3, () => ({
      title: write.headline(),
      teaser: write.sentence(),
      url: `/${write.word()}`,
    })),
    messages: { consent: write.several('consent', 3), newsletter: write.several('newsletter', 2) },
  }
}

export type ArticleData = ReturnType<typeof articleData>

function page(id: string, story: Story, body: string) {
  const html = `<!doctype html><html lang="${story.tag}"><head><meta charset="utf-8"><title>${escape(story.title)}</title>
<meta property="og:title" content="${escape(story.title)}"><meta property="article:published_time" content="${story.date.toISOString()}">
</head><body>${body}</body></html>`
  return storyPage({ id, story, html, truth: { date: story.date.toISOString() } })
}

// HTML that is there but not shown before a script has run.
const streams: Record<string, (story: Story) => string> = {
  'suspense boundary': (story) =>
    `<div id="root"><!--$?--><template id="B:0"></template><p>…</p><!--/$--></div><div hidden id="S:0"><article><h1>${story.title}</h1>${storyHtml(story)}</article></div><script>$RC("B:0","S:0")</script>`,
  'suspense boundaries, several': (story) => {
    const [first, ...rest] = storyHtml(story).split('\n')
    return `<div id="root"><article><h1>${story.title}</h1>${first}<!--$?--><template id="B:1"></template><!--/$--></article></div><div hidden id="S:1">${rest.join('\n')}</div><script>$RC("B:1","S:1")</script>`
  },
  'shadow root': (story) =>
    `<story-view><template shadowrootmode="open"><style>p{margin:0}</style><article><h1>${story.title}</h1>${storyHtml(story)}</article></template></story-view>`,
  'shadow root with slots': (story) =>
    `<story-view><template shadowrootmode="open"><h1>${story.title}</h1><slot name="text"></slot></template><div slot="text">${storyHtml(story)}</div></story-view>`,
  noscript: (story) =>
    `<div id="app"></div><noscript><article><h1>${story.title}</h1>${storyHtml(story)}</article></noscript>`,
  'hidden until styled': (story) =>
    `<div style="visibility:hidden;opacity:0" class="app-loading"><article><h1>${story.title}</h1>${storyHtml(story)}</article></div>`,
  'template element': (story) =>
    `<div id="app"></div><template id="article-template"><article><h1>${story.title}</h1>${storyHtml(story)}</article></template>`,
  'text in a textarea': (story) =>
    `<div id="app"></div><script type="text/template" id="story"><article><h1>${story.title}</h1>${storyHtml(story)}</article></script>`,
}
