import type { Vocabulary } from './vocabulary.ts'

/** French. */
export const fr: Vocabulary = {
  elsewhereLabels: `
    a lire | a lire aussi | articles connexes | articles liés | articles similaires
    cela peut vous intéresser | contenus sponsorisés | dans la même rubrique | derniers articles
    dernières actualités | dernières nouvelles | en savoir plus | le plus lu | les plus lus
    les plus populaires | lire aussi | lire la suite | lire également | nos dossiers
    nos recommandations | notre dossier | plus d articles | pour aller plus loin
    recommandé pour vous | sur le même sujet | voir aussi | vous aimerez aussi | à découvrir
    à découvrir aussi | à la une | à lire | à lire aussi | à lire également | à ne pas manquer
    à voir | à voir aussi | ça peut vous intéresser | écouter aussi
  `,
  ledeLabels: 'chapô | en bref | résumé',
  openingJoiners: 'et',
  ownLabels: `
    abonnez vous | auteur | commentaires | commenter | contenu sponsorisé | déjà abonné | imprimer
    inscrivez vous | je m abonne | la suite après cette publicité | la suite après la publicité
    laisser un commentaire | mots clés | newsletter | newsletters | partager | partager l article
    partagez | publicité | réagir | s abonner | s inscrire | sommaire | suivez nous
    suivez nous sur | sur les réseaux | tags | thèmes | voir plus | à propos de l auteur
    écouter l article
  `,
  commentsLabels: 'commentaires',
  prompts: `
    abonnez vous | bloqueur de publicité | cet article est réservé | chaîne whatsapp | il vous reste
    inscrivez vous | lien affilié | recevez chaque | suivez nous | sur google actualités
    tous droits réservés | téléchargez l application
  `,
  surePrompts: 'javascript | newsletter',
  houseWords: 'nos | notre | nous',
  bylinePrefixes: `
    auteur | auteurs | avec | de | par | propos recueillis par | publié par | rédigé par | texte
    écrit par
  `,
  bylineOpenings: 'par',
  authorNouns: 'auteur | auteure | auteures',
  authorPaths: 'auteur | auteurs',
  otherRoles: `
    illustration : | photo : | photo: | photographe : | photos : | photos par | photos: | relu par
    rédaction en chef : | traduction : | traduction: | traduit par | vérifié par | éditeur :
    édition : | édition: | édité par
  `,
  nameJoiners: 'avec | et',
  nameParticles: 'de | des | du | la | le',
  jobWords: `
    chef | cheffe | correspondant | correspondante | envoyé | envoyée | journaliste | rédacteur
    rédactrice
  `,
  jobJoiners: 'de | des | du',
  deskWords: `
    actualités | agence | agences | institut | redaction | rédaction | université
    équipe
  `,
  agencyNames: `
    ATS | Agence France Presse | Agence France-Presse | Belga | Keystone-ATS | La Presse Canadienne
  `,
  controlNames: "commentaires | s'abonner | s'inscrire | se connecter | suivre",
  weekdays: 'dimanche | jeudi | lundi | mardi | mercredi | samedi | vendredi',
  publishWords: 'paru | publié | publiée',
  updateWords: 'mis à jour | mise à jour | modifié',
  retrievalWords: 'archivé le | consulté le | vu pour la première fois',
  issueWords: 'numéro | édition papier',
  creditLabels: `
    crédit | crédit photo | crédits | illustration | montage | photo d’archives | photographie
    source
  `,
  creditNames: 'Belga',
  institutionParticles: 'de | du',
  leadPictureLabels: 'image de une | image principale | photo de couverture | photo de une',
  errorTitles: `
    accès refusé | erreur 404 | page introuvable | page non trouvée | site en maintenance
  `,
  consentPhrases: `
    accepter et continuer | avec votre accord | des données personnelles
    informations sur un appareil | nos partenaires et nous | nous et nos partenaires | tout accepter
    votre consentement
  `,
  scriptPhrases: 'activer javascript',
  paywallPhrases: `
    déjà abonné | il vous reste | la suite est réservée | lire la suite avec | réservé aux abonnés
    réservé à nos abonnés | réservée aux abonnés
  `,
}
