const letter = /\p{L}/gu
const fromRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Hanifi_Rohingya}]/gu

/**
 * The direction that most letters of a text have; `null` for one without letters. Linear in the length, and a glance
 * where no letter runs from the right.
 *
 * By most letters and not by the first, as `dir="auto"` does: a sentence may begin with a name in another script.
 */
export function textDirection(text: string): 'ltr' | 'rtl' | null {
  if (text.search(letter) < 0) return null
  if (text.search(fromRight) < 0) return 'ltr'
  const all = text.match(letter)?.length ?? 0
  return (text.match(fromRight)?.length ?? 0) > all / 2 ? 'rtl' : 'ltr'
}
