/** How people of several countries head the columns of their trackers. Written down apart from the reader's own words. */

import type { PlainField } from '../../src/domain/model/fields';
import type { LanguageCode } from '../../src/domain/tracker/vocabulary/languages';

type Heads = Readonly<Record<Exclude<PlainField, 'scoredOn'>, readonly string[]>>;

export interface TestLanguage {
  readonly code: LanguageCode;
  readonly locale: string;
  readonly currency: string;
  readonly heads: Heads;
  readonly steps: readonly string[];
  readonly subs: readonly string[];
  readonly total: readonly string[];
  readonly none: readonly string[];
  readonly money: string;
  readonly account: string;
  readonly outOf: string;
  /** Best first. */
  readonly traffic: readonly string[];
  readonly highLow: readonly string[];
  readonly yesNo: readonly string[];
}

const English: TestLanguage = {
  code: 'en',
  locale: 'en-US',
  currency: '$',
  heads: {
    name: ['Account', 'Customer', 'Client', 'Company', 'Account Name', 'Key Account'],
    associate: ['Sales associate', 'Owner', 'Account Manager', 'Rep', 'CSM', 'Account Owner'],
    type: ['Type', 'Tier', 'Account Type', 'Category'],
    endDate: ['End date', 'Renewal', 'Renewal Date', 'Contract end', 'Expires'],
    lastArr: ["Last year's ARR", 'ARR', 'Prior Year ARR', 'ARR last year'],
    deltaArr: ['ΔARR', 'Target', 'Growth target', 'ARR target', 'ΔARR target'],
    ytd: ['YTD', 'Won YTD', 'Won so far', 'Achieved', 'Closed Won'],
  },
  steps: ['Effectively Launched', 'Generate ROI', 'ROI Recognized', 'Customer Monetizes', 'Valued Strategic Partner'],
  subs: ['Expected users active', 'Weekly users', 'Near-daily users', 'Use cases documented', 'Return above cost'],
  total: ['Total', 'Grand Total', 'Totals', 'Sum'],
  none: ['n/a', 'not scored', 'TBD', '-'],
  money: 'Money',
  account: 'Account data',
  outOf: 'of',
  traffic: ['Green', 'Amber', 'Red'],
  highLow: ['High', 'Medium', 'Low'],
  yesNo: ['Yes', 'No'],
};

const German: TestLanguage = {
  code: 'de',
  locale: 'de-DE',
  currency: '€',
  heads: {
    name: ['Kunde', 'Kundenname', 'Firma', 'Unternehmen'],
    associate: ['Betreuer', 'Verantwortlich', 'Kundenbetreuer', 'Key Account Manager'],
    type: ['Typ', 'Kundentyp', 'Kategorie', 'Klasse'],
    endDate: ['Vertragsende', 'Enddatum', 'Laufzeit bis', 'Verlängerung'],
    lastArr: ['ARR Vorjahr', 'Vorjahresumsatz', 'ARR letztes Jahr'],
    deltaArr: ['Ziel', 'Ziel ARR', 'Wachstumsziel', 'ΔARR Ziel'],
    ytd: ['Gewonnen', 'Bisher gewonnen', 'Erreicht', 'Lfd. Jahr'],
  },
  steps: ['Einführung', 'ROI erzielt', 'ROI anerkannt', 'Monetarisierung', 'Strategischer Partner'],
  subs: [
    'Erwartete Nutzer aktiv',
    'Wöchentliche Nutzer',
    'Fast tägliche Nutzer',
    'Anwendungsfälle dokumentiert',
    'Ertrag über Kosten',
  ],
  total: ['Summe', 'Gesamt', 'Gesamtsumme'],
  none: ['k.A.', 'nicht bewertet', 'offen'],
  money: 'Umsatz',
  account: 'Kundendaten',
  outOf: 'von',
  traffic: ['Grün', 'Gelb', 'Rot'],
  highLow: ['Hoch', 'Mittel', 'Niedrig'],
  yesNo: ['Ja', 'Nein'],
};

const French: TestLanguage = {
  code: 'fr',
  locale: 'fr-FR',
  currency: '€',
  heads: {
    name: ['Client', 'Compte', 'Société', 'Nom du client'],
    associate: ['Commercial', 'Responsable', 'Chargé de compte'],
    type: ['Type', 'Catégorie', 'Niveau'],
    endDate: ['Fin de contrat', 'Échéance', 'Date de fin', 'Renouvellement'],
    lastArr: ['ARR année précédente', 'ARR N-1', 'CA année précédente'],
    deltaArr: ['Objectif', 'Objectif ARR', 'Cible'],
    ytd: ['Gagné', 'Réalisé', 'Cumul annuel'],
  },
  steps: ['Lancement', 'ROI généré', 'ROI reconnu', 'Monétisation', 'Partenaire stratégique'],
  subs: [
    'Utilisateurs attendus actifs',
    'Utilisateurs hebdomadaires',
    'Utilisateurs quasi quotidiens',
    "Cas d'usage documentés",
    'Retour supérieur au coût',
  ],
  total: ['Total', 'Total général'],
  none: ['n.d.', 'non évalué', 'à définir'],
  money: 'Finances',
  account: 'Données client',
  outOf: 'sur',
  traffic: ['Vert', 'Orange', 'Rouge'],
  highLow: ['Élevé', 'Moyen', 'Faible'],
  yesNo: ['Oui', 'Non'],
};

