import type { Vocabulary } from './vocabulary.ts'

/** Dutch. */
export const nl: Vocabulary = {
  elsewhereLabels: `
    aanbevolen | anderen lazen ook | bekijk ook | gerelateerd | gerelateerde artikelen
    laatste nieuws | lees meer | lees ook | lees verder | luister ook | meer lezen | meer nieuws
    meer over | meest gelezen | misschien vind je dit ook interessant | ook interessant
    verder lezen | zie ook
  `,
  ledeLabels: 'samenvatting',
  ownLabels: `
    aanmelden | abonneer | advertentie | auteur | deel | deel dit artikel | delen | inhoudsopgave
    meld je aan | nieuwsbrief | nieuwsbrieven | onderwerpen | over de auteur | printen | reacties
    reageer | reageren | schrijf je in | tags | trefwoorden | volg ons
  `,
  commentsLabels: 'reacties',
  prompts: `
    abonneer | alle rechten voorbehouden | download de app | meld je aan | nieuwsbrief
    schrijf je in | volg ons | whatsapp kanaal
  `,
  surePrompts: 'javascript',
  houseWords: 'ons | onze | we | wij',
  bylinePrefixes: 'auteur | auteurs | door | geschreven door | tekst | tekst:',
  bylineOpenings: 'door',
  authorNouns: 'auteur',
  otherRoles: `
    beeld: | eindredactie: | foto's door | foto's: | foto: | gecontroleerd door | vertaald door
    vertaling:
  `,
  nameJoiners: 'en | met',
  nameParticles: 'de | den | der | op | ten | ter | van',
  jobWords: 'journalist | redacteur | verslaggever',
  deskWords: 'nieuws | redactie | universiteit',
  agencyNames: 'ANP | Belga | Novum',
  controlNames: 'inloggen | reacties | volgen',
  weekdays: 'dinsdag | donderdag | maandag | vrijdag | woensdag | zaterdag | zondag',
  publishWords: 'geplaatst | gepubliceerd',
  updateWords: 'bijgewerkt | gewijzigd',
  retrievalWords: 'geraadpleegd op',
  issueWords: 'papieren editie',
  creditLabels: 'beeld | bron | foto | foto: archief | fotograaf | fotografie | fotos',
  creditNames: 'ANP | Belga',
  leadPictureLabels: 'headerbeeld | openingsfoto',
  errorTitles: 'pagina niet gevonden',
  consentPhrases: `
    alles accepteren | geef toestemming | onze partners | persoonsgegevens | wij en onze partners
    wij gebruiken cookies
  `,
  paywallPhrases: 'al abonnee | alleen voor abonnees | lees verder met | verder lezen',
}
