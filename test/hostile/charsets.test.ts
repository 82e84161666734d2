import { describe, expect, it } from 'vitest'
import { specimen } from '../site/specimen.ts'
import { rawPage } from './hostile-page.ts'
import { articleFaults, articleIn, pageOf } from './printed.ts'
import { styleOf } from './read-html.ts'

const style = styleOf(await pageOf(await specimen()))

/** A page with bytes in its midst that are written as text, and as `\xNN` where they are no letters. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(rawPage(text), (sign) => sign.charCodeAt(0) & 0xff)
}

// Bytes that a filter and a browser may read as different signs. What one takes for a letter is a quote, a bracket or
// the start of another alphabet for the other. Here the same text is scanned and parsed.
const confusions: readonly [label: string, text: string][] = [
  ['utf-7', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-'],
  ['utf-7', '+/v8- +ADw-img src+AD0-x onerror+AD0-alert(1)+AD4-'],
  ['utf-8', '\xc0\xbcscript\xc0\xbealert(1)\xc0\xbc/script\xc0\xbe'],
  ['utf-8', '\xe0\x80\xbcscript\xe0\x80\xbealert(1)'],
  ['utf-8', '\xf0\x80\x80\xbcimg src=x onerror=alert(1)\xf0\x80\x80\xbe'],
  ['utf-8', '<img title="\xc3" onerror=alert(1) src=x alt=">">'],
  ['utf-8', '<a href="java\xc2\xadscript:alert(1)">Late</a>'],
  ['utf-8', '<a href="javascript\xef\xbc\x9aalert(1)">Late</a>'],
  ['utf-8', '\xed\xa0\x80<script>\xed\xb0\x80alert(1)</script>'],
  ['utf-8', '\xf4\x90\x80\x80<\xff\xfescript>alert(1)</script>'],
  ['shift_jis', '<img alt="\x81" src=x onerror=alert(1) title=">">'],
  ['shift_jis', '<img alt="\x83\x5c" onerror="alert(1)" src=x>'],
  ['shift_jis', '<a href="\x94\x5c\x5c"onclick="alert(1)">Late</a>'],
  ['shift_jis', '\x81<script>alert(1)</script>'],
  ['euc-jp', '<img alt="\xa1" src=x onerror=alert(1) title=">">'],
  ['euc-jp', '<img alt="\x8f\xa1" src=x onerror=alert(1)>'],
  ['euc-kr', '<img alt="\xb0" src=x onerror=alert(1) title=">">'],
  ['gbk', '<img alt="\x81" src=x onerror=alert(1) title=">">'],
  ['gbk', '<a title="\xbf\x27 onclick=alert(1)//">Late</a>'],
  ['gb18030', '<img alt="\x81\x30" src=x onerror=alert(1) title=">">'],
  ['gb18030', '\x81\x30\x81<script>alert(1)</script>'],
  ['big5', '<img alt="\xa1" src=x onerror=alert(1) title=">">'],
  ['big5', '<a title="\xa5\x5c" onclick="alert(1)">Late</a>'],
  ['iso-2022-jp', '<img alt="\x1b$B" src=x onerror=alert(1) title="\x1b(B">'],
  ['iso-2022-jp', '<a title="\x1b$B">\x1b(B<img src=x onerror=alert(1)>"></a>'],
  ['iso-2022-jp', '<!-- \x1b$B --> \x1b(B<img src=x onerror=alert(1)> -->'],
  ['iso-2022-jp', '<style>\x1b$B</style>\x1b(B<img src=x onerror=alert(1)></style>'],
  ['iso-2022-jp', '<a href="\x1b(Jjavascript:alert(1)">Late</a> \x1b(J\x5c\x7e\x1b(B'],
  ['iso-2022-jp', '<scr\x1b(Bipt>alert(1)</scr\x1b(Bipt>'],
  ['iso-2022-jp', '\x1b(I<script>alert(1)</script>\x1b(B'],
  ['iso-2022-kr', '\x1b$)C<script>\x0ealert(1)\x0f</script>'],
  ['hz-gb-2312', '~{<script>alert(1)</script>~}'],
  ['hz-gb-2312', '<scri~\npt>alert(1)</scri~\npt>'],
  ['utf-16le', '<script>alert(1)</script>'],
  ['utf-16be', '\xfe\xff\x00<\x00s\x00c\x00r\x00i\x00p\x00t\x00>'],
  ['utf-32', '\x00\x00\x00<\x00\x00\x00s'],
  ['x-user-defined', '\xbcscript\xbealert(1)'],
  ['us-ascii', '\xbcscript\xbealert(1)\xbc/script\xbe'],
  ['ibm037', '\x4c\xa2\x83\x99\x89\x97\xa3\x6e'],
  ['x-mac-farsi', '\xbcscript\xbealert(1)'],
  ['windows-1252', '<a href="javascript\x3a\xa0alert(1)">\x8b\x9b</a>'],
  ['windows-1255', '<a title="\xfd\xfe" onclick="alert(1)">Late</a>'],
]

describe('Bytes that can be read in two ways', () => {
  it.each(confusions)('do nothing in %s: %j', async (label, text) => {
    for (const contentType of [`text/html; charset=${label}`, 'text/html']) {
      const declared = text.includes('<') ? `<meta charset="${label}">${text}` : text
      const article = await articleIn(bytesOf(declared), contentType)

      expect(article === null ? [] : await articleFaults(article, style)).toEqual([])
    }
  })
})
