import type { Vocabulary } from './vocabulary.ts'

/** Italian. */
export const it: Vocabulary = {
  elsewhereLabels: `
    altri articoli | approfondimenti | approfondisci | articoli correlati | consigliati
    continua a leggere | correlati | da non perdere | guarda anche | i più letti | i più visti
    in evidenza | le ultime notizie | leggi anche | leggi di più | leggi tutto | notizie correlate
    per approfondire | più letti | potrebbe interessarti | potrebbe interessarti anche
    scopri di più | sullo stesso argomento | ti potrebbe interessare | ultime notizie | vedi anche
  `,
  ledeLabels: 'in breve | riassunto | sommario',
  ownLabels: `
    abbonati | argomenti | ascolta | autore | commenta | commenti | condividi | indice | iscriviti
    iscriviti alla newsletter | lascia un commento | newsletter | pubblicità
    riproduzione riservata | seguici | seguici su | stampa | sull autore | tag
  `,
  commentsLabels: 'commenti',
  prompts: `
    abbonati | canale whatsapp | iscriviti | riproduzione riservata | scarica l app | seguici su
    tutti i diritti riservati
  `,
  surePrompts: 'google news | javascript | newsletter',
  houseWords: 'noi | nostra | nostre | nostri | nostro',
  bylinePrefixes: 'a cura di | articolo di | autore | autori | di | scritto da',
  bylineOpenings: 'di',
  authorNouns: 'autore',
  authorPaths: 'autore | autori',
  otherRoles: `
    foto di | foto: | fotografie di | revisionato da | tradotto da | traduzione di | traduzione:
  `,
  nameJoiners: 'con | e',
  nameParticles: 'da | dalla | de | degli | dei | del | della | dello | di | lo',
  jobWords: 'corrispondente | giornalista | inviata | inviato',
  jobJoiners: 'da | del | di',
  deskWords: 'agenzia | agenzie | istituto | notizie | redazione | università',
  agencyNames: 'AGI | ANSA | Adnkronos | Askanews | Dire | Italpress | LaPresse',
  controlNames: 'accedi | commenti',
  weekdays: 'domenica | giovedì | lunedì | martedì | mercoledì | sabato | venerdì',
  publishWords: 'pubblicato',
  updateWords: 'aggiornamento | aggiornato',
  retrievalWords: 'consultato il',
  issueWords: 'edizione cartacea | numero',
  creditLabels: 'fonte | foto | foto di | fotografia | immagine',
  creditNames: 'ANSA',
  leadPictureLabels: `
    foto copertina | foto di copertina | immagine di copertina | immagine in evidenza
  `,
  errorTitles: 'in manutenzione | pagina non trovata',
  consentPhrases: `
    accetta tutti | dati personali | informazioni su un dispositivo | noi e i nostri partner
    tuo consenso | vostro consenso
  `,
  scriptPhrases: 'attiva javascript',
  paywallPhrases: `
    continuare a leggere | per continuare a leggere | riservato agli abbonati | sei già abbonato
  `,
}
