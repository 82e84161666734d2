import {
  attributesInLowerCase,
  framed,
  headUntilPicture,
  joinedTexts,
  namesInLowerCase,
  tidyClasses,
  withoutComments,
  withoutFirstLineFeed,
  withoutFrameSpace,
  withoutImpliedTableParts,
  withoutProto,
  withoutSpaceInBody,
  type Rule,
} from './tree-rules.ts'

/** A kind of difference between our tree and another parser's, with the smallest page that shows it. */
export type Difference = {
  because: string
  html: string
  /** The trees as `printed()`. */
  own: string
  linkedom: string
  browser: string
  /** Removes the difference from any page. A kind without a rule does not occur in whole pages. */
  rule?: {
    /** Changes the source. */
    source?: (html: string) => string
    own?: Rule
    other?: Rule
  }
}

/** How linkedom's tree differs from ours. It has the same tokens, and keeps `html`, `head` and `body` as written. */
export const linkedomDifferences: Readonly<Record<string, Difference>> = {
  'attributes in two cases': {
    because: 'linkedom keeps the case of attributes, so that one name may come twice',
    html: '<!doctype html><html><head></head><body><p Title="a" TITLE="b">A</p></body></html>',
    own: 'html[head[] body[p(title="a")["A"]]]',
    linkedom: 'html[head[] body[p(TITLE="b" Title="a")["A"]]]',
    browser: 'html[head[] body[p(title="a")["A"]]]',
    rule: { other: attributesInLowerCase },
  },
  'tidied classes': {
    because: 'linkedom gives a class as the list of its words',
    html: '<!doctype html><html><head></head><body><p class=" wide  red wide ">A</p></body></html>',
    own: 'html[head[] body[p(class=" wide  red wide ")["A"]]]',
    linkedom: 'html[head[] body[p(class="wide red")["A"]]]',
    browser: 'html[head[] body[p(class=" wide  red wide ")["A"]]]',
    rule: { own: tidyClasses, other: tidyClasses },
  },
  'an attribute named __proto__': {
    because: 'linkedom takes attributes from an object, which has none of that name',
    html: '<!doctype html><html><head></head><body><p __proto__="a" id="b">A</p></body></html>',
    own: 'html[head[] body[p(__proto__="a" id="b")["A"]]]',
    linkedom: 'html[head[] body[p(id="b")["A"]]]',
    browser: 'html[head[] body[p(__proto__="a" id="b")["A"]]]',
    rule: { own: withoutProto },
  },
  'a CDATA section': {
    because:
      'linkedom ends one at ]]>, as in XML; a browser makes a comment of it that ends at the next >',
    html: '<!doctype html><html><head></head><body><p>A<![CDATA[B>C]]>D</p></body></html>',
    own: 'html[head[] body[p["AC]]>D"]]]',
    linkedom: 'html[head[] body[p["A" #comment["[CDATA[B>C]]"] "D"]]]',
    browser: 'html[head[] body[p["A" #comment["[CDATA[B"] "C]]>D"]]]',
    rule: { source: (html) => html.replaceAll('<![CDATA[', '<!CDATA[') },
  },
  'an entry that the next one ends from inside': {
    because: 'linkedom ends an open <li>, <dd> or cell only at a child',
    html: '<!doctype html><html><head></head><body><ul><li><p>A<li>B</ul></body></html>',
    own: 'html[head[] body[ul[li[p["A"]] li["B"]]]]',
    linkedom: 'html[head[] body[ul[li[p["A" li["B"]]]]]]',
    browser: 'html[head[] body[ul[li[p["A"]] li["B"]]]]',
    rule: { source: renamed('li|d[dt]|t[dhr]|t(?:head|body|foot)') },
  },
  'a heading that the next one ends': {
    because: 'linkedom ends it only at its own end tag',
    html: '<!doctype html><html><head></head><body><h1>A<h2>B</h2></body></html>',
    own: 'html[head[] body[h1["A"] h2["B"]]]',
    linkedom: 'html[head[] body[h1["A" h2["B"]]]]',
    browser: 'html[head[] body[h1["A"] h2["B"]]]',
    rule: { source: renamed('h[1-6]') },
  },
  'a tag that closes itself after an unclosed drawing': {
    because: 'linkedom still takes the page for a drawing there',
    html: '<!doctype html><html><head></head><body><p><svg></p><i/>A</body></html>',
    own: 'html[head[] body[p[svg[]] i["A"]]]',
    linkedom: 'html[head[] body[p[svg[]] i[] "A"]]',
    browser: 'html[head[] body[p[svg[]] i["A"]]]',
    rule: { source: (html) => html.replaceAll('/>', '>') },
  },
  'a cut-off comment': {
    because: 'linkedom takes one for text that the end of the page cuts off',
    html: '<!doctype html><html><head></head><body><p>A</p><?B',
    own: 'html[head[] body[p["A"]]]',
    linkedom: 'html[head[] body[p["A"] "B"]]',
    browser: 'html[head[] body[p["A"] #comment["?B"]]]',
    rule: { source: withoutCutOff },
  },
  comments: {
    because: 'our tree has none',
    html: '<!doctype html><html><head></head><body><p>A<!--B-->C</p></body></html>',
    own: 'html[head[] body[p["AC"]]]',
    linkedom: 'html[head[] body[p["A" #comment["B"] "C"]]]',
    browser: 'html[head[] body[p["A" #comment["B"] "C"]]]',
    rule: { other: withoutComments },
  },
  'the frame': {
    because:
      'linkedom adds no html, head and body, and leaves further or nested ones where they are',
    html: '<title>A</title><p>B<body id="c">C</body></p><html lang="d"><i>D</i></html>',
    own: 'html(lang="d")[head[title["A"]] body[p["BC"] i["D"]]]',
    linkedom: 'title["A"] p["B" body(id="c")["C"]] html(lang="d")[i["D"]]',
    browser: 'html(lang="d")[head[title["A"]] body(id="c")[p["BC"] i["D"]]]',
    rule: { other: framed },
  },
  'parted texts': {
    because: 'linkedom makes a separate text node for each character reference',
    html: '<!doctype html><html><head></head><body><p>A &amp; B</p></body></html>',
    own: 'html[head[] body[p["A & B"]]]',
    linkedom: 'html[head[] body[p["A " "&" " B"]]]',
    browser: 'html[head[] body[p["A & B"]]]',
    rule: { other: joinedTexts },
  },
  'white space before the first text': {
    because: 'linkedom parts it from a character reference; a browser drops it',
    html: ' &lt;',
    own: 'html[head[] body[" <"]]',
    linkedom: '" " "<"',
    browser: 'html[head[] body["<"]]',
    rule: { own: withoutSpaceInBody, other: withoutSpaceInBody },
  },
}

