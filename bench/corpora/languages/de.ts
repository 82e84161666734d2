import type { Language } from './language.ts'

export const de: Language = {
  tag: 'de',
  givenNames: 'Fenja | Onno | Wiebke | Ruprecht | Levke | Tjark | Ottilie | Hauke | Merle',
  familyNames: 'Altrock | Tjarksen | Harmlohr | Eilmann | Brodmann | Westphaling | Deichmöller',
  places: 'Tiefensiel | Obermarken | Salzhagen | Krummhörn | Neuwerder | Bad Lindloh',
  nouns: `Fähre | Gemeinderat | Hafen | Bücherei | Brücke | Schule | Haushalt | Fest | Leuchtturm | Bahn | Markt | Klinik
    Museum | Fluss | Abstimmung`,
  siteNouns:
    'Newsletter | Cookie-Hinweis | Abonnement | Datenschutzerklärung | Werbung | Kommentarspalte',
  syllables: 'bor | der | el | fen | gru | ha | kom | lin | mar | ost | rie | sal | tor | win',
  sentences: `
    Die {n} von {l} ist seit Montag geschlossen, und niemand weiß, wann sie wieder öffnet.
    „Wir hatten im vergangenen Jahr {i} Besucher, und keiner hat nach der {n} gefragt“, sagt {p}.
    Nach Angaben von {p} soll die {n} {i} Millionen Euro kosten, doppelt so viel wie geplant.
    In {l} warten die Menschen auf die {n}, seit {w} vor {i} Jahren die erste gebaut hat.
    Das reichte nicht.
    {p} widerspricht und verweist auf ein Gutachten von {w}, nach dem die {n} jeden Tag {i} Euro verliert.
    Als die {n} bei {w} ausfiel, mussten {i} Menschen durch den Regen nach {l} laufen.
    Es ist schon die dritte {n}, die {l} in diesem Jahr an den Sturm verloren hat, sagte der Bürgermeister am Dienstag.
    Die Arbeiten an der {n} {w} beginnen im Frühjahr; die ersten {i} Meter sollen im Juni fertig sein.
    Kritiker meinen, für {l} komme die {n} zu spät, denn {i} Familien seien längst fortgezogen.
    „Uns hat niemand gesagt“, so {p}, „dass die {n} im Sommer verschwunden sein würde.“
  `,
  questions: `
    Warum braucht {l} eine neue {n}?
    Was kostet die {n}, und wer bezahlt sie?
    Wie geht es mit der {n} {w} weiter?
    Wer entscheidet über die {n}?
  `,
  headings: `
    Hintergrund
    Kontakt
    Zur Person
    Themen
    Eine {n} für {l}
    Was die {n} kostet
    Zurück nach {w}
  `,
  consent: `
    Wir und unsere {i} Partner speichern und nutzen Informationen auf Ihrem Gerät, etwa eindeutige Kennungen in Cookies.
    Mit Ihrer Einwilligung verwenden wir genaue Standortdaten und personenbezogene Daten für passende Werbung.
    Sie können Ihre Auswahl jederzeit ändern und Ihre Einwilligung auf der Seite zum Datenschutz widerrufen.
    Manche Anbieter verarbeiten Ihre Daten aufgrund eines berechtigten Interesses, dem Sie widersprechen können.
    Notwendige Cookies sorgen dafür, dass die Seite funktioniert, und lassen sich nicht abschalten.
    Ihre Auswahl wird unseren Partnern mitgeteilt und hat keinen Einfluss auf {w}.
  `,
  newsletter: `
    Das Beste aus {w} jeden Morgen in Ihrem Postfach.
    Melden Sie sich für unseren kostenlosen Newsletter an und verpassen Sie nichts aus {l}.
    Mit der Anmeldung stimmen Sie zu, dass {w} Ihnen Angebote schickt; eine Abmeldung ist jederzeit möglich.
  `,
  appeals: `
    {w} gehört niemandem, der uns vorschreibt, was wir schreiben, deshalb brauchen wir Leser wie Sie.
    Wenn Ihnen unsere Arbeit etwas wert ist, unterstützen Sie uns schon mit {i} Euro im Monat.
    Werden Sie heute Mitglied bei {w} und helfen Sie unserer kleinen Redaktion in {l}, unabhängig zu bleiben.
  `,
  bios: `
    {p} ist Redakteurin bei {w} und schreibt über {l} und seine {n}.
    {p} kam 2019 zu {w}, nach {i} Wochen beim Radio; sie lebt mit zwei Katzen in {l}.
  `,
  makers: `
    Redaktion: {p}; Mitarbeit: {p} in {l}
    Dieser Text stammt aus der Wochenendausgabe von {w}.
    Grafik: {p}. Ton: {p}. Übersetzung: {p}
  `,
  shop: `
    {w} {n} ab {i},99 Euro bei unserem Partner kaufen
    Für Käufe über Links auf unserer Seite bekommt {w} eine Provision.
    Jetzt {i},50 Euro statt {i},99 Euro: zum Angebot
  `,
  comments: `
    Ich wohne seit {i} Jahren in {l} und habe so eine {n} nie gesehen.
    Typisch. {i} Millionen für eine {n}, und uns fragt keiner.
    Gut gesagt, {p}! Dem ist nichts hinzuzufügen.
  `,
  labels: {
    accept: 'Alle akzeptieren | Zustimmen | Einverstanden',
    by: 'Von | Ein Artikel von | Text:',
    comments: 'Kommentare | Diskutieren Sie mit | Leserstimmen',
    consent:
      'Wir schätzen Ihre Privatsphäre | Ihre Auswahl | Cookie-Einstellungen | Bevor es weitergeht',
    imprint: 'Impressum | Über uns | AGB | Datenschutz | Kontakt | Karriere',
    live: 'Liveticker | Neueste Meldungen',
    photo: 'Foto | Bild',
    readAlso: 'Lesen Sie auch | Mehr dazu | Siehe auch',
    related:
      'Mehr aus diesem Ressort | Ähnliche Artikel | Das könnte Sie auch interessieren | Heute empfohlen',
    settings: 'Einstellungen | Alle ablehnen | Auswahl verwalten',
    share: 'Teilen | Per E-Mail senden | Link kopieren | Drucken',
    summary: 'Zusammenfassung | Das Wichtigste | Auf einen Blick | Von der KI zusammengefasst',
    tags: 'Schlagwörter | Themen',
    updated: 'Aktualisiert | Zuletzt geändert',
  },
}
