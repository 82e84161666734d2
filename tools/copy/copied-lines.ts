import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/**
 * The lines of a file of a copy, unpacked as they are read. They end at line feeds alone: texts have other separators
 * of lines, at which `node:readline` would break.
 *
 * @throws {Error} The file is missing or is no gzip.
 */
export async function* copiedLines(path: string): AsyncGenerator<string> {
  const packed = createReadStream(path)
  const unpacked = packed.pipe(createGunzip()).setEncoding('utf8')
  packed.on('error', (error) => unpacked.destroy(error))
  let rest = ''
  for await (const chunk of unpacked) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
