import { af } from './af.ts'
import { ar } from './ar.ts'
import { az } from './az.ts'
import { be } from './be.ts'
import { bg } from './bg.ts'
import { bn } from './bn.ts'
import { bs } from './bs.ts'
import { ca } from './ca.ts'
import { cs } from './cs.ts'
import { cy } from './cy.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { et } from './et.ts'
import { eu } from './eu.ts'
import { fa } from './fa.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { gl } from './gl.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { hr } from './hr.ts'
import { hu } from './hu.ts'
import { hy } from './hy.ts'
import { id } from './id.ts'
import { is } from './is.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ka } from './ka.ts'
import { kk } from './kk.ts'
import { km } from './km.ts'
import { ko } from './ko.ts'
import { ky } from './ky.ts'
import { lb } from './lb.ts'
import { lo } from './lo.ts'
import { lt } from './lt.ts'
import { lv } from './lv.ts'
import { mk } from './mk.ts'
import { mr } from './mr.ts'
import { ms } from './ms.ts'
import { mt } from './mt.ts'
import { my } from './my.ts'
import { ne } from './ne.ts'
import { nl } from './nl.ts'
import { no } from './no.ts'
import { pa } from './pa.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { sk } from './sk.ts'
import { sl } from './sl.ts'
import { so } from './so.ts'
import { sq } from './sq.ts'
import { sr } from './sr.ts'
import { sv } from './sv.ts'
import { sw } from './sw.ts'
import { ta } from './ta.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { und } from './und.ts'
import { ur } from './ur.ts'
import { uz } from './uz.ts'
import { vi } from './vi.ts'
import type { Vocabulary } from './vocabulary.ts'
import { xh } from './xh.ts'
import { zh } from './zh.ts'
import { zu } from './zu.ts'

/** The vocabulary of each language by its tag; `und` holds what is the same in all. */
export const languages: Readonly<Record<string, Vocabulary>> = {
  af,
  ar,
  az,
  be,
  bg,
  bn,
  bs,
  ca,
  cs,
  cy,
  da,
  de,
  el,
  en,
  es,
  et,
  eu,
  fa,
  fi,
  fr,
  gl,
  he,
  hi,
  hr,
  hu,
  hy,
  id,
  is,
  it,
  ja,
  ka,
  kk,
  km,
  ko,
  ky,
  lb,
  lo,
  lt,
  lv,
  mk,
  mr,
  ms,
  mt,
  my,
  ne,
  nl,
  no,
  pa,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  so,
  sq,
  sr,
  sv,
  sw,
  ta,
  th,
  tr,
  uk,
  und,
  ur,
  uz,
  vi,
  xh,
  zh,
  zu,
}
