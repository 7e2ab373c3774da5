import type { Language } from './language';

export const fr: Language = {
  code: 'fr',
  fields: {
    name: 'Client | Clients | Nom du client | Compte | Comptes | Nom du compte | Compte client | Compte clé | Société | Entreprise | Raison sociale | Organisation | Étiquettes de lignes',
    associate:
      'Commercial | Responsable | Responsable de compte | Responsable commercial | Chargé de compte | Chargée de compte | Chef de compte | Chargé d’affaires | Ingénieur commercial | Chargé de clientèle | Gestionnaire | Gestionnaire de compte | Propriétaire | Propriétaire du compte | Vendeur | Référent | Suivi par | Attribué à | Conseiller | Conseillère | Consultant',
    type: 'Type | Type de compte | Type de client | Niveau | Niveau client | Catégorie | Catégorie client | Classe | Segment',
    endDate:
      'Date de fin | Fin | Fin de contrat | Fin du contrat | Date de fin de contrat | Échéance | Date d’échéance | Renouvellement | Contrat jusqu’au | Date de renouvellement | Expiration | Date d’expiration | Expire le | Valable jusqu’au | Terme',
    scoredOn:
      'Noté le | Évalué le | Date de notation | Date d’évaluation | Dernière évaluation | Dernière note le | Dernière revue | Date de la dernière revue',
    lastArr:
      'ARR année précédente | ARR de l’année précédente | ARR année dernière | ARR N-1 | ARR de l’an dernier | ARR an dernier | Revenu récurrent annuel | CA année précédente | CA N-1 | Année précédente | Chiffre d’affaires N-1 | RRA | Année dernière | CA année dernière | CA de l’an dernier',
    deltaArr:
      'Objectif ΔARR | ΔARR objectif | ΔARR visé | Objectif | Objectif ARR | Cible | Cible ARR | Objectif de croissance | Croissance visée | Augmentation visée | Hausse visée | Objectif annuel | Quota',
    ytd: 'Cumul annuel | Cumul | Gagné | Gagné à ce jour | Gagné cette année | Réalisé | Réalisé à ce jour | Réalisé à date | Gagné à date | Signé à date | Depuis le début de l’année | Depuis janvier | Signé à ce jour | Réalisé YTD | ARR gagné',
  },
  anyYear: 'RRA | Revenu récurrent annuel | CA',
  computed: {
    overall: 'Note globale | Score global | Moyenne | Global | Note moyenne',
    weakest: 'Étape la plus faible | Point faible',
    change: 'Évolution | Variation | Actions ouvertes',
    percent: '% de l’objectif | % objectif | Taux d’atteinte | Atteinte de l’objectif',
    progress: 'Avancement | Progression',
  },
  steps: {
    launched:
      'Déploiement réussi | Déployé | Déploiement | Mise en service | Lancement réussi | Lancement | Lancé | Lancement effectif | Bien lancé',
    roi: 'Génère du ROI | ROI généré | Générer du ROI | Retour généré',
    recognized: 'ROI reconnu | Reconnaissance du ROI | Reconnu | Reconnaissance',
    monetizes: 'Monétisation | Le client monétise | Client monétise | Monétise | Client monétisé',
    partner:
      'Partenaire stratégique | Partenaire | Partenaire stratégique apprécié | Partenariat | Partenariat stratégique',
  },
  subMetrics: {
    'launched.users': 'Utilisateurs attendus actifs | Utilisateurs actifs | Utilisateurs prévus actifs',
    'launched.weekly': 'Utilisateurs hebdomadaires | Utilisateurs par semaine',
    'launched.daily': 'Utilisateurs quasi quotidiens | Utilisateurs quotidiens | Utilisateurs presque quotidiens',
    'roi.cases': 'Cas d’usage documentés | Cas d’usage | Cas d’utilisation documentés',
    'roi.return': 'Retour supérieur au coût | Retour au-dessus du coût | Gain supérieur au coût',
    'roi.ontime': 'Résultats livrés à temps | Résultats à temps | Résultats dans les délais',
    'recognized.sponsor':
      'Le sponsor confirme la valeur | Sponsor confirme la valeur | Valeur confirmée par le sponsor',
    'recognized.shares': 'Le client partage ses résultats | Client partage ses résultats | Partage ses résultats',
    'recognized.public': 'Parle de nous en public | Référence publique | Témoigne en public',
    'monetizes.contract':
      'Le contrat correspond à la valeur | Contrat correspond à la valeur | Contrat conforme à la valeur',
    'monetizes.funded': 'Financé par rapport à l’objectif | Financement vs objectif | Financé vs objectif',
    'monetizes.expansion': 'Extension convenue | Expansion convenue | Extension actée',
    'partner.plans': 'Nous sommes dans leurs plans | Dans leurs plans | Présents dans leurs plans',
    'partner.advise': 'Nous les conseillons | Nous conseillons',
    'partner.product': 'Ils façonnent notre produit | Influencent notre produit | Façonne notre produit',
  },
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  weekdays: 'lun mar mer jeu ven sam dim',
  notGiven:
    'n/e | n.e. | n.d. | nd | n/d | non évalué | non évaluée | pas évalué | non noté | pas noté | non renseigné | à définir | à confirmer | inconnu | sans objet | s.o. | aucun | vide | non disponible',
  totals: 'total | totaux | total général | sous-total | sous total | somme | moyenne | ensemble',
  aboutColumns: 'Poids | Pondération | Maximum | Note maximale | Minimum | Échelle | Médiane | Nombre',
  notes: 'confidentiel | source | édité le | généré par | remarque | légende | page | tous droits réservés',
  units: { 3: 'k | mille | milliers', 6: 'm | million | millions', 9: 'md | mds | milliard | milliards' },
  scales: {
    yesNo: ['oui | o | vrai', 'non | faux'],
    partly: 'partiellement | en partie | partiel | partielle',
    very: 'très',
    highLow: ['élevé | élevée | haut | fort | forte', 'moyen | moyenne', 'faible | bas'],
    traffic: ['vert', 'orange | jaune', 'rouge'],
    progress: [
      'terminé | terminée | fait | achevé | atteint',
      'en cours | commencé | démarré',
      'non commencé | pas commencé | non démarré | à faire | prévu',
    ],
  },
  outOf: 'sur',
  upTo: 'à',
  fillers: 'le la les l de du des d en à au aux un une par et pour',
  score: 'échelle note score point points feu',
  about: 'env. | environ | près de',
  best: 'meilleur | meilleure | excellent | très bien | très bon',
  quarter: 't | q | trimestre | trim',
  endOf: 'fin | fin de',
  before: 'précédent | précédente | avant | ancien | ancienne | trimestre précédent',
  now: 'actuel | actuelle | maintenant | nouveau | nouvelle | ce trimestre',
  aggregates: 'Somme de | Moyenne de | Max de | Min de',
  monthly: 'mensuel | mensuelle | par mois | /mois',
};
