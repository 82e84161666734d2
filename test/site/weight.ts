import type { ArticleContent, LeadImage } from '../../src/article/article-content.ts'
import type { StoredArticle } from '../../src/article/article.ts'
import { paragraph, root, specimen, url } from './specimen.ts'

/** How many bytes a page is on its way to a reader. */
export async function gzippedLength(html: string): Promise<number> {
  const gzipped = new Blob([html]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(gzipped).arrayBuffer()).byteLength
}

// Syllables in an order that repeats late, so that a text is as hard to compress as one that was written.
const syllables =
  'an ber co dol en fur gal hos in jar kel lim mor nu or pel qua rin sto tur ul ven wil zan'.split(
    ' ',
  )

function words(count: number, seed: number): string {
  const word = (index: number) => {
    const noise = Math.imul(index + seed * 131 + 1, 2_654_435_761) >>> 8
    return [noise % 24, (noise >> 5) % 24, (noise >> 10) % 24]
      .slice(0, 1 + ((noise >> 15) % 3))
      .map((place) => syllables[place])
      .join('')
  }
  return `${Array.from({ length: count }, (_, index) => word(index)).join(' ')}.`
}

export const picture = (seed: number): LeadImage => ({
  url: url(`https://pictures.example/2023/04/28/${seed * 7919}/${seed * 104_729}-large.jpg?w=1200`),
  alt: words(6, seed),
  width: 1200,
  height: 800,
  credit: words(3, seed),
})

/** The content of an article of 800 words. */
export const manyWords: Partial<ArticleContent> = {
  title: words(9, 1),
  lede: words(25, 2),
  body: root(...Array.from({ length: 16 }, (_, part) => paragraph(words(50, 3 + part)))),
}

const maxSources = 8

/** Articles of some sources, each with a title, a lede and a picture of its own. */
export function manyArticles(count: number, seed: number): Promise<StoredArticle[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) => {
      const name = words(1, seed + (index % maxSources)).slice(0, -1)
      const address = url(`https://www.${name}.example/${index}/a.html`)
      return specimen({
        source: { url: address, name, domain: `${name}.example` },
        title: words(9, 40 + seed + index),
        lede: words(25, 90 + seed + index),
        image: picture(seed + index),
      })
    }),
  )
}
