import type { Language } from './language.ts'

export const fr: Language = {
  tag: 'fr',
  givenNames: 'Solène | Bastien | Maëlle | Théophile | Capucine | Anatole | Ludivine | Gaspard',
  familyNames: 'Marchandier | Sauvagnac | Le Tellec | Brissonnet | Fontvieille | Ducharme',
  places: 'Salvenne | Port-Salvenne | Valmorin | Montrieux | Clairefond | La Brèche',
  nouns: `gare | mairie | bibliothèque | école | fête | digue | ferme | salle | rivière | place | clinique | halle | ligne
    réserve`,
  siteNouns:
    'newsletter | bannière de cookies | page de confidentialité | publicité | offre d’abonnement',
  syllables: 'bel | cha | don | fra | gui | lan | mar | non | plé | roi | sau | tour | vi',
  sentences: `
    La {n} de {l} est fermée depuis lundi, et personne ne sait quand elle rouvrira.
    « Nous avons reçu {i} visiteurs l’an dernier, et aucun n’a parlé de la {n} », raconte {p}.
    Selon {p}, la {n} coûtera {i} millions d’euros, deux fois plus que prévu par la commune de {l}.
    À {l}, on attend la {n} depuis que {w} a construit la première, il y a {i} ans.
    Cela n’a pas suffi.
    {p} n’est pas de cet avis et cite un rapport de {w} selon lequel la {n} perd {i} euros par jour.
    Quand la {n} de {w} est tombée en panne, {i} personnes ont dû marcher jusqu’à {l} sous la pluie.
    C’est la troisième {n} que {l} perd cette année à cause des tempêtes, a déclaré le maire mardi.
    Les travaux de la {n} {w} commenceront au printemps ; les {i} premiers mètres seront prêts en juin.
    Pour ses détracteurs, la {n} arrive trop tard à {l}, où {i} familles sont déjà parties.
    « On ne nous a jamais dit, soupire {p}, que la {n} aurait disparu avant l’été. »
  `,
  questions: `
    Pourquoi {l} a-t-elle besoin d’une nouvelle {n} ?
    Combien coûtera la {n}, et qui paiera ?
    Que va devenir la {n} {w} ?
  `,
  headings: `
    Contexte
    Contact
    À propos de l’auteur
    Une {n} pour {l}
    Le prix de la {n}
    Retour à {w}
  `,
  consent: `
    Nous et nos {i} partenaires stockons et consultons des informations sur votre appareil, comme des cookies.
    Avec votre accord, nous utilisons des données de localisation précises pour vous montrer de la publicité adaptée.
    Vous pouvez modifier vos choix à tout moment et retirer votre consentement sur la page de confidentialité.
    Certains partenaires traitent vos données personnelles sur la base d’un intérêt légitime, auquel vous pouvez vous opposer.
    Les cookies nécessaires au fonctionnement du site ne peuvent pas être désactivés.
    Vos choix sont transmis à nos partenaires et n’ont pas d’effet sur {w}.
  `,
  newsletter: `
    Le meilleur de {w} chaque matin dans votre boîte.
    Inscrivez-vous à notre newsletter gratuite et ne manquez rien de {l}.
    En vous inscrivant, vous acceptez les offres de {w} ; vous pouvez vous désabonner à tout moment.
  `,
  appeals: `
    {w} n’a pas de propriétaire qui lui dicte sa ligne : nous dépendons de lecteurs comme vous.
    Si notre travail compte pour vous, soutenez-nous à partir de {i} euros par mois.
    Devenez membre de {w} et aidez notre petite rédaction de {l} à rester libre.
  `,
  bios: `
    {p} est journaliste à {w} et écrit sur {l} et sa {n}.
    {p} a rejoint {w} en 2019 après {i} semaines de radio ; elle vit à {l} avec deux chats.
  `,
  makers: `
    Édition : {p} ; avec {p} à {l}
    Cet article a été préparé par le service {w} et a paru dans notre édition du week-end.
    Infographie : {p}. Son : {p}. Traduction : {p}
  `,
  shop: `
    La {n} {w} à partir de {i},99 € chez notre partenaire
    {w} peut toucher une commission sur les achats faits par ces liens.
    {i},50 € au lieu de {i},99 € : voir l’offre
  `,
  comments: `
    J’habite à {l} depuis {i} ans et je n’ai jamais vu une {n} pareille.
    Toujours pareil : {i} millions pour une {n}, et on ne nous demande rien.
    Bien dit, {p} ! Je suis tout à fait d’accord.
  `,
  labels: {
    accept: 'Tout accepter | J’accepte | Continuer',
    by: 'Par | Écrit par | Texte',
    comments: 'Commentaires | Vos réactions | La parole aux lecteurs',
    consent: 'Votre vie privée nous importe | Vos choix | Gestion des cookies | Avant de continuer',
    imprint: 'Mentions légales | Qui sommes-nous | Conditions | Confidentialité | Contact | Emploi',
    live: 'En direct | Fil info',
    photo: 'Photo | Crédit photo',
    readAlso: 'À lire aussi | Lire aussi | Voir aussi',
    related:
      'Dans la même rubrique | Sur le même sujet | Vous aimerez aussi | Notre sélection du jour',
    settings: 'Paramétrer | Tout refuser | Gérer mes choix',
    share: 'Partager | Envoyer par mail | Copier le lien | Imprimer',
    summary: 'L’essentiel | En bref | Résumé | Résumé par l’IA',
    tags: 'Mots-clés | Thèmes',
    updated: 'Mis à jour le | Modifié le',
  },
}
