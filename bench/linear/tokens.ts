// Small things that pages repeat, and of which a step may think more with each.

/** What is repeated; each `%` in it becomes another number. */
// oxfmt-ignore
export const tokens: readonly string[] = [
  // Signs
  ...'! " # $ & \' ( ) * + , - . / : ; = ? @ [ \\ ] ^ _ ` { | } ~ – — … · • « » “ ” ‘ ’ ｜ 、 ， ； ： （ ） 「 」 © ® ™ € ¿'.split(' '),
  // White space
  ' ', '\n', '\t', '\r', '\r\n', '\u00a0', '\u3000', '\u200b', '\u00ad', '\u2028', '\ufeff', '\0', '\u202e', ' \n ', '\n\n',
  // Letters, digits, marks
  'a', 'A', 'Aa', 'a ', 'A ', 'Ab ', 'aB', 'é', 'e\u0301', '\u0301', '\u0345\u0301', 'ß', 'İ', 'ﷺ', 'ﬃ', '漢', 'か', 'ー', '가',
  'ไ', 'ا', 'א', 'й', '1', '12', '٣', '๓', '😀', '👨‍👩‍👧', '\ud800', '\udc00', '🇩',
  // Separators of titles, between words
  ...' - | – | — | | | · | • | » | « | : | / | ~ | ｜| › '.split('|').map((one) => one || ' | '),
  ' | ', '| a ', '_', '_a', 'a_', ' a: ', 'News ', ' | News', 'News | ', ' - News%',
  // Bylines
  'By ', 'von ', 'und ', ' and ', 'by by ', ', ', '; ', 'Jo Vester, ', 'Jo Vester and ', 'Jo V%, ', '(', '([', '(a) ', '@a ',
  ' a@b.c', 'Editor ', 'Reporter, ', 'MD, ', 'A. ', 'AFP ', 'AFP/', 'dpa, ', 'Updated ', 'the ', 'de la ', 'www.', 'http:', 'https://a.example/ ',
  // Dates
  '2026', '2026-10-03 ', '2026-10-03T08:00:00Z ', '3 October 2026 ', 'October ', 'Oct ', 'Okt. ', '10:15 ', '10:', '1.1.2026 ', '1/', '年', '1日',
  '2026年10月3日', ' Uhr', ' am ', ' pm', 'UTC ', '+02:00', 'Monday, ', 'T', 'Z', '３月', 'يناير ', 'января ', '10h15 ',
  // Captions and credits
  'Photo: ', 'Foto: ', 'Photo by ', 'Image credit: ', '© ', '(Photo: ', '(c) ', 'Getty Images', '/Getty ', 'Credit: Jo ', 'photo ', 'Jo Vester/Reuters ', 'REUTERS/', 'Bild: a ', 'Quelle: ',
  // Labels
  'Read more ', 'Read more: ', 'Lesen Sie auch ', 'Related ', 'Subscribe ', 'Follow us ', 'Share ', 'Advertisement ', 'Continue reading ', 'Newsletter ', '関連記事 ',
  // Sentences
  'It rained. ', 'It rained again. ', 'Late. ', 'Rain %. ', '“Late,” ', '"a" ', '[1]', '[%]', '1. ', '- ', '* ', '# ', '> ', '```', '|a|', '---\n', '![a](b) ', '[a](b)', 'a:b ', 'www.a.example ', 'a@b.example ', '<a@b>',
  // Entities
  '&amp;', '&amp;amp;', '&', '&#', '&#x', '&#38;', '&lt;', '&amp;lt;b&amp;gt;', '&nbsp;', '&quot;', '&a', '&;', '&#0;', '&#x1F600;', '&unknown;', '&#1234567', '&ampamp',
  // Tags
  '<', '>', '</', '<a', '<a>', '<b>', '<b></b>', '<br>', '<br><br>', '<p>', '</p>', '<p>a', '<p>a</p>', '<div>', '</div>', '<div></div>', '<span>a</span>', '<span>a</span> ', '<i>a', '<li>', '<li>a', '<td>', '<td>a', '<tr><td>a', '<td colspan=100>a',
  '<td rowspan=100>a', '<tr>', '<table>', '<img src=a>', '<img src=a%.jpg width=800>', '<h2>a', '<h2>a</h2>', '<hr>', '<svg>', '</svg>', '<math>', '<template>', '</template>', '<script>', '</script>', '<script></script>', '<style>', '</style>', '<noscript>',
  '</noscript>', '<noscript><img src=a></noscript>', '<noscript><img src=a>', '<!--', '-->', '<!---->', '<!', '<?', '<![CDATA[', ']]>', '<a href=a>b</a>', '<a href=a>b</a> ', '<a href="', '<a b', '<a b=', "<a b='", '<p/', '<a/b', '<x-y>', '<x-y>a</x-y>', '<time>1</time>',
  '<time datetime=2026-10-03>a</time>', '<figure>', '<figure><img src=a%.jpg></figure>', '<figcaption>a</figcaption>', '<figcaption>', '<button>', '<select>', '<option>', '<textarea>', '<iframe>', '<iframe src=https://www.youtube.com/embed/abcdefghijk>', '<object>', '<meta name=a content=b>',
  '<meta name=a% content=b>', '<meta property=article:tag content=a%>', '<meta name=author content="Jo V%">', '<link rel=a href=b>', '<base href=a>', '<title>', '<title>a</title>', '<head>', '</head>', '<body>', '</body>', '<html>', '</html>', '<form>', '</form>', '<ul><li>a</ul>',
  '<dl><dt>a<dd>b', '<sup>1</sup>', '<sup><a href=#n%>%</a></sup>', '<li id=n%>a', '<blockquote>a</blockquote>', '<pre>a</pre>', '<code>a</code>', '<strong>a</strong>', '<em>a</em>', '<b>a</b> ', '<p><b>a</b></p>', '<p><a href=a>b</a></p>', '<address>a</address>', '<aside>a</aside>', '<p class=byline>By Jo V%</p>',
  '<p class=byline>a', '<p class=lede>It rained %.</p>', '<span class=date>3.10.2026</span>', '<h1>a</h1>', '<h1>The light of Ternmouth %</h1>', '<p hidden>a', '<div class=caption>a</div>', '<video src=a></video>', '<source src=a>', '<picture>', '<picture><source srcset=a><img src=a>', '<ins>a</ins>', '<font>a</font>', '<center>a', '<u>a</u>',
  '<script type=application/ld+json>{"@type":"NewsArticle","headline":"a%"}</script>', '<script type=application/ld+json>{"@type":"Person","@id":"a%","name":"Jo"}</script>', '<script>a={}</script>', '<script>self.__next_f.push([1,"a"])</script>', '<p>It rained %, and rained again, as nobody on the pier had thought it would.</p>',
  '<div><p>It rained %, and rained again.</p></div>', '<div class=a%><p>It rained, and rained again, as nobody had thought.</p></div>', '<blockquote>It rained %, and rained again, as nobody on the pier had thought.</blockquote>',
  // Attributes and values
  'a=b ', 'a%=b ', 'class=a ', 'a="b"', 'byline ', 'article-body ', 'leadText', 'a-b_c', 'A1b', 'display:none;', 'color:red;', 'data-', 'hidden ', '{', '}', ';', 'a:b;',
  // Pieces of srcset and addresses
  'a 1x, ', 'a.jpg 2x,', 'a.jpg %w, ', ', ', ',,', ' 1w', 'a,b ', 'data:image/png;base64,AA ', '/', '//', '../', './', '/a/', '%2f', '?', '?a=b&', '&a=b', '#', '%41', 'https:', 'a.', '%%',
  // JSON and scripts
  '{"a":', '{"a":1},', '[', '],[', '[],', '"a",', '"a":"b",', '"@type":"Person",', '{"@graph":[', '\\"', '\\', '\\u0041', '\\n', '"', '",', '1,', 'null,', '-', '1e9,', '//', '/*', '*/', 'a=', 'a={', 'a={};', 'a=[1];', 'a=(', 'JSON.parse(', 'JSON.parse("', '(function(){', 'function(', 'return ', 'void ', 'new ',
  '!', '!0,', '$1', '"$1"', '$L1', '1:["$","p",null,{}]\\n', '1:T5,aaaaa', '0:"$1"\\n', '%:{}\\n', ']}', 'a.b=', '["', 'undefined,',
]

/** A token so often that the whole has about so many characters. */
export function repeated(token: string, length: number): string {
  const count = Math.max(1, Math.floor(length / token.length))
  if (!token.includes('%')) return token.repeat(count)
  return Array.from({ length: count }, (_, index) => token.replaceAll('%', String(index))).join('')
}
