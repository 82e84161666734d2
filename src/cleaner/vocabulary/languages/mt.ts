import type { Vocabulary } from './vocabulary.ts'

/** Maltese. */
export const mt: Vocabulary = {
  months: `
    jannar jan | frar fra | marzu mar | april apr | mejju mej | ġunju ġun | lulju lul | awwissu aww
    settembru set | ottubru ott | novembru nov | diċembru diċ
  `,
}
