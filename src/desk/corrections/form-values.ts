/** The text of a field of a form; empty if there is none. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
}

/** The lines of a field that has one value a line. */
export function formLines(form: FormData, name: string): string[] {
  return formText(form, name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
