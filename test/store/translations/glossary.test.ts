import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../src/store/d1/database.ts'
import {
  glossaryTerms,
  readGlossary,
  replaceGlossary,
} from '../../../src/store/translations/glossary.ts'

const db = openDatabase(env.DB)
const spanish = { sourceDomain: '', sourceLang: 'es', lang: 'en' }

describe('a glossary', () => {
  it('has terms for all outlets and for one, by the pair of languages', async () => {
    await replaceGlossary(db, [
      { ...spanish, term: 'lonja', translation: 'market' },
      { ...spanish, term: 'Las Cortes', translation: null },
      { ...spanish, term: 'lonja', translation: 'fish market', sourceDomain: 'faro.example' },
      { ...spanish, term: 'lonja', translation: 'Markt', lang: 'de' },
    ])

    expect(await glossaryTerms(db, 'faro.example', 'es', 'en')).toEqual({
      shared: [
        { source: 'Las Cortes', translation: 'Las Cortes' },
        { source: 'lonja', translation: 'market' },
      ],
      own: [{ source: 'lonja', translation: 'fish market' }],
    })
    expect(await glossaryTerms(db, 'other.example', 'es', 'en')).toMatchObject({ own: [] })
  })

  it('is replaced whole', async () => {
    const entry = { ...spanish, term: 'muelle', translation: 'quay' }
    await replaceGlossary(db, [{ ...entry, translation: 'pier' }, entry])

    expect(await readGlossary(db)).toEqual([entry])
  })
})
