import type { Vocabulary } from './vocabulary.ts'

/** German. */
export const de: Vocabulary = {
  elsewhereLabels: `
    aktuelle meldungen | aktuelle nachrichten | am meisten gelesen | auch auf | auch interessant
    auch lesenswert | audio und video zum thema | aus dem ressort | beliebte artikel
    das könnte dich auch interessieren | das könnte dich interessieren
    das könnte ihnen auch gefallen | das könnte sie auch interessieren
    das könnte sie interessieren | die beliebtesten | die redaktion empfiehlt
    empfehlungen der redaktion | empfohlene artikel | hier geht s | hintergrund | im video
    interessieren könnte sie auch | jetzt lesen | lesen sie auch | lesen sie dazu | lesen sie hier
    lesen sie mehr | lesen sie weiter | lies auch | lies mehr | links zum thema | mehr auf
    mehr aus | mehr dazu | mehr lesen | mehr nachrichten | mehr news | mehr von | mehr zum artikel
    mehr zum thema | mehr über | meist gelesen | meistgelesen | meistgelesene artikel
    nachrichten aus | neueste artikel | nicht verpassen | passend dazu | passend zum thema
    siehe auch | themen des artikels | themenseiten | top artikel | top news | top themen
    unsere empfehlungen | verwandte artikel | verwandte beiträge | verwandte themen
    video zum thema | weitere artikel | weitere informationen | weitere meldungen
    weitere nachrichten | weitere themen | weiterführende links | weiterlesen | zum nachlesen
    zum thema | zum weiterlesen | ähnliche artikel
  `,
  ledeLabels: 'abstract | das wichtigste in kürze | kurz gefasst | zusammenfassung',
  openingJoiners: 'und',
  ownLabels: `
    abo | abonnieren | anhören | anmelden | anzeige | artikel anhören | artikel drucken
    artikel hören | artikel merken | artikel teilen | autor | autoren | autorin | beitrag teilen
    bitte aktivieren sie javascript | danke für ihre bewertung | datenschutz | digitalabo
    diskutieren sie mit | drucken | empfohlener externer inhalt | empfohlener redaktioneller inhalt
    externe inhalte | externer inhalt | fanden sie diesen artikel hilfreich | feedback
    feedback geben | fehler gefunden | folge uns | folgen sie uns | hat ihnen der artikel gefallen
    hier finden sie | ihre meinung | inhalt | inhaltsverzeichnis | jetzt abonnieren | jetzt anmelden
    jetzt kommentieren | jetzt kostenlos anmelden | jetzt testen | jetzt weiterlesen | kommentar
    kommentar schreiben | kommentare | kommentare laden | kommentieren | korrekturhinweis | lesezeit
    merken | mit material von | newsletter | schlagworte | schlagwörter | seite teilen | startseite
    stichworte | teilen | thema | themen | themen in diesem artikel | von | vorlesen
    war dieser artikel hilfreich | werbung | zur person | zur startseite | über den autor
    über die autoren | über die autorin
  `,
  commentsLabels: 'kommentare | leserkommentare',
  prompts: `
    abonniere | abonnieren sie | adblocker | affiliate link | alle rechte vorbehalten
    an dieser stelle finden sie | an drittplattformen | app herunterladen | app laden | auf whatsapp
    automatisiert erstellt | bitte aktivieren sie | datenschutzerklärung
    dieser artikel erschien zuerst | dieser text erschien zuerst | dieses thema im programm
    diskutieren sie mit | externer inhalt | folge uns | folgen sie uns | hier anmelden
    ihre meinung | ihre registrierung | in unserer app | inhalte von youtube | jetzt abonnieren
    lesen sie auch | lesen sie hier | maschinell erstellt | maschinelle übersetzung
    mehr dazu lesen | mehr zum thema | melde dich | melden sie sich an | mit einem klick anzeigen
    mit ki unterstützung | monatlich kündbar | originalartikel | per push | personenbezogene daten
    provision | redaktionell empfohlen | schreiben sie uns | testen sie | transparenzhinweis
    verfügbar bis | whatsapp kanal | wurde automatisiert übersetzt | wurde zuerst veröffentlicht
    zugang zu allen | zum youtube inhalt
  `,
  surePrompts: 'externe inhalte | externen inhalt | google news | javascript | newsletter',
  houseWords: 'uns | unser | unsere | unserem | unseren | unserer | unseres | wir',
  bylinePrefixes: `
    artikel von | autor | autor*in | autor/-in | autor/in | autor:in | autoren | autorin
    autorin/autor | autorinnen und autoren | ein artikel von | ein beitrag von | ein kommentar von
    eine analyse von | geschrieben von | interview von | kommentar von | text | text von
    verfasst von | veröffentlicht von | von
  `,
  bylineOpenings: 'von',
  authorNouns: 'autor | autor/-in | autor/in | autorin | autorin/autor',
  authorPaths: 'autor | autoren | redakteur | redakteure',
  otherRoles: `
    aus dem englischen von | bearbeitet von | bearbeitung: | foto von | foto: | fotos von | fotos:
    geprüft von | illustration: | lektorat: | mitarbeit: | redaktion: | redigiert von | schnitt:
    übersetzt von | übersetzung:
  `,
  nameJoiners: 'mit | und',
  nameParticles: 'den | der | des | und | vom | von | zu | zum | zur',
  jobWords: `
    autor | autorin | chefredakteur | chefredakteurin | chefreporter | freier | journalist
    journalistin | kolumnist | kolumnistin | korrespondent | korrespondentin | leiter | leiterin
    redakteur | redakteurin | reporter | reporterin | ressortleiter | ressortleiterin | volontär
    volontärin
  `,
  jobJoiners: 'für | von',
  deskWords: `
    agentur | agenturen | gmbh | hochschule | institut | nachrichten | onlineredaktion
    redaktion | redaktionen | redaktionsnetzwerk | universität
  `,
  agencyNames: `
    APA | AWP | Austria Presse Agentur | Deutsche Presse Agentur | Deutsche Presse-Agentur
    Evangelischer Pressedienst | KNA | Katholische Nachrichten-Agentur | Keystone-SDA | SDA | SID
    Schweizerische Depeschenagentur | Sport-Informations-Dienst | dapd | ddp | dpa | dpa-AFX
    dpa-infocom | dts | dts Nachrichtenagentur | epd | spot on news | teleschau
  `,
  controlNames: 'alle artikel | anmelden | folgen | kommentare | registrieren | zum profil',
  weekdays: 'dienstag | donnerstag | freitag | mittwoch | montag | samstag | sonnabend | sonntag',
  publishWords: 'erschienen | erstellt | veröffentlicht',
  updateWords: 'aktualisiert | geändert | stand | zuletzt',
  retrievalWords: 'abgerufen am | archiviert am | zuerst gesehen',
  issueWords: 'ausgabe | heft | printausgabe',
  creditLabels: `
    archivbild | archivfoto | bild | bilder | bildnachweis | bildquelle | bildrechte | foto
    foto von | fotograf | fotografie | fotos | grafik | montage | quelle | rubriklistenbild
    symbolbild | symbolfoto | titelbild | urheber
  `,
  creditNames: `
    APA | DPA | IMAGO | Imago | KEYSTONE | Keystone | Picture Alliance | dpa | imago
    picture alliance
  `,
  institutionParticles: 'der | von',
  leadPictureLabels: `
    artikelbild | aufmacherbild | aufmacherfoto | beitragsbild | headerbild | rubriklistenbild
    teaserbild | teaserfoto | titelbild | titelfoto | vorschaubild
  `,
  errorTitles: `
    fehler 404 | nicht gefunden | seite nicht gefunden | wartungsarbeiten | zugriff verweigert
  `,
  consentPhrases: `
    alle akzeptieren | cookies akzeptieren | datenschutzeinstellungen | einwilligung
    informationen auf einem gerät | mit werbung und tracking | mit werbung weiterlesen
    personenbezogene daten | wir und unsere partner | wir verwenden cookies | zustimmung
  `,
  scriptPhrases: 'aktivieren sie javascript | javascript aktivieren',
  paywallPhrases: `
    artikel freischalten | bereits abonnent | exklusiv für abonnenten | für abonnenten
    jetzt weiterlesen | mit plus weiterlesen | nur für abonnenten | schon abonnent
    um weiterzulesen | weiterlesen mit
  `,
}
