import { packCleaner } from './cleaner-package.ts'

// `npm run pack:cleaner -- [FOLDER]`: builds the cleaner's package, which `npm install ./FILE` installs.

const [folder = '.'] = process.argv.slice(2)
const { file, gzipped, packed } = await packCleaner(folder)
console.log(
  `${file}: ${kilobytes(packed)}; for browsers ${kilobytes(gzipped)} minified and gzipped`,
)

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
