import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { licencesDocument, type LockFile } from './lock-file.ts'

// `npm run licences`: writes docs/licences.md.

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile
writeFileSync('docs/licences.md', licencesDocument(lock))
