/** Packs a text for a column: gzip in base64, about a third of the text. */
export async function packedText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += partLength)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + partLength)))
  return btoa(parts.join(''))
}

const partLength = 8192 // as many arguments

/** Unpacks what `packedText` made. */
export async function unpackedText(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  return new Response(
    new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),
  ).text()
}
