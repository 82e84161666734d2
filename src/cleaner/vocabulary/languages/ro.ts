import type { Vocabulary } from './vocabulary.ts'

/** Romanian. */
export const ro: Vocabulary = {
  elsewhereLabels: `
    alte articole | alte știri | articole asemănătoare | articole recomandate | articole similare
    cele mai citite | cele mai noi | citeşte şi | citește mai departe | citește mai mult
    citește în continuare | citește și | citiți și | din aceeași categorie | nu rata
    pe aceeași temă | recomandări | te ar mai putea interesa | te ar putea interesa | ultimele știri
    vezi mai mult | vezi şi | vezi și | știri pe aceeași temă | știri recomandate
  `,
  ownLabels: `
    abonează te | adaugă comentariu | autor | comentarii | comentează | cuvinte cheie | despre autor
    distribuie | etichete | lasă un comentariu | newsletter | publicitate | reclamă | taguri
    tipărește | urmărește ne | urmărește ne pe
  `,
  commentsLabels: 'comentarii',
  prompts: 'abonează te | urmărește',
  bylinePrefixes: 'autor | de către | scris de',
  nameJoiners: 'si | şi | și',
  deskWords: 'redactia | redacția',
  agencyNames: 'Agerpres | Mediafax',
  publishWords: 'publicat',
  updateWords: 'actualizat',
  creditLabels: 'foto | sursa | sursă',
  leadPictureLabels: 'foto principală',
  errorTitles: 'pagina nu a fost găsită',
  consentPhrases: 'acceptă toate',
  paywallPhrases: 'doar pentru abonați',
}
