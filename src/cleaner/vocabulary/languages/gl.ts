import type { Vocabulary } from './vocabulary.ts'

/** Galician. */
export const gl: Vocabulary = {
  months: `
    xaneiro xan | febreiro feb | marzo mar | abril abr | maio | xuño | xullo xul | agosto ago
    setembro set | outubro out | novembro nov | decembro dec
  `,
}