/** How a browser's tree differs from ours, with a rule that removes the difference from any page. */
export const browserDifferences: Readonly<Record<string, Difference>> = {
  comments: {
    because: 'our tree has none',
    html: '<!doctype html><p>A<!--B-->C</p>',
    own: 'html[head[] body[p["AC"]]]',
    linkedom: 'p["A" #comment["B"] "C"]',
    browser: 'html[head[] body[p["A" #comment["B"] "C"]]]',
    rule: { other: (tree) => joinedTexts(withoutComments(tree)) },
  },
  'line ends': {
    because: 'a browser replaces carriage returns by line feeds before it parses',
    html: '<!doctype html><p>A\r\nB\rC</p>',
    own: 'html[head[] body[p["A\\r\\nB\\rC"]]]',
    linkedom: 'p["A\\r\\nB\\rC"]',
    browser: 'html[head[] body[p["A\\nB\\nC"]]]',
    rule: { source: (html) => html.replace(/\r\n?/g, '\n') },
  },
  'implied parts of tables': {
    because: 'a browser adds the <tbody>, <tr> and <colgroup> that a table lacks',
    html: '<!doctype html><table><col><tr><td>A</table>',
    own: 'html[head[] body[table[col[] tr[td["A"]]]]]',
    linkedom: 'table[col[] tr[td["A"]]]',
    browser: 'html[head[] body[table[colgroup[col[]] tbody[tr[td["A"]]]]]]',
    rule: { other: withoutImpliedTableParts },
  },
  'a picture in the <noscript> of a head': {
    because: 'a browser ends the head there',
    html: '<!doctype html><head><noscript><img src="a"></noscript><meta name="b"></head><p>A',
    own: 'html[head[noscript[img(src="a")[]] meta(name="b")[]] body[p["A"]]]',
    linkedom: 'head[noscript[img(src="a")[]] meta(name="b")[]] p["A"]',
    browser: 'html[head[noscript[]] body[img(src="a")[] meta(name="b")[] p["A"]]]',
    rule: { own: headUntilPicture },
  },
  'white space around the frame': {
    because: 'a browser keeps it in other places, none of which is shown',
    html: '<!doctype html><html><head> <title>A</title> </head> <body> <p>B</p> </body> </html> ',
    own: 'html[head[title["A"]] body[" " p["B"] "   "]]',
    linkedom: 'html[head[" " title["A"] " "] " " body[" " p["B"] " "] " "] " "',
    browser: 'html[head[" " title["A"] " "] " " body[" " p["B"] "   "]]',
    rule: { own: withoutFrameSpace, other: withoutFrameSpace },
  },
  'the first line feed of a <pre>': {
    because: 'a browser drops it',
    html: '<!doctype html><pre>\nA</pre>',
    own: 'html[head[] body[pre["\\nA"]]]',
    linkedom: 'pre["\\nA"]',
    browser: 'html[head[] body[pre["A"]]]',
    rule: { own: withoutFirstLineFeed },
  },
  'names in drawings': {
    because: 'a browser restores the case of SVG names',
    html: '<!doctype html><p><svg viewBox="0 0 1 1"><linearGradient/></svg>',
    own: 'html[head[] body[p[svg(viewbox="0 0 1 1")[lineargradient[]]]]]',
    linkedom: 'p[svg(viewBox="0 0 1 1")[lineargradient[]]]',
    browser: 'html[head[] body[p[svg(viewBox="0 0 1 1")[linearGradient[]]]]]',
    rule: { other: namesInLowerCase },
  },
}

