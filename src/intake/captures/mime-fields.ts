/** The header fields of a message or a part: names in lower case, the first value of each, unfolded. */
export type MimeFields = ReadonlyMap<string, string>

/** Reads header fields from their lines; a line that is none is skipped. */
export function mimeFields(lines: readonly string[]): MimeFields {
  const fields = new Map<string, string>()
  let name = ''
  for (const line of lines) {
    const [, field = '', value = ''] = /^([!-9;-~]{1,100}):(.*)$/s.exec(line) ?? []
    if (/^[ \t]/.test(line)) fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`)
    else {
      name = field.toLowerCase()
      // A repeated field, and what is folded below it, goes where nobody reads it.
      if (fields.has(name)) name = ''
      fields.set(name, value.trim())
    }
  }
  return fields
}

/** The media type of a part, in lower case and without its parameters. */
export function mediaTypeOf(fields: MimeFields): string {
  return (fields.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

const parameter = /;\s*([\w-]{1,40})\s*=\s*(?:"([^"]*)"|([^\s;"]+))/g

/** A parameter of the media type; `null` without it. */
export function mediaParameter(fields: MimeFields, name: string): string | null {
  for (const [, key = '', quoted, plain] of (fields.get('content-type') ?? '').matchAll(parameter))
    if (key.toLowerCase() === name) return quoted ?? plain ?? null
  return null
}
