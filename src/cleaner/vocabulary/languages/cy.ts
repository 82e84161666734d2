import type { Vocabulary } from './vocabulary.ts'

/** Welsh. */
export const cy: Vocabulary = {
  nameParticles: 'ap',
  months: `
    ionawr ion | chwefror chw | mawrth maw | ebrill ebr | mai | mehefin meh | gorffennaf gor | awst
    medi | hydref hyd | tachwedd tach | rhagfyr rhag
  `,
}