/** How a browser repairs wrong nesting where we do not. Only the browser's own rules could remove it. */
export const browserRepairs: Readonly<Record<string, Difference>> = {
  'a paragraph that a block ends': {
    because: 'we end an open <p> only at a child, and not at a <center>',
    html: '<!doctype html><p>A<span>B<div>C</div></span></p>',
    own: 'html[head[] body[p["A" span["B" div["C"]]]]]',
    linkedom: 'p["A" span["B" div["C"]]]',
    browser: 'html[head[] body[p["A" span["B"]] div["C"] p[]]]',
  },
  'an end tag across a block': {
    because: 'we end everything inside; a browser ignores an end tag across a block',
    html: '<!doctype html><span><div>A</span>B</div>',
    own: 'html[head[] body[span[div["A"]] "B"]]',
    linkedom: 'span[div["A"]] "B"',
    browser: 'html[head[] body[span[div["AB"]]]]',
  },
  'the adoption agency': {
    because: 'a browser splits formatting that ends inside a block',
    html: '<!doctype html><b>A<p>B</b>C</p>',
    own: 'html[head[] body[b["A" p["B"]] "C" p[]]]',
    linkedom: 'b["A" p["B"]] "C" p[]',
    browser: 'html[head[] body[b["A"] p[b["B"] "C"]]]',
  },
  'formatting opened again': {
    because: 'a browser reopens unclosed formatting in the next paragraph',
    html: '<!doctype html><p><b>A</p><p>B',
    own: 'html[head[] body[p[b["A"]] p["B"]]]',
    linkedom: 'p[b["A"]] p["B"]',
    browser: 'html[head[] body[p[b["A"]] p[b["B"]]]]',
  },
  'a link in a link': {
    because: 'a browser ends the first',
    html: '<!doctype html><a href="a">A<a href="b">B</a>',
    own: 'html[head[] body[a(href="a")["A" a(href="b")["B"]]]]',
    linkedom: 'a(href="a")["A" a(href="b")["B"]]',
    browser: 'html[head[] body[a(href="a")["A"] a(href="b")["B"]]]',
  },
  'a form in a form': {
    because: 'a browser ignores the second',
    html: '<!doctype html><form>A<form>B</form>C</form>',
    own: 'html[head[] body[form["A" form["B"] "C"]]]',
    linkedom: 'form["A" form["B"] "C"]',
    browser: 'html[head[] body[form["AB"] "C"]]',
  },
  'what no table may hold': {
    because: 'a browser moves text and blocks between the cells in front of the table',
    html: '<!doctype html><table>A<tr><td>B</td></tr></table>',
    own: 'html[head[] body[table["A" tr[td["B"]]]]]',
    linkedom: 'table["A" tr[td["B"]]]',
    browser: 'html[head[] body["A" table[tbody[tr[td["B"]]]]]]',
  },
  'cells outside of a table': {
    because: 'a browser ignores their tags',
    html: '<!doctype html><td>A</td>',
    own: 'html[head[] body[td["A"]]]',
    linkedom: 'td["A"]',
    browser: 'html[head[] body["A"]]',
  },
  'a table in a paragraph of an old page': {
    because: 'in a page without a doctype, a <table> does not end a <p>',
    html: '<p>A<table></table>',
    own: 'html[head[] body[p["A"] table[]]]',
    linkedom: 'p["A"] table[]',
    browser: 'html[head[] body[p["A" table[]]]]',
  },
  'an end tag before any text': {
    because: 'a browser ignores a </p> before the body, and makes an empty <p> of a later one',
    html: '<!doctype html></p>A',
    own: 'html[head[] body[p[] "A"]]',
    linkedom: 'p[] "A"',
    browser: 'html[head[] body["A"]]',
  },
  'HTML in a drawing': {
    because: 'a browser ends the <svg> at it',
    html: '<!doctype html><p><svg><p>A</p></svg>',
    own: 'html[head[] body[p[svg[p["A"]]]]]',
    linkedom: 'p[svg[p["A"]]]',
    browser: 'html[head[] body[p[svg[]] p["A"]]]',
  },
  'CDATA in a drawing': {
    because: 'we treat it as a comment',
    html: '<!doctype html><svg><![CDATA[A]]></svg>',
    own: 'html[head[] body[svg[]]]',
    linkedom: 'svg[#comment["[CDATA[A]]"]]',
    browser: 'html[head[] body[svg["A"]]]',
  },
  'elements that contain only text': {
    because: 'a browser reads no tags in <iframe>, <noembed>, <noframes> and after <plaintext>',
    html: '<!doctype html><p><iframe><b>A</b></iframe>',
    own: 'html[head[] body[p[iframe[b["A"]]]]]',
    linkedom: 'p[iframe[b["A"]]]',
    browser: 'html[head[] body[p[iframe["<b>A</b>"]]]]',
  },
  'a script in a comment in a script': {
    because: 'a browser continues to the next end tag',
    html: '<!doctype html><script>A<!--<script></script>B</script>C',
    own: 'html[head[script["A<!--<script>"]] body["BC"]]',
    linkedom: 'script["A<!--<script>"] "B" "C"',
    browser: 'html[head[script["A<!--<script></script>B"]] body["C"]]',
  },
  'the end of a comment': {
    because: 'a browser ends it at --!> as well',
    html: '<!doctype html><p>A<!--B--!>C-->D',
    own: 'html[head[] body[p["AD"]]]',
    linkedom: 'p["A" #comment["B--!>C"] "D"]',
    browser: 'html[head[] body[p["A" #comment["B"] "C-->D"]]]',
  },
  'a frameset': {
    because: 'a browser puts it in place of the body',
    html: '<!doctype html><frameset><frame></frameset>',
    own: 'html[head[] body[frameset[frame[]]]]',
    linkedom: 'frameset[frame[]]',
    browser: 'html[head[] frameset[frame[]]]',
  },
  'an <image>': {
    because: 'a browser turns it into an <img>',
    html: '<!doctype html><image src="a">',
    own: 'html[head[] body[image(src="a")[]]]',
    linkedom: 'image(src="a")[]',
    browser: 'html[head[] body[img(src="a")[]]]',
  },
  'the NUL': {
    because: 'a browser drops it',
    html: '<!doctype html><p>A\0B</p>',
    own: 'html[head[] body[p["A\\u0000B"]]]',
    linkedom: 'p["A\\u0000B"]',
    browser: 'html[head[] body[p["AB"]]]',
  },
}

/** The source without a tag or comment that the end of the page cuts off. */
function withoutCutOff(html: string): string {
  const start = html.indexOf('<', html.lastIndexOf('>') + 1)
  return start < 0 ? html : html.slice(0, start)
}

/** Gives elements of these names another, by which no tag ends them. */
function renamed(names: string): (html: string) => string {
  const tags = new RegExp(`(</?)(${names})(?=[\\s/>])`, 'gi')
  return (html) => html.replace(tags, '$1x-$2')
}
