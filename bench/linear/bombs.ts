import { positions } from './positions.ts'
import { repeated } from './tokens.ts'

/** A place of `positions`, what opens the text there, what is repeated, and what keeps it from matching in the end. */
export type Bomb = readonly [place: string, opening: string, token: string, ending: string]

/** What regular expressions of the cleaner have to read in vain, again and again; each was made against one of them. */
export const bombs: readonly Bomb[] = [
  ['src', '/1x1', '0', 'N'],
  ['src', '/lazy', '-image', 'N'],
  ['src', '/blank', '_1', '.'],
  ['src', 'data:', 'image/svg+xml,', 'x'],
  ['data-src', '', '.gif#', ' x'],
  ['data-src', '//', 'a.jpg?', ' '],
  ['attributes of a picture', 'data-', 'src', '!'],
  ['attributes of a picture', 'data-', 'lazy-src-', '$'],
  ['attributes of a picture', 'data-', 'a', 'srcset'],
  ['srcset', '', 'a.jpg 1', 'x'],
  ['srcset', '', '1.1', 'w'],
  ['script of the stream', '', '.push([1,"', ''],
  ['data script, raw', '', 'a=(', ''],
  ['data script, raw', '', 'JSON.parse("', ''],
  ['data script, raw', '(function(', 'a,', '1){'],
  ['linked data, raw', '', '{"@graph":[', ''],
  ['linked data, raw', '[', ',   ', '}'],
  ['linked data, raw', '', '"\\\\', ''],
  ['linked data: datePublished', '', '2026-10-', 'x'],
  ['linked data: author', '', 'A. ', 'x'],
  ['linked data: articleBody', '', '<p class="', '>'],
  ['title', '', '\u0301\u0345', 'x'],
  ['title', '', ' | ', 'a'],
  ['title', '', '_a', ' '],
  ['title and h1', 'The light of Ternmouthx', ' | a', 'b'],
  ['title and h1', '', 'a - ', 'b'],
  ['html lang', '', '<html lang', 'x'],
  ['charset', '', 'charset=', 'x'],
  ['meta author', '', 'von ', 'x'],
  ['meta author', '', ' and', ' x'],
  ['meta keywords', '', 'a, ', 'x'],
  ['meta article:published_time', '', '1 ', 'Oct'],
  ['byline', 'By', ' ', 'x'],
  ['byline', 'By ', 'A.-B. ', '/'],
  ['byline', '', '([', 'x'],
  ['time', '', '10:1', 'x'],
  ['time', '', '1 д', 'x'],
  ['date line', '', '1st,', 'x'],
  ['date line', '', '0r', 'x'],
  ['style attribute', '', 'display :', ' none'],
  ['classes', '', 'aA', 'x'],
  ['paragraph', '', '\u0345\u0301', 'x'],
  ['paragraph', '', '&amp;amp;', 'x'],
  ['paragraph', '', 'Ã©', '\u0000'],
  ['caption', '', 'ⓒc', '\n.'],
  ['caption', '', '(Ad,A,A', '0'],
  ['caption', '', 'photo by a ', '\n.'],
  ['caption', '', '. Ana Ruiz (', 'x'],
  ['credit', '', '\t/', '|'],
  ['credit', '(', '이미지\t ', ')'],
  ['caption and credit', '', '!oCAPC', 'C'],
  ['link', '', 'tel:1 ', 'x'],
  ['frame', '', 'a-', '?'],
  ['label of a box', '', '1 ', 'a'],
]

/** A page with a bomb of about so many characters. */
export function bombPage([place, opening, token, ending]: Bomb, length: number): string {
  const position = positions.find(({ name }) => name === place)
  if (!position) throw new Error(`Cannot find the place ${place}`)
  return position.page(opening + repeated(token, length) + ending)
}
