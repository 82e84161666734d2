import type { Vocabulary } from './vocabulary.ts'

/** Georgian. */
export const ka: Vocabulary = {
  elsewhereLabels: `
    ბოლო სიახლეები | მსგავსი სიახლეები | სხვა სიახლეები | ყველაზე კითხვადი | წაიკითხეთ ასევე
  `,
  ownLabels: 'ავტორი | გაზიარება | კომენტარები | რეკლამა',
}
