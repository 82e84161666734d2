import { describe, expect, it } from 'vitest'
import { phrasingText } from '../../../src/article/plain-text.ts'
import { clean } from '../../../src/cleaner/index.ts'

const prose =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'

/** The plain text of a paragraph in an article. */
function lineOf(line: string, around = (inner: string) => `<p>${inner}</p>`): string | undefined {
  const page = `<article><h1>Ferry sails again</h1><p>${prose}</p>${around(`Look: ${line}, they said.`)}<p>${prose} Again.</p></article>`
  const result = clean(page, {
    url: 'https://quill.example/news/ferry',
    now: new Date('2026-11-23T12:00:00Z'),
  })
  if (result.outcome === 'refused') return result.detail
  const [, block] = result.content.body.children
  const text = block?.type === 'paragraph' ? phrasingText(block.children) : ''
  return /^Look: (.*), they said\.$/s.exec(text)?.[1]
}

const squared = '<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>'
const tex = '<annotation encoding="application/x-tex">{\\displaystyle E=mc^{2}}</annotation>'

describe('writeOut()', () => {
  it.each([
    ['MathML', `<math>${squared}</math>`, 'E = mc²'],
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml"><math><semantics><mrow>${squared}</mrow>${tex}</semantics></math></span><span class="katex-html" aria-hidden="true"><span>E=mc2</span></span></span>`,
      'E = mc²',
    ],
    [
      'MediaWiki',
      `<span class="mwe-math-element"><span style="display: none;"><math alttext="E=mc^{2}"><semantics><mrow>${squared}</mrow>${tex}</semantics></math></span><img src="/math/9f" class="mwe-math-fallback-image-inline" aria-hidden="true" alt="E=mc^{2}"></span>`,
      'E = mc²',
    ],
    [
      'MathJax 2',
      `<span class="MathJax_Preview">E</span><span class="MathJax"><nobr aria-hidden="true"><span>E=mc2</span></nobr><span class="MJX_Assistive_MathML"><math>${squared}</math></span></span><script type="math/tex">E=mc^2</script>`,
      'E = mc²',
    ],
    [
      'MathJax 3',
      `<mjx-container class="MathJax"><mjx-math aria-hidden="true"><mjx-mi>E</mjx-mi></mjx-math><mjx-assistive-mml><math>${squared}</math></mjx-assistive-mml></mjx-container>`,
      'E = mc²',
    ],
    [
      'MathJax without MathML',
      '<span class="MathJax_SVG">E</span><script type="math/tex; mode=inline">E<mc^2</script>',
      'E<mc^2',
    ],
    [
      'KaTeX for the eye alone',
      '<span class="katex"><span class="katex-html" aria-hidden="true"><span class="base"><span class="strut"></span><span class="mord">E</span><span class="mrel">=</span></span><span class="base"><span class="mord">m</span><span class="mord"><span class="mord">c</span><span class="msupsub"><span class="vlist-t"><span class="vlist-r"><span class="vlist"><span><span class="pstrut"></span><span>2</span></span></span></span></span></span></span></span></span></span>',
      'E = mc²',
    ],
    ['TeX in a note', `<math><semantics>${tex}</semantics></math>`, 'E=mc^{2}'],
    ['TeX in an attribute', '<math alttext="E=mc^2"></math>', 'E=mc^2'],
    ['a picture', '<img class="latex" src="/latex.php?E" alt="E=mc^2">', 'E=mc^2'],
    [
      'a fraction and a root',
      '<math><mfrac><mrow><mo>−</mo><mi>b</mi><mo>±</mo><msqrt><msup><mi>b</mi><mn>2</mn></msup><mo>−</mo><mn>4</mn><mi>a</mi></msqrt></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac></math>',
      '(−b ± √(b² − 4a))/(2a)',
    ],
    [
      'a sum',
      '<math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub></math>',
      '∑ᵢ₌₁ⁿ xᵢ',
    ],
  ])('writes out a formula of %s once', (_renderer, html, text) => {
    expect(lineOf(html)).toBe(text)
    expect(lineOf(html, (inner) => `<div>${inner}</div>`)).toBe(text)
  })

  it.each([
    ['an emoji', '<img src="/core/emoji/1f389.svg" alt="🎉" class="wp-smiley emoji">', '🎉'],
    ['a flag of two code points', '<img src="/a.png" alt="🇳🇴" width="18" height="18">', '🇳🇴'],
    ['a family', '<img src="/a.png" alt="👩‍👧">', '👩‍👧'],
    ['an emoji by its file', '<img class="twemoji" src="/2/72x72/1f1fa-1f1f8.png" alt="">', '🇺🇸'],
    ['an emoji by its name', '<img class="emoji" src="/tada.png" alt=":tada:">', ':tada:'],
    ['a smiley', '<img src="/smile.gif" alt=":-)" width="15" height="15">', ':-)'],
    ['an AMP picture', '<amp-img src="/a.png" alt="☕" width="16" height="16"></amp-img>', '☕'],
    [
      'flags of a result',
      '<img src="/flags/no.png" alt="Norway" width="16"> 3–1 <img src="/flags/se.png" alt="Sweden" width="16">',
      'Norway 3–1 Sweden',
    ],
    [
      'a flag next to its name',
      '<img src="/flags/no.png" alt="Norway" width="16">Norway',
      'Norway',
    ],
    ['an initial', '<img src="/t.gif" alt="T" width="60" height="60">he plan', 'The plan'],
    ['an icon', '<a href="/r">report</a><img src="/ext.png" alt="External" width="10">', 'report'],
  ])('writes out pictures of characters: %s', (_, html, text) => {
    expect(lineOf(html)).toBe(text)
  })

  const code = '5a2936332a2d3b231a39352828352d7738353b283e743f223b372a363f'

  it.each([
    [
      'in a span',
      `<a href="/cdn-cgi/l/email-protection#${code}"><span class="__cf_email__" data-cfemail="${code}">[email&#160;protected]</span></a>`,
      'slipway@corrow-board.example',
    ],
    [
      'in a link',
      `<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="${code}">[correo protegido]</a>`,
      'slipway@corrow-board.example',
    ],
    [
      'without a link',
      `<b data-cfemail="${code}">[email protected]</b>`,
      'slipway@corrow-board.example',
    ],
    ['that is no address', '<b data-cfemail="00414243">[hidden]</b>', '[hidden]'],
    ['that its author spelt out', 'slipway [at] corrow.example', 'slipway [at] corrow.example'],
  ])('writes out a protected address %s', (_, html, text) => {
    expect(lineOf(html)).toBe(text)
  })
})
