import type { Phrases } from './phrases.ts'

export const french: Phrases = {
  language: 'fr',
  skipToText: 'Aller au texte',
  mainNavigation: 'Navigation principale',
  siteLinks: 'À propos de ce site',
  siteLanguages: 'Langues de ce site',
  youAreHere: 'Vous êtes ici',
  about: 'À propos',
  privacy: 'Confidentialité',
  archive: 'Archives',
  latest: 'Dernières nouvelles',
  trends: 'Tendances 24 h',
  search: 'Rechercher',
  feed: 'Flux RSS',
  noNewsYet: 'Il n’y a pas encore de nouvelles ici.',
  articles: (count, formatted) => (count < 2 ? `${formatted} article` : `${formatted} articles`),
  newsOf: (period) => `Actualités : ${period}`,
  by: 'Par',
  updated: 'Mis à jour le',
  firstSeen: 'Vu pour la première fois le',
  undated: 'Sans date',
  readingMinutes: (minutes) => `${minutes} min de lecture`,
  source: 'Source :',
  allNewsOn: (day) => `Tous les articles du ${day}`,
  otherForms: 'Aussi en',
  plainText: 'Texte brut',
  edition: {
    dayAs: 'Toute la journée en',
    print: 'page à imprimer',
    file: 'fichier à conserver',
    contents: 'Sommaire',
    onTheSite: 'Sur le site',
    more: 'D’autres articles de ce jour se trouvent sur le site',
  },
  isTruncated: 'La source ne montre que le début de cet article.',
  isPaid:
    'Seul le début de cet article figure ici : la source demande de payer pour lire la suite.',
  readAtSource: (source) => `À lire chez ${source}`,
  topics: 'Thèmes :',
  youMayLike: 'À lire aussi',
  moreFrom: (source) => `Autres articles de ${source}`,
  moreOn: (topic) => `Autres articles sur le thème ${topic}`,
  alsoThatDay: 'Le même jour',
  moreIn: (language) => `Autres articles en ${language}`,
  fromLanguage: (language) => (language === null ? 'traduit' : `traduit ${of(language)}`),
  headlines: 'Titres',
  alsoReportedBy: 'Ils en parlent aussi',
  earlierThatDay: 'Plus tôt ce jour-là',
  laterThatDay: 'Plus tard ce jour-là',
  earlier: 'Avant',
  later: 'Après',
  report: 'Signaler cet article ou demander son retrait',
  reporting: {
    about:
      'Une personne de ce site lit chaque signalement. Dites ce qui est faux et où ; citez la phrase si vous le pouvez.',
    reason: 'De quoi s’agit-il ?',
    reasons: {
      text: 'Le texte est faux',
      rights: 'Il touche à mes droits',
      translation: 'La traduction est fausse',
      other: 'Autre chose',
    },
    message: 'Votre signalement, avec deux liens au plus',
    contact: 'Où vous répondre, si vous le souhaitez (une adresse électronique)',
    leaveEmpty: 'Laissez ce champ vide',
    send: 'Envoyer le signalement',
    otherwise: 'Ou écrivez directement à ce site',
    outcomes: {
      sent: {
        title: 'Merci',
        text: 'Votre signalement est arrivé. Une personne de ce site le lira.',
      },
      incomplete: {
        title: 'Il manque quelque chose',
        text: 'Un signalement demande un motif et un texte de 2 000 caractères au plus. Revenez en arrière : ce que vous avez écrit y est encore.',
      },
      links: {
        title: 'Trop de liens',
        text: 'Un signalement peut avoir deux liens au plus. Revenez en arrière et retirez-en.',
      },
      many: {
        title: 'Pas maintenant',
        text: 'Trop de signalements attendent. Veuillez réessayer plus tard.',
      },
    },
  },
  listKind: { source: 'Source', topic: 'Thème', author: 'Auteur', language: 'Langue' },
  listKinds: { source: 'Sources', topic: 'Thèmes', author: 'Auteurs', language: 'Langues' },
  listIndexes: 'Index',
  pages: 'Pages',
  onward: 'Suite',
  toBeginning: 'Retour au début',
  moreStories: 'Plus d’articles',
  days: 'Jour après jour',
  noTrendsYet: 'On a trop peu lu ces dernières 24 heures pour nommer des favoris.',
  searchWords: 'Mots à trouver',
  searchHelp: 'Essayez "des mots qui se suivent", début* ou -sans.',
  searchFilters: 'Affiner',
  fromDay: 'Du',
  toDay: 'Au',
  anySource: 'Toutes les sources',
  anyLanguage: 'Toutes les langues',
  allLanguages: 'Toutes les langues',
  onlyIn: (languages) => `Uniquement des articles en ${languages}`,
  chooseLanguages: 'Choisir les langues',
  chooseLanguagesHelp: (maximum) =>
    `Cochez-en ${maximum} au plus. Votre choix figure dans l’adresse de la page : un marque-page suffit pour y ` +
    'revenir. Rien n’est enregistré.',
  showChosen: 'Afficher les articles',
  found: (count, formatted) =>
    count < 2 ? `${formatted} article trouvé` : `${formatted} articles trouvés`,
  foundOver: (formatted) => `Plus de ${formatted} articles trouvés`,
  noneFoundYet:
    'Parmi les articles les plus récents avec ces mots, aucun ne convient. De plus anciens conviennent peut-être.',
  nothingFound:
    'Aucun article ne contient ces mots. Moins de mots, ou d’autres, en trouveront peut-être.',
  searchedSince: (day) =>
    `La recherche porte sur les articles depuis le ${day} ; les plus anciens sont à la page suivante.`,
  absent: (days) => `Certains articles ne peuvent pas être affichés pour le moment : ${days}.`,
  translation: {
    // A language is named alone, since `de` is elided in front of some.
    by: {
      machine: (from, author, day) =>
        `Traduction automatique par ${author}, ${day}. Langue d’origine : ${from}.`,
      'post-edited': (from, author, day) =>
        `Traduction automatique révisée par ${author}, ${day}. Langue d’origine : ${from}.`,
      human: (from, author, day) => `Traduit par ${author}, ${day}. Langue d’origine : ${from}.`,
    },
    unchecked: 'Personne ne l’a relue.',
    quotations: 'Les citations sont traduites, elles aussi.',
    quotation: 'Citation traduite',
    remaining: (count, formatted, all, language) =>
      count === 1
        ? `1 passage sur ${all} est encore en ${language}.`
        : `${formatted} passages sur ${all} sont encore en ${language}.`,
    stale: 'La source a changé depuis : cette traduction est celle d’une version antérieure.',
    mismatched: 'Les passages placés côte à côte ne se correspondent peut-être pas.',
    none: (into) => `Il n’y a pas de traduction en ${into}.`,
    waiting: (into) => `Une traduction en ${into} est en route.`,
    failed: (into, cause, nextAttempt) =>
      `La traduction en ${into} n’a pas encore abouti : ${cause}. Prochain essai : ${nextAttempt}.`,
    refused: (cause) => `Non traduit : ${cause}.`,
    update: {
      waiting: 'Une nouvelle version est en route.',
      failed: (cause, nextAttempt) =>
        `Une nouvelle version n’a pas encore abouti : ${cause}. Prochain essai : ${nextAttempt}.`,
      refused: (cause) => `Il n’y aura pas de nouvelle version : ${cause}.`,
    },
    failures: {
      engine_unavailable: 'le programme ne répond pas',
      quota_reached: 'le programme a traduit aujourd’hui tout ce qu’il pouvait',
      interrupted: 'une panne est survenue ici',
    },
    refusals: {
      language_unknown: () => 'la langue n’est pas connue',
      language_excluded: () => 'les articles dans cette langue sont laissés tels quels ici',
      source_excluded: () => 'les articles de cette source sont laissés tels quels ici',
      rights_reserved: () => 'la source se réserve ses droits',
      too_long: () => 'l’article est trop long',
      pair_not_offered: (from, into) =>
        `aucun programme n’offre ici ces deux langues (${from} – ${into})`,
      answers_refused: () => 'ce que le programme a écrit n’était pas assez bon',
      engine_declined: () => 'le programme n’accepte pas cet article',
      withdrawn: () => 'la traduction a été retirée',
    },
    originalIn: (language) => `Original en ${language}.`,
    readOriginal: 'Lire l’original',
    readIn: (language) => `Lire en ${language}`,
    parallel: 'Côte à côte',
    original: 'Original',
  },
  history: {
    title: 'Versions',
    link: (count, formatted) => (count === 1 ? '1 version' : `${formatted} versions`),
    about:
      'Toutes les versions de l’article que ce site a montrées, la plus récente d’abord. Les sources modifient souvent une ' +
      'page sans le dire.',
    version: (number) => `Version ${number}`,
    present: 'affichée actuellement',
    changedBy: {
      first: 'telle que vue la première fois',
      source: 'modifiée par la source',
      cleaner: 'même page, mieux lue ici',
      editor: 'corrigée ici par une personne',
    },
    compareWith: (number) => `Comparer avec la version ${number}`,
    from: 'De',
    to: 'À',
    compare: 'Comparer',
    difference: (from, to) => `Ce qui a changé de la version ${from} à la version ${to}`,
    noDifference: 'Rien de ce que voient les lecteurs n’a changé.',
    unchanged: (count, formatted) =>
      count === 1 ? '1 passage inchangé' : `${formatted} passages inchangés`,
    restyled: 'Mêmes mots ; un lien, une image ou la mise en forme a changé',
    inserted: 'ajouté',
    deleted: 'supprimé',
    fields: {
      title: 'Titre',
      lede: 'Chapeau',
      byline: 'Auteurs',
      agencies: 'Agences',
      publishedAt: 'Publié',
      modifiedAt: 'Mis à jour',
      section: 'Rubrique',
      tags: 'Thèmes',
      image: 'Image',
      lang: 'Langue',
    },
    parts: {
      code: 'Code',
      caption: 'Légende',
      row: 'Ligne de tableau',
      picture: 'Image',
      embed: 'Contenu intégré',
      note: 'Note de bas de page',
      rule: 'Séparation',
    },
    former: (version, from, until) =>
      `${version}, telle qu’elle a été affichée ici du ${from} au ${until}.`,
    isPresent: (version, from) => `${version}, affichée ici depuis le ${from}.`,
    readPresent: 'Lire l’article tel qu’il est maintenant',
  },
  table: 'Tableau',
  footnotes: 'Notes',
  footnote: (number) => `Note ${number}`,
  backToText: (number) => `Retour au texte de la note ${number}`,
  disclaimer:
    'Les articles de ce site viennent d’autres éditeurs, dont le contenu nous échappe. Un lien n’est ni une ' +
    'recommandation ni une approbation de ce qu’il y a derrière.',
  notFound: {
    title: 'Rien ici',
    text: 'Il n’y a pas de page à cette adresse. Elle est peut-être mal saisie, ou le lien n’est plus à jour.',
  },
  gone: {
    title: 'Retiré',
    text: 'L’article qui se trouvait ici a été retiré et ne reviendra pas.',
  },
  removedForLegalReasons: {
    title: 'Retiré pour des raisons juridiques',
    text: 'L’article qui se trouvait ici a été retiré à la suite d’une demande juridique.',
  },
  tooManySearches: {
    title: 'Trop de recherches',
    text: 'Votre réseau a cherché très souvent pendant la dernière minute. Veuillez réessayer dans une minute.',
  },
  broken: {
    title: 'Quelque chose s’est cassé',
    text: 'La page n’a pas pu être préparée. Ce n’est pas votre faute ; veuillez réessayer dans un moment.',
  },
  toFrontPage: 'Aller à la une',
  aboutText: (site) => [
    `${site} rassemble des articles de nombreux éditeurs et de nombreuses langues et montre chacun sur une ` +
      'page calme et simple : les mots et les images, et rien qui bouge, suive ou gêne.',
    'Chaque article nomme sa source et y renvoie. Le texte, les images et les droits appartiennent à ceux qui ' +
      'les ont faits.',
    'Chaque article existe aussi en Markdown, en texte brut et en JSON ; les liens se trouvent à sa fin.',
  ],
  privacyText: (arePicturesOwn) => [
    'Ce site ne pose pas de cookies, n’exécute pas de scripts dans votre navigateur et ne retient pas ce que vous lisez.',
    arePicturesOwn
      ? 'Ce site charge lui-même les images d’un article et vous montre ses copies : la source de l’article n’apprend ' +
        'rien de vous. Les films et les sons restent chez leurs sources, derrière des liens.'
      : 'Les images, les films et les sons d’un article viennent des serveurs de sa source. Quand votre navigateur ' +
        'charge une image, ce serveur apprend votre adresse réseau, mais pas quelle page vous lisiez.',
    'Chaque vue d’un article ajoute un au compte de cet article pour l’heure en cours, dont est faite la liste des ' +
      'plus lus. Ce compte ne dit rien de qui lisait et disparaît après un jour.',
    'Le réseau qui livre ces pages traite votre adresse réseau le temps de répondre et d’écarter les abus.',
    'Si vous signalez un article, ce site garde ce que vous avez écrit, la langue de la page, l’heure et l’adresse pour ' +
      'vous répondre, si vous l’avez donnée. Tout est effacé 90 jours après le traitement, et en tout cas après 400 jours. ' +
      'Votre adresse réseau n’y est pas jointe.',
  ],
}

// An h is silent in few names of languages: « de l’hébreu », but « du hongrois ».
const beginsWithVowel = /^(?:[aâáàeéèêëiîïoôœuû]|hébreu|hawaïen|haïtien)/i

function of(language: string): string {
  return beginsWithVowel.test(language) ? `de l’${language}` : `du ${language}`
}
