import { corpora } from './corpora.ts'
import { writeCorpora } from './write-corpora.ts'

// `npm run corpora -- FOLDER`; see bench/README.md.

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Usage: npm run corpora -- FOLDER')
  process.exit(2)
}
writeCorpora(folder, corpora)
