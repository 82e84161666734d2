import type { Phrases } from './phrases.ts'

export const german: Phrases = {
  language: 'de',
  skipToText: 'Zum Text springen',
  mainNavigation: 'Hauptnavigation',
  siteLinks: 'Über diese Seite',
  siteLanguages: 'Sprachen dieser Seite',
  youAreHere: 'Sie sind hier',
  about: 'Über uns',
  privacy: 'Datenschutz',
  archive: 'Archiv',
  latest: 'Neueste',
  trends: 'Trends 24h',
  search: 'Suche',
  feed: 'RSS-Feed',
  noNewsYet: 'Hier gibt es noch keine Nachrichten.',
  articles: (_count, formatted) => `${formatted} Artikel`,
  newsOf: (period) => `Nachrichten: ${period}`,
  by: 'Von',
  updated: 'Aktualisiert',
  firstSeen: 'Zuerst gesehen',
  undated: 'Ohne Datum',
  readingMinutes: (minutes) => `${minutes} Min. Lesezeit`,
  source: 'Quelle:',
  allNewsOn: (day) => `Alle Artikel vom ${day}`,
  otherForms: 'Auch als',
  plainText: 'Reiner Text',
  edition: {
    dayAs: 'Der ganze Tag als',
    print: 'Seite zum Drucken',
    file: 'Datei zum Aufbewahren',
    contents: 'Inhalt',
    onTheSite: 'Auf der Website',
    more: 'Weitere Artikel dieses Tages stehen auf der Website',
  },
  isTruncated: 'Die Quelle zeigt nur den Anfang dieses Artikels.',
  isPaid: 'Hier steht nur der Anfang dieses Artikels: Für den Rest verlangt die Quelle Geld.',
  readAtSource: (source) => `Weiterlesen bei ${source}`,
  topics: 'Themen:',
  youMayLike: 'Das könnte Ihnen gefallen',
  moreFrom: (source) => `Mehr von ${source}`,
  moreOn: (topic) => `Mehr zum Thema ${topic}`,
  alsoThatDay: 'Vom selben Tag',
  moreIn: (language) => `Mehr auf ${language}`,
  fromLanguage: (language) => (language === null ? 'übersetzt' : `aus dem ${asNoun(language)}`),
  headlines: 'Schlagzeilen',
  alsoReportedBy: 'Darüber berichten auch',
  earlierThatDay: 'Früher an diesem Tag',
  laterThatDay: 'Später an diesem Tag',
  earlier: 'Früher',
  later: 'Später',
  report: 'Artikel melden oder seine Entfernung verlangen',
  reporting: {
    about:
      'Jede Meldung liest ein Mensch. Schreiben Sie, was falsch ist und wo, am besten mit dem Satz.',
    reason: 'Worum geht es?',
    reasons: {
      text: 'Der Text ist falsch',
      rights: 'Er berührt meine Rechte',
      translation: 'Die Übersetzung ist falsch',
      other: 'Etwas anderes',
    },
    message: 'Ihre Meldung, mit höchstens zwei Links',
    contact: 'Wohin wir antworten sollen, wenn Sie mögen (eine E-Mail-Adresse)',
    leaveEmpty: 'Lassen Sie dieses Feld leer',
    send: 'Meldung senden',
    otherwise: 'Oder schreiben Sie dieser Seite direkt',
    outcomes: {
      sent: {
        title: 'Vielen Dank',
        text: 'Ihre Meldung ist angekommen. Ein Mensch wird sie lesen.',
      },
      incomplete: {
        title: 'Etwas fehlt',
        text: 'Eine Meldung braucht einen Grund und einen Text von höchstens 2.000 Zeichen. Gehen Sie bitte zurück; was Sie geschrieben haben, ist noch da.',
      },
      links: {
        title: 'Zu viele Links',
        text: 'Eine Meldung darf höchstens zwei Links haben. Gehen Sie bitte zurück und nehmen Sie einige heraus.',
      },
      many: {
        title: 'Gerade nicht',
        text: 'Es warten zu viele Meldungen. Bitte versuchen Sie es später noch einmal.',
      },
    },
  },
  listKind: { source: 'Quelle', topic: 'Thema', author: 'Autorin oder Autor', language: 'Sprache' },
  listKinds: {
    source: 'Quellen',
    topic: 'Themen',
    author: 'Autorinnen und Autoren',
    language: 'Sprachen',
  },
  listIndexes: 'Verzeichnisse',
  pages: 'Seiten',
  onward: 'Weiter',
  toBeginning: 'Zurück zum Anfang',
  moreStories: 'Weitere Artikel',
  days: 'Tag für Tag',
  noTrendsYet: 'In den letzten 24 Stunden wurde zu wenig gelesen, um Favoriten zu nennen.',
  searchWords: 'Gesuchte Wörter',
  searchHelp: 'Es geht auch "Wörter hintereinander", Anfang* oder -ohne.',
  searchFilters: 'Eingrenzen',
  fromDay: 'Vom Tag',
  toDay: 'Bis zum Tag',
  anySource: 'Alle Quellen',
  anyLanguage: 'Alle Sprachen',
  allLanguages: 'Alle Sprachen',
  onlyIn: (languages) => `Nur Artikel auf ${languages}`,
  chooseLanguages: 'Sprachen wählen',
  chooseLanguagesHelp: (maximum) =>
    `Bis zu ${maximum} zum Ankreuzen. Ihre Auswahl steht in der Adresse der Seite: Mit einem Lesezeichen kommen Sie ` +
    'zu ihr zurück. Gespeichert wird nichts.',
  showChosen: 'Artikel zeigen',
  found: (_count, formatted) => `${formatted} Artikel gefunden`,
  foundOver: (formatted) => `Mehr als ${formatted} Artikel gefunden`,
  noneFoundYet:
    'Von den neuesten Artikeln mit diesen Wörtern passt keiner. Ältere passen vielleicht.',
  nothingFound:
    'Kein Artikel enthält diese Wörter. Weniger oder andere Wörter finden vielleicht mehr.',
  searchedSince: (day) =>
    `Durchsucht wurden Artikel seit dem ${day}; ältere folgen auf der nächsten Seite.`,
  absent: (days) => `Einige Artikel lassen sich gerade nicht anzeigen: ${days}.`,
  translation: {
    // A language is named alone, since its name takes an ending after most prepositions.
    by: {
      machine: (from, author, day) =>
        `Maschinelle Übersetzung von ${author}, ${day}. Originalsprache: ${from}.`,
      'post-edited': (from, author, day) =>
        `Maschinelle Übersetzung, überarbeitet von ${author}, ${day}. Originalsprache: ${from}.`,
      human: (from, author, day) => `Übersetzt von ${author}, ${day}. Originalsprache: ${from}.`,
    },
    unchecked: 'Von keinem Menschen geprüft.',
    quotations: 'Auch Zitate sind übersetzt.',
    quotation: 'Übersetztes Zitat',
    remaining: (count, formatted, all, language) =>
      count === 1
        ? `1 von ${all} Abschnitten ist noch auf ${language}.`
        : `${formatted} von ${all} Abschnitten sind noch auf ${language}.`,
    stale: 'Die Quelle hat sich seither geändert: Übersetzt ist eine frühere Fassung.',
    mismatched: 'Nebeneinander stehende Abschnitte gehören womöglich nicht zusammen.',
    none: (into) => `Es gibt keine Übersetzung (${into}).`,
    waiting: (into) => `Eine Übersetzung ist unterwegs (${into}).`,
    failed: (into, cause, nextAttempt) =>
      `Die Übersetzung (${into}) ist noch nicht gelungen: ${cause}. Nächster Versuch: ${nextAttempt}.`,
    refused: (cause) => `Nicht übersetzt: ${cause}.`,
    update: {
      waiting: 'Eine neue Fassung ist unterwegs.',
      failed: (cause, nextAttempt) =>
        `Eine neue Fassung ist noch nicht gelungen: ${cause}. Nächster Versuch: ${nextAttempt}.`,
      refused: (cause) => `Es wird keine neue Fassung geben: ${cause}.`,
    },
    failures: {
      engine_unavailable: 'Das Programm antwortet nicht',
      quota_reached: 'Das Programm hat heute so viel übersetzt, wie es darf',
      interrupted: 'Hier ging etwas kaputt',
    },
    refusals: {
      language_unknown: () => 'Die Sprache ist nicht bekannt',
      language_excluded: () => 'Artikel in dieser Sprache bleiben hier, wie sie sind',
      source_excluded: () => 'Artikel dieser Quelle bleiben hier, wie sie sind',
      rights_reserved: () => 'Die Quelle behält sich ihre Rechte vor',
      too_long: () => 'Der Artikel ist zu lang',
      pair_not_offered: (from, into) =>
        `Kein Programm hier bietet dieses Sprachenpaar an (${from} – ${into})`,
      answers_refused: () => 'Was das Programm schrieb, war nicht gut genug',
      engine_declined: () => 'Das Programm nimmt diesen Artikel nicht an',
      withdrawn: () => 'Die Übersetzung wurde zurückgezogen',
    },
    originalIn: (language) => `Original auf ${language}.`,
    readOriginal: 'Original lesen',
    readIn: (language) => `Auf ${language} lesen`,
    parallel: 'Nebeneinander',
    original: 'Original',
  },
  history: {
    title: 'Fassungen',
    link: (count, formatted) => (count === 1 ? '1 Fassung' : `${formatted} Fassungen`),
    about:
      'Alle Fassungen des Artikels, die auf dieser Seite zu lesen waren, die neueste zuerst. Quellen ändern Seiten oft, ' +
      'ohne es zu sagen.',
    version: (number) => `Fassung ${number}`,
    present: 'jetzt zu lesen',
    changedBy: {
      first: 'wie zuerst gesehen',
      source: 'von der Quelle geändert',
      cleaner: 'dieselbe Seite, hier besser gelesen',
      editor: 'hier von einem Menschen berichtigt',
    },
    compareWith: (number) => `Mit Fassung ${number} vergleichen`,
    from: 'Von',
    to: 'Bis',
    compare: 'Vergleichen',
    difference: (from, to) => `Was sich von Fassung ${from} zu Fassung ${to} geändert hat`,
    noDifference: 'Nichts, was man beim Lesen sieht, hat sich geändert.',
    unchanged: (count, formatted) =>
      count === 1 ? '1 unveränderte Passage' : `${formatted} unveränderte Passagen`,
    restyled: 'Dieselben Wörter; ein Link, ein Bild oder die Auszeichnung ist anders',
    inserted: 'eingefügt',
    deleted: 'gestrichen',
    fields: {
      title: 'Titel',
      lede: 'Vorspann',
      byline: 'Autoren',
      agencies: 'Agenturen',
      publishedAt: 'Veröffentlicht',
      modifiedAt: 'Aktualisiert',
      section: 'Ressort',
      tags: 'Themen',
      image: 'Bild',
      lang: 'Sprache',
    },
    parts: {
      code: 'Code',
      caption: 'Bildtext',
      row: 'Tabellenzeile',
      picture: 'Bild',
      embed: 'Eingebettet',
      note: 'Fußnote',
      rule: 'Trennlinie',
    },
    former: (version, from, until) =>
      `${version}, wie sie hier vom ${from} bis zum ${until} zu lesen war.`,
    isPresent: (version, from) => `${version}, hier zu lesen seit dem ${from}.`,
    readPresent: 'Den Artikel in der jetzigen Fassung lesen',
  },
  table: 'Tabelle',
  footnotes: 'Fußnoten',
  footnote: (number) => `Fußnote ${number}`,
  backToText: (number) => `Zurück zum Text von Fußnote ${number}`,
  disclaimer:
    'Die Artikel auf dieser Seite stammen von anderen Verlagen; auf ihren Inhalt haben wir keinen Einfluss. ' +
    'Ein Link ist weder Empfehlung noch Zustimmung zu dem, was dahinter steht.',
  notFound: {
    title: 'Hier ist nichts',
    text: 'Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie vertippt oder der Link veraltet.',
  },
  gone: {
    title: 'Entfernt',
    text: 'Der Artikel, der hier stand, wurde entfernt und kommt nicht wieder.',
  },
  removedForLegalReasons: {
    title: 'Aus rechtlichen Gründen entfernt',
    text: 'Der Artikel, der hier stand, wurde wegen einer rechtlichen Forderung entfernt.',
  },
  tooManySearches: {
    title: 'Zu viele Suchen',
    text: 'Aus Ihrem Netz wurde in der letzten Minute sehr oft gesucht. Bitte versuchen Sie es in einer Minute noch einmal.',
  },
  broken: {
    title: 'Hier ist etwas kaputt',
    text: 'Die Seite konnte nicht erstellt werden. Es liegt nicht an Ihnen; bitte versuchen Sie es gleich noch einmal.',
  },
  toFrontPage: 'Zur Titelseite',
  aboutText: (site) => [
    `${site} sammelt Nachrichten vieler Verlage und Sprachen und zeigt jede als ruhige, schlichte Seite: ` +
      'Wörter und Bilder, und nichts, das sich bewegt, verfolgt oder im Weg steht.',
    'Jeder Artikel nennt seine Quelle und verweist auf sie. Text und Bilder und die Rechte daran gehören ' +
      'denen, die sie gemacht haben.',
    'Jeden Artikel gibt es auch als Markdown, reinen Text oder JSON; die Links stehen an seinem Ende.',
  ],
  privacyText: (arePicturesOwn) => [
    'Diese Seite setzt keine Cookies, führt keine Skripte in Ihrem Browser aus und merkt sich nicht, was Sie lesen.',
    arePicturesOwn
      ? 'Die Bilder eines Artikels holt diese Seite selbst und zeigt Ihnen ihre Kopien; die Quelle des Artikels erfährt ' +
        'nichts von Ihnen. Filme und Töne bleiben bei ihren Quellen, hinter Links.'
      : 'Bilder, Filme und Töne eines Artikels kommen von den Servern seiner Quelle. Holt Ihr Browser ein Bild, so ' +
        'erfährt jener Server Ihre Netzadresse, aber nicht, welche Seite Sie gelesen haben.',
    'Jeder Aufruf eines Artikels erhöht dessen Zähler für die laufende Stunde, aus dem die Liste der meistgelesenen ' +
      'entsteht. Der Zähler sagt nicht, wer gelesen hat, und wird nach einem Tag gelöscht.',
    'Das Netz, das diese Seiten ausliefert, verarbeitet Ihre Netzadresse, solange es für die Antwort und zur ' +
      'Abwehr von Missbrauch nötig ist. Suchen werden eine Minute lang unter einer Prüfsumme daraus gezählt; wonach ' +
      'Sie suchen, wird nicht aufgeschrieben.',
    'Melden Sie einen Artikel, so bewahrt diese Seite auf, was Sie geschrieben haben, die Sprache der Seite, die Zeit und ' +
      'die Adresse für eine Antwort, falls Sie eine angeben. Gelöscht wird das 90 Tage nach der Erledigung, spätestens ' +
      'nach 400 Tagen. Ihre Netzadresse wird nicht dazu gespeichert.',
  ],
}

// Most names of languages are adjectives: „Spanisch“, but „aus dem Spanischen“. The others stay: „aus dem Hindi“.
function asNoun(language: string): string {
  return language.replace(/(?:isch|deutsch)(?=$| \()/i, '$&en')
}
