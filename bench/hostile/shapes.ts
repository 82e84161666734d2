import { bombPage, bombs } from '../linear/bombs.ts'
import { admitted, articles, hostile, type Shape } from '../linear/shapes.ts'
import { articleOrNone, posted, storyPage, type Case } from './case.ts'

const largest = ({ name, sizes, make }: Shape): Case => ({
  name,
  outcomes: articleOrNone,
  act: async (port) => [await posted(port, make(sizes.at(-1) ?? 0))],
})

const article = (size: number): Case => ({
  ...largest(articles),
  name: `article of ${size / 1e6} MB`,
  act: async (port) => [await posted(port, articles.make(size))],
})

const tenMegabytes = 10 * 2 ** 20 - 1000 // bytes; the largest page with a head

const fill = (name: string, piece: string): Case => ({
  name: `10 MB of ${name}`,
  outcomes: articleOrNone,
  act: async (port) => [
    await posted(
      port,
      storyPage(piece.repeat(Math.floor(tenMegabytes / Buffer.byteLength(piece)))),
    ),
  ],
})

/** Pages of a shape that costs much, each as large as it may be or larger. */
export const shapes: readonly Case[] = [
  ...[0.7e6, 1.38e6, 10e6].map(article),
  ...admitted.map(largest),
  ...hostile.map(largest),
  {
    name: '1,380,000 letters in one node',
    outcomes: articleOrNone,
    act: async (port) => [
      await posted(port, storyPage(`<p>${'It rained “again”, and again. '.repeat(46_000)}</p>`)),
    ],
  },
  fill('text in one node', 'It rained again, and again. '),
  {
    name: '1,380,000 letters of three bytes',
    outcomes: articleOrNone,
    act: async (port) => [await posted(port, storyPage('漢字。'.repeat(460_000)))],
  },
  fill('letters of three bytes', 'é漢字'),
  fill(
    'script',
    '<script>var late = [1, 2, 3]; // again, and again, and again, and again, again</script>\n',
  ),
  {
    name: '10 MB of data in one script',
    outcomes: articleOrNone,
    act: async (port) => {
      const data = JSON.stringify({ late: 'It rained again. '.repeat(600_000) })
      return [await posted(port, storyPage(`<script>window.state=${data}</script>`))]
    },
  },
  {
    name: '1,980,000 letters of three bytes in linked data',
    outcomes: articleOrNone,
    act: async (port) => {
      const data = JSON.stringify({
        '@type': 'NewsArticle',
        articleBody: '漢字。'.repeat(660_000),
      })
      return [
        await posted(port, storyPage('', `<script type="application/ld+json">${data}</script>`)),
      ]
    },
  },
  fill('comments', '<!-- It rained again, and again, and again, and again. -->'),
  fill('lines', 'It rained again.\n'),
  {
    name: `${bombs.length} bombs for regular expressions`,
    outcomes: articleOrNone,
    act: async (port) => {
      const answers = []
      for (const bomb of bombs) answers.push(await posted(port, bombPage(bomb, 400_000)))
      return answers
    },
  },
]
