import { describe, expect, it } from 'vitest'
import { newlyStored, type StoredArticle } from '../../src/article/article.ts'
import { articleMarkdown, bodyMarkdown } from '../../src/article/markdown.ts'
import { article, moment } from '../fixtures/articles.ts'
import { everyNode } from '../fixtures/every-node.ts'
import { translationOf } from '../fixtures/translations.ts'

async function stored(changes: Parameters<typeof article>[0] = {}): Promise<StoredArticle> {
  const now = moment('2026-10-05T10:00:00.000Z')
  return newlyStored(await article(changes), now)
}

describe('bodyMarkdown()', () => {
  it('prints the caption of a figure that lost its picture', () => {
    const caption = [{ type: 'text' as const, value: 'The quay' }]
    const figure = { type: 'figure' as const, children: [], caption, credit: 'Jon Beck' }

    expect(bodyMarkdown({ type: 'root', children: [figure] })).toBe('*The quay (Jon Beck)*\n')
  })

  it('prints every node', () => {
    expect(bodyMarkdown(everyNode)).toBe(`Am Abend *endlich* ging das **Licht** an, ~~nicht~~\\
\`FL(2) 10s\`, wie [das Seeamt](https://seeamt.example/licht "Seeamt") sagt.[^1]

## Die Mole

3. Turm
   - Linse

| Jahr | Schiffe |
| ---- | ------: |
| 2026 |     412 |

> „Schön“, sagte Quell.

\`\`\`text
FL(2)
10s
\`\`\`

---

![Die Mole bei Nacht](https://bild.example/mole.png)

*Die Mole am Freitag (Ole Brandt)*

[Das Licht geht an](https://video.example/1)

Das Licht hat 10⁶ cd, das Gas ist SF₆, der Turm heißt 灯台（とうだい）.

[^1]: Seeamt, 2026
`)
  })

  it('escapes what Markdown or HTML would interpret', () => {
    const attack = '<script>alert(1)</script> ![x](javascript:alert(1)) [y]: z\n# no heading'
    const printed = bodyMarkdown({
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: attack }] }],
    })

    expect(printed).toContain('\\<script>')
    expect(printed).toContain('!\\[x]')
    expect(printed).toContain('\n\\# no heading')
  })
})

describe('articleMarkdown()', () => {
  it('says of what the words are a translation, and where the original is', async () => {
    const { content: _content, ...facts } = translationOf(await article())
    const printed = articleMarkdown(await stored({ lang: 'en' }), 'https://times.example', {
      path: '/the-page',
      translation: { ...facts, original: '/the-page/original' },
    })

    expect(printed).toContain(`url: "https://times.example/the-page"
`)
    expect(printed).toContain(`lang: "en"
translatedFrom: "de"
translation: "machine"
translator: "Apertium"
translatedAt: "2026-10-05T11:00:00.000Z"
digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
original: "https://times.example/the-page/original"
`)
  })

  it('begins with the front matter, the title and the lede', async () => {
    const printed = articleMarkdown(await stored(), 'https://times.example')

    expect(printed).toMatch(
      /^---\ntitle: "Der Hafen von Lindau bekommt ein neues Licht"\nurl: "https:\/\/times\.example\/news\/2026-10-03\/der-hafen-/,
    )
    expect(printed).toContain('\nbyline: ["Marta Quell"]\n')
    expect(printed).not.toContain('modifiedAt')
    expect(printed).toContain(
      '---\n\n# Der Hafen von Lindau bekommt ein neues Licht\n\n**Nach vierzig Jahren im Dunkeln leuchtet die Mole wieder.**\n\nAm Abend',
    )
  })

  it('lets no title out of the front matter', async () => {
    const title = 'Licht"\n---\nadmin: true\u2028x'
    const [, frontMatter = ''] = articleMarkdown(
      { ...(await stored()), title },
      'https://times.example',
    ).split('---\n')

    expect(frontMatter.split('\n').filter((line) => line.startsWith('admin'))).toEqual([])
    expect(frontMatter).toContain('title: "Licht\\"\\n---\\nadmin: true\\u2028x"\n')
  })
})
