/** Makes one blank of each run of them, line feeds too; no-break spaces, which mean something, stay. */
export function foldBlanks(text: string): string {
  return text.replace(/[^\S\u00A0\u202F]+/g, ' ')
}
