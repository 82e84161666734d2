/** Writes text in a legacy encoding; what the encoding lacks becomes a character reference, as in a form. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-16le') return utf16(text)
  if (encoding === 'iso-2022-jp') return iso2022(text)
  const table = tableOf(encoding)
  return Uint8Array.from([...text].flatMap((sign) => table.get(sign) ?? reference(sign)))
}

const tables = new Map<string, Map<string, number[]>>()

/** The bytes of each character, found by decoding all single bytes and all pairs. */
function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  const add = (bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && !text.includes('\uFFFD') && !table.has(text))
      table.set(text, bytes)
  }
  for (let byte = 0; byte < 0x100; byte++) add([byte])
  if (/jis|jp|gb|big5|kr/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail])
  tables.set(encoding, table)
  return table
}

function reference(sign: string): number[] {
  return [...new TextEncoder().encode(`&#${sign.codePointAt(0)};`)]
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).buffer)
}

const toAscii = [0x1b, 0x28, 0x42]
const toJapanese = [0x1b, 0x24, 0x42]

// Its pairs are those of EUC-JP without the high bits, between escapes.
function iso2022(text: string): Uint8Array {
  const table = tableOf('euc-jp')
  const bytes: number[] = []
  let isJapanese = false
  for (const sign of text) {
    const pair = table.get(sign)
    const isPair = pair?.length === 2 && (pair[0] ?? 0) >= 0xa1
    if (isPair !== isJapanese) bytes.push(...(isPair ? toJapanese : toAscii))
    isJapanese = isPair
    bytes.push(
      ...(isPair
        ? pair.map((byte) => byte & 0x7f)
        : sign < '\x80'
          ? [sign.charCodeAt(0)]
          : reference(sign)),
    )
  }
  return Uint8Array.from([...bytes, ...(isJapanese ? toAscii : [])])
}