const Spanish: TestLanguage = {
  code: 'es',
  locale: 'es-ES',
  currency: '€',
  heads: {
    name: ['Cliente', 'Cuenta', 'Empresa'],
    associate: ['Comercial', 'Responsable', 'Gestor de cuenta', 'Vendedor'],
    type: ['Tipo', 'Categoría', 'Nivel'],
    endDate: ['Vencimiento', 'Fin de contrato', 'Renovación', 'Fecha de fin'],
    lastArr: ['ARR año anterior', 'Ventas año anterior', 'ARR año pasado'],
    deltaArr: ['Objetivo', 'Meta', 'Objetivo ARR'],
    ytd: ['Acumulado', 'Ganado', 'Conseguido'],
  },
  steps: ['Lanzamiento', 'ROI generado', 'ROI reconocido', 'Monetización', 'Socio estratégico'],
  subs: [
    'Usuarios esperados activos',
    'Usuarios semanales',
    'Usuarios casi diarios',
    'Casos de uso documentados',
    'Retorno superior al coste',
  ],
  total: ['Total', 'Suma', 'Total general'],
  none: ['s/d', 'sin evaluar', 'pendiente'],
  money: 'Dinero',
  account: 'Datos',
  outOf: 'de',
  traffic: ['Verde', 'Amarillo', 'Rojo'],
  highLow: ['Alto', 'Medio', 'Bajo'],
  yesNo: ['Sí', 'No'],
};

const Italian: TestLanguage = {
  code: 'it',
  locale: 'it-IT',
  currency: '€',
  heads: {
    name: ['Cliente', 'Azienda', 'Ragione sociale'],
    associate: ['Responsabile', 'Commerciale', 'Referente'],
    type: ['Tipo', 'Categoria', 'Fascia'],
    endDate: ['Scadenza', 'Fine contratto', 'Data di fine', 'Rinnovo'],
    lastArr: ['ARR anno precedente', 'Fatturato anno precedente', 'ARR anno scorso'],
    deltaArr: ['Obiettivo', 'Obiettivo ARR', 'Target ARR'],
    ytd: ['Vinto', 'Realizzato', 'Da inizio anno'],
  },
  steps: ['Lancio', 'ROI generato', 'ROI riconosciuto', 'Monetizzazione', 'Partner strategico'],
  subs: [
    'Utenti previsti attivi',
    'Utenti settimanali',
    'Utenti quasi giornalieri',
    "Casi d'uso documentati",
    'Ritorno superiore al costo',
  ],
  total: ['Totale', 'Totale generale'],
  none: ['n.d.', 'non valutato', 'da definire'],
  money: 'Ricavi',
  account: 'Dati cliente',
  outOf: 'su',
  traffic: ['Verde', 'Giallo', 'Rosso'],
  highLow: ['Alto', 'Medio', 'Basso'],
  yesNo: ['Sì', 'No'],
};

const Dutch: TestLanguage = {
  code: 'nl',
  locale: 'nl-NL',
  currency: '€',
  heads: {
    name: ['Klant', 'Klantnaam', 'Bedrijf'],
    associate: ['Accountmanager', 'Verantwoordelijke', 'Verkoper'],
    type: ['Soort', 'Klanttype', 'Categorie'],
    endDate: ['Einddatum', 'Einde contract', 'Verlenging'],
    lastArr: ['ARR vorig jaar', 'Omzet vorig jaar'],
    deltaArr: ['Doel', 'ARR doel', 'Doelstelling'],
    ytd: ['Gewonnen', 'Behaald', 'Tot nu toe gewonnen'],
  },
  steps: ['Lancering', 'ROI gegenereerd', 'ROI erkend', 'Monetisatie', 'Strategische partner'],
  subs: [
    'Verwachte gebruikers actief',
    'Wekelijkse gebruikers',
    'Bijna dagelijkse gebruikers',
    'Toepassingen gedocumenteerd',
    'Opbrengst boven kosten',
  ],
  total: ['Totaal', 'Eindtotaal'],
  none: ['n.v.t.', 'niet beoordeeld', 'onbekend'],
  money: 'Omzet',
  account: 'Klantgegevens',
  outOf: 'van',
  traffic: ['Groen', 'Oranje', 'Rood'],
  highLow: ['Hoog', 'Gemiddeld', 'Laag'],
  yesNo: ['Ja', 'Nee'],
};

const Portuguese: TestLanguage = {
  code: 'pt',
  locale: 'pt-PT',
  currency: '€',
  heads: {
    name: ['Cliente', 'Conta', 'Empresa'],
    associate: ['Responsável', 'Gestor de conta', 'Vendedor'],
    type: ['Tipo', 'Categoria', 'Nível'],
    endDate: ['Vencimento', 'Fim do contrato', 'Renovação'],
    lastArr: ['ARR ano anterior', 'Receita do ano anterior'],
    deltaArr: ['Meta', 'Meta ARR', 'Objetivo'],
    ytd: ['Realizado', 'Acumulado do ano', 'Ganho até agora'],
  },
  steps: ['Lançamento', 'ROI gerado', 'ROI reconhecido', 'Monetização', 'Parceiro estratégico'],
  subs: [
    'Usuários esperados ativos',
    'Usuários semanais',
    'Usuários quase diários',
    'Casos de uso documentados',
    'Retorno acima do custo',
  ],
  total: ['Total', 'Total geral', 'Soma'],
  none: ['n/d', 'não avaliado', 'a definir'],
  money: 'Receita',
  account: 'Dados',
  outOf: 'de',
  traffic: ['Verde', 'Amarelo', 'Vermelho'],
  highLow: ['Alto', 'Médio', 'Baixo'],
  yesNo: ['Sim', 'Não'],
};

export const TEST_LANGUAGES: readonly TestLanguage[] = [English, German, French, Spanish, Italian, Dutch, Portuguese];
