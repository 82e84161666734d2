import { describe, expect, it } from 'vitest'
import { clean, xrayPage } from '../../src/cleaner/index.ts'

const now = new Date('2026-10-05T08:00:00Z')
const options = { url: 'https://quill.example/2026/ferry', now }

const sentences = [
  'The harbour master opened the gates on Monday morning, eleven days after the storm had closed them.',
  'The first ferry left for the islands at noon with forty passengers and nine crates of letters on board.',
  'Nobody had counted on so many, said Orla Venn, who has sold tickets at the quay for thirty years.',
]
const page = `<html lang="en"><head><title>The ferry sails again - The Quill</title>
<meta property="og:site_name" content="The Quill"><meta name="author" content="Ada Winter"></head><body>
<nav class="menu"><ul><li><a href="/a">World</a></li><li><a href="/b">Sport</a></li></ul></nav>
<article><h1>The ferry sails again</h1>
<p class="standfirst">After eleven days of storm the islands can be reached, and the letters wait no longer.</p>
<p class="author">By Ada Winter</p>
<figure><img src="https://quill.example/f.jpg" width="900" height="600" alt="A ferry at sea">
<figcaption>The ferry on its way to the islands on Monday</figcaption></figure>
${sentences.map((sentence) => `<p>${sentence} ${sentence.toLowerCase()}</p>`).join('\n')}
<div class="newsletter"><form><p>Get our letter every morning, for nothing at all.</p><input name="mail"></form></div>
</article><footer>Imprint of The Quill</footer></body></html>`

function blocksOf(html: string) {
  return xrayPage(html, options).parts[0]?.blocks ?? []
}

describe('xrayPage()', () => {
  it('gives the article that clean() gives', () => {
    expect(JSON.stringify(xrayPage(page, options).result)).toBe(
      JSON.stringify(clean(page, options)),
    )
  })

  it('tells of each block in order what became of it', () => {
    const fates = blocksOf(page).map(({ tag, fate }) => `${tag} ${fate}`)

    expect(fates).toEqual([
      'nav dropped',
      'h1 title',
      'p lede',
      'p dropped',
      'img body',
      'figcaption caption',
      'p body',
      'p body',
      'p body',
      'p dropped',
      'footer dropped',
    ])
  })

  it('names the step and the reason, and the score where a scale decided', () => {
    const letter = blocksOf(page).find(({ text }) => text.startsWith('Get our letter'))

    expect(letter).toMatchObject({
      step: 'prune-page',
      reason: expect.stringContaining('asks for input'),
    })
    expect(letter?.score).toBeLessThan(0.4)
  })

  it('counts blocks that went with one element as one', () => {
    expect(blocksOf(page)[0]).toMatchObject({ text: 'World', count: 2 })
  })

  it('lists the candidates of a field, the chosen one first, with what their scores are made of', () => {
    const { fields } = xrayPage(page, options)
    const title = fields.find(({ field }) => field === 'title')?.candidates ?? []

    expect(title.map(({ source, isChosen }) => [source, isChosen])).toEqual([
      ['heading', true],
      ['tab', false],
    ])
    for (const { score, reasons } of title)
      expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score)
  })

  it('tells it of a page that is refused, too', () => {
    const { result, parts } = xrayPage('<nav><a href="/">Home</a></nav><p>Nothing yet</p>', options)

    expect(result.outcome).toBe('refused')
    expect(parts[0]?.blocks.map(({ text }) => text)).toEqual(['Home', 'Nothing yet'])
  })

  it('shows the document that the text was taken from, and that the page lost to it', () => {
    const text = sentences.map((sentence) => `<p>${sentence} ${sentence}</p>`).join('')
    const html = `<title>The ferry sails again</title><h1>The ferry sails again</h1><template>
      <article>${text}</article></template><p>Loading the text of this story</p>`
    const { parts } = xrayPage(html, options)

    expect(parts.map(({ name }) => name)).toEqual([null, 'template'])
    expect(parts[0]?.blocks.some(({ fate }) => fate === 'body')).toBe(false)
    expect(parts[1]?.blocks.map(({ fate }) => fate)).toEqual(['body', 'body', 'body'])
  })

  it('bounds what it lists of a page with very many blocks', () => {
    const many =
      '<p>Letters from the islands came in all day long, and more of them.</p><hr>'.repeat(9000)
    const [part] = xrayPage(`<h1>The ferry sails again</h1>${many}`, options).parts

    expect(part?.blocks.length).toBeLessThanOrEqual(2000)
    expect(JSON.stringify(part).length).toBeLessThan(800_000)
  })

  it('knows nothing of what scripts and styles say', () => {
    const hostile =
      '<svg><style><img src=x onerror=alert(1)></style></svg><script>let evil = 1</script>'
    const blocks = blocksOf(page.replace('<footer>', `${hostile}<footer>`))

    expect(JSON.stringify(blocks)).not.toMatch(/evil|alert|onerror/)
  })

  it('keeps nothing for those who do not ask', () => {
    const { trace } = clean(page, options)

    expect(Object.keys(trace)).not.toContain('evidence')
  })
})
