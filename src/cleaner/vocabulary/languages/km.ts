import type { Vocabulary } from './vocabulary.ts'

/** Khmer. */
export const km: Vocabulary = {
  months: `
    មករា | កុម្ភៈ | មីនា | មេសា | ឧសភា | មិថុនា | កក្កដា | សីហា | កញ្ញា | តុលា | វិច្ឆិកា | ធ្នូ
  `,
}
