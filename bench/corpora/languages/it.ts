import type { Language } from './language.ts'

export const it: Language = {
  tag: 'it',
  givenNames: 'Ginevra | Tancredi | Ludovica | Ermanno | Fiammetta | Ruggero',
  familyNames: 'Bellosguardo | Castagneri | Montefoschi | Passalacqua | Riondino',
  places: 'Portalba | Valserena | Montecauto | Borgo Lungo | Casalmare',
  nouns:
    'stazione | biblioteca | scuola | festa | diga | piazza | clinica | linea | sala | fiera | riserva | darsena',
  siteNouns: 'newsletter | finestra dei cookie | informativa | pubblicità | offerta di abbonamento',
  syllables: 'bal | can | dor | fio | gra | lan | mon | nel | pie | ro | sal | tor | vi',
  sentences: `
    La {n} di {l} è chiusa da lunedì, e nessuno sa quando riaprirà.
    «L’anno scorso abbiamo avuto {i} visitatori, e nessuno ha chiesto della {n}», racconta {p}.
    Secondo {p}, la {n} costerà {i} milioni di euro, il doppio di quanto previsto a {l}.
    A {l} la {n} si aspetta da quando {w} costruì la prima, {i} anni fa.
    Non è bastato.
    {p} non è d’accordo e cita uno studio di {w} secondo cui la {n} perde {i} euro al giorno.
    Quando la {n} di {w} si è fermata, {i} persone hanno dovuto camminare fino a {l} sotto la pioggia.
    I lavori della {n} {w} cominceranno in primavera; i primi {i} metri saranno pronti a giugno.
    Per i critici la {n} arriva tardi a {l}, da dove {i} famiglie sono già partite.
  `,
  questions: `
    Perché {l} ha bisogno di una nuova {n}?
    Quanto costerà la {n}, e chi pagherà?
    Che cosa succederà alla {n} {w}?
  `,
  headings:
    'Contesto | Contatti | Argomenti | Una {n} per {l} | Quanto costa la {n} | Ritorno a {w}',
  consent: `
    Noi e i nostri {i} partner archiviamo e leggiamo informazioni sul tuo dispositivo, come i cookie.
    Con il tuo consenso usiamo dati di localizzazione precisi e dati personali per mostrarti pubblicità adatta.
    Puoi cambiare le tue scelte in ogni momento e revocare il consenso nella pagina della privacy.
    Alcuni fornitori trattano i tuoi dati personali per legittimo interesse, a cui puoi opporti.
    I cookie necessari fanno funzionare il sito e non si possono disattivare.
  `,
  newsletter: `
    Il meglio di {w} ogni mattina nella tua posta.
    Iscriviti gratis alla nostra newsletter e non perdere nulla di {l}.
    Iscrivendoti accetti di ricevere le offerte di {w}; puoi cancellarti quando vuoi.
  `,
  appeals: `
    {w} non ha un padrone che gli dica che cosa scrivere, perciò dipendiamo da lettori come te.
    Se apprezzi il nostro lavoro, sostienici con {i} euro al mese.
    Diventa socio di {w} e aiuta la nostra piccola redazione di {l} a restare libera.
  `,
  bios: `
    {p} è giornalista di {w} e scrive di {l} e della sua {n}.
    {p} è a {w} dal 2019, dopo {i} settimane di radio; vive a {l} con due gatti.
  `,
  makers: `
    A cura di {p}; ha collaborato {p} da {l}
    Grafica: {p}. Audio: {p}. Traduzione: {p}
  `,
  shop: `
    La {n} {w} da {i},99 € nel nostro negozio
    {w} può ricevere una commissione sugli acquisti fatti da questi link.
  `,
  comments: `
    Vivo a {l} da {i} anni e non ho mai visto una {n} così.
    Come sempre: {i} milioni per una {n}, e a noi nessuno chiede niente.
    Ben detto, {p}! Sono d’accordo.
  `,
  labels: {
    accept: 'Accetta tutto | Accetto',
    by: 'di | Testo di',
    comments: 'Commenti | La parola ai lettori',
    consent: 'La tua privacy | Le tue scelte | Impostazioni dei cookie',
    imprint: 'Note legali | Chi siamo | Condizioni | Privacy | Contatti',
    live: 'In diretta | Ultime notizie',
    photo: 'Foto',
    readAlso: 'Leggi anche | Vedi anche',
    related: 'Altro da questa sezione | Articoli correlati | Ti potrebbe interessare | Scelti oggi',
    settings: 'Gestisci | Rifiuta tutto',
    share: 'Condividi | Copia il link | Stampa',
    summary: 'In breve | I punti chiave | Riassunto fatto dall’IA',
    tags: 'Argomenti | Tag',
    updated: 'Aggiornato il',
  },
}
