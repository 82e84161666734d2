import { ar } from './ar.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { Language } from './language.ts'
import { pl } from './pl.ts'
import { ru } from './ru.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import { zh } from './zh.ts'

export const languages: readonly Language[] = [
  ar,
  de,
  el,
  en,
  es,
  fr,
  he,
  hi,
  it,
  ja,
  ko,
  pl,
  ru,
  th,
  tr,
  zh,
]
