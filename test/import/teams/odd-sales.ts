/** Trackers of sales teams, agencies and banks in six languages, as they keep them for themselves. */

import type { Team } from './team';

export const ODD_SALES: readonly Team[] = [
  {
    about: 'an agency: retainers by the month, moods, and the year in the title',
    text: `Kundenliste Agentur 2026;;;;;
;;;;;
Kunde;Berater;Stimmung;Einführung;ROI erzielt;Umsatz Vorjahr (netto)
Alpen Käse AG;Jana;😀;7;6;120.000,00 €
Bär & Söhne OHG;Jörg;😐;8;7;80.000,00 €
Café Müller e.K.;Jana;🙁;3;4;60.000,00 €`,
    truth: `name|associate|D=launched|E=roi|last
Alpen Käse AG|Jana|7|6|120000
Bär & Söhne OHG|Jörg|8|7|80000
Café Müller e.K.|Jana|3|4|60000`,
  },
  {
    about: 'a bank: volumes in millions with their unit in every cell',
    text: `Client;Chargé de clientèle;Échéance;Déploiement;ROI généré;CA N-1
Banque Alpha;Luc;31/03/2027;7;6;1,2 M€
Banque Bêta;Zoé;30/06/2027;8;7;800 k€
Caisse Gamma;Luc;30/09/2027;3;4;0,6 M€`,
    truth: `name|associate|end|D|E|last
Banque Alpha|Luc|2027-03-31|7|6|1200000
Banque Bêta|Zoé|2027-06-30|8|7|800000
Caisse Gamma|Luc|2027-09-30|3|4|600000`,
  },
  {
    about: 'Swiss: apostrophes of two kinds and francs in the header',
    text: `Kunde;Betreuer;Vertragsende;Einführung;ROI erzielt;Umsatz Vorjahr (CHF);Ziel (CHF)
Alpina SA;Urs;31.12.2026;7;6;1'200'000.50;300'000.-
Bergbahn AG;Reto;31.03.2027;8;7;80’000.00;20’000.—`,
    truth: `name|associate|end|D|E|last|target
Alpina SA|Urs|2026-12-31|7|6|1200000.5|300000
Bergbahn AG|Reto|2027-03-31|8|7|80000|20000`,
  },
  {
    about: 'Spanish with dates in words',
    text: `Cliente;Comercial;Fin de contrato;Lanzamiento;ROI generado;Ventas año anterior
Aceites Sur S.L.;Inés;31 de marzo de 2027;7;6;120.000 €
Bodegas Río S.A.;Raúl;30 de junio de 2027;8;7;80.000 €`,
    truth: `name|associate|end|D|E|last
Aceites Sur S.L.|Inés|2027-03-31|7|6|120000
Bodegas Río S.A.|Raúl|2027-06-30|8|7|80000`,
  },
  {
    about: 'Portuguese with the decimals of a score behind a comma and n/d for nothing',
    text: `Cliente;Gestor;Fim do contrato;Lançamento;ROI gerado;Receita ano anterior
Azeites Lda.;Ana;31/03/2027;7,5;n/d;R$ 120.000,00
Bancos S.A.;Rui;30/06/2027;8;6,5;R$ 80.000,00`,
    truth: `name|associate|end|D|E|last
Azeites Lda.|Ana|2027-03-31|7.5||120000
Bancos S.A.|Rui|2027-06-30|8|6.5|80000`,
  },
  {
    about: 'Italian with points in thousands and the first of the month as end',
    text: `Cliente;Referente;Scadenza;Lancio;ROI generato;Fatturato anno precedente
Alfa S.r.l.;Giulia;01/04/2027;7;6;€ 120.000
Beta S.p.A.;Marco;01/07/2027;8;7;€ 80.500`,
    truth: `name|associate|end|D|E|last
Alfa S.r.l.|Giulia|2027-04-01|7|6|120000
Beta S.p.A.|Marco|2027-07-01|8|7|80500`,
  },
  {
    about: 'Dutch with months in words and a euro sign in front',
    text: `Klant;Accountmanager;Einddatum;Lancering;ROI behaald;Omzet vorig jaar
Albers B.V.;Sanne;31 maart 2027;7;6;€ 120.000,-
Bos N.V.;Daan;30 juni 2027;8;7;€ 80.500,75`,
    truth: `name|associate|end|D|E|last
Albers B.V.|Sanne|2027-03-31|7|6|120000
Bos N.V.|Daan|2027-06-30|8|7|80500.75`,
  },
  {
    about: 'headings with what is asked under bands, and the accounts’ towns',
    grid: {
      rows: [
        ['Customer', null, null, 'Contract', null, 'Progress (0-10)', null, 'Revenue in k€', null],
        ['Name', 'Town', 'Owner', 'Start', 'End', 'Launched', 'ROI', 'Last year', 'Target'],
        ['Alder', 'Bonn', 'Kim', 45_658, 46_477, 7, 6, 120, 30],
        ['Birch', 'Köln', 'Lee', 45_658, 46_568, 8, 7, 80, 20],
      ],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 0, left: 3, bottom: 0, right: 4 },
        { top: 0, left: 5, bottom: 0, right: 6 },
        { top: 0, left: 7, bottom: 0, right: 8 },
      ],
      formats: [
        [],
        [],
        [undefined, undefined, undefined, 'dd.mm.yyyy', 'dd.mm.yyyy'],
        [undefined, undefined, undefined, 'dd.mm.yyyy', 'dd.mm.yyyy'],
      ],
    },
    truth: `name|associate|end|F|G|last|target
Alder|Kim|2027-03-31|7|6|120000|30000
Birch|Lee|2027-06-30|8|7|80000|20000`,
  },
  {
    about: 'a forecast by quarters beside the target of the year',
    text: `Account,Owner,Launched,ROI,ARR last year,Q1 target,Q2 target,Q3 target,Q4 target,Target FY26,YTD
Alder,Kim,7,6,120000,5000,5000,10000,10000,30000,12000
Birch,Lee,8,7,80000,5000,5000,5000,5000,20000,5000`,
    truth: `name|associate|C|D|last|target|won
Alder|Kim|7|6|120000|30000|12000
Birch|Lee|8|7|80000|20000|5000`,
  },
  {
    about: 'an owner of the customer’s beside one’s own',
    text: `Account,Customer contact,Account manager,Launched,ROI,ARR last year
Alder,Jo Smith,Kim,7,6,120000
Birch,Al Brown,Lee,8,7,80000`,
    truth: `name|associate|D|E|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
  },
  {
    about: 'company names beginning with digits and signs',
    text: `Account,Owner,Launched,ROI,ARR last year
3M Trading,Kim,7,6,120000
7-Eleven Nord,Lee,8,7,80000
@home,Kim,3,4,60000
1&1 Mail,Lee,2,2,50000`,
    truth: `name|associate|C|D|last
3M Trading|Kim|7|6|120000
7-Eleven Nord|Lee|8|7|80000
@home|Kim|3|4|60000
1&1 Mail|Lee|2|2|50000`,
  },
  {
    about: 'a bank’s ratings in letters beside scores, which are no scores of ours',
    text: `Client,Relationship manager,Rating,Launched,ROI,Revenue last year
Alder,Kim,AA+,7,6,120000
Birch,Lee,BBB-,8,7,80000
Cedar,Kim,A,3,4,60000`,
    truth: `name|associate|D|E|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000
Cedar|Kim|3|4|60000`,
  },
  {
    about: 'two people for one account, with a stroke between',
    text: `Account,Owner,Launched,ROI,ARR last year
Alder,Kim / Lee,7,6,120000
Birch,Lee,8,7,80000`,
    truth: `name|associate|C|D|last
Alder|Kim / Lee|7|6|120000
Birch|Lee|8|7|80000`,
  },
  {
    about: 'lost accounts struck out by a word in front',
    text: `Account,Owner,Status,Launched,ROI,ARR last year
Alder,Kim,active,7,6,120000
Birch,Lee,lost,,,0
Cedar,Kim,active,3,4,60000`,
    truth: `name|associate|D|E|last
Alder|Kim|7|6|120000
Birch|Lee|||0
Cedar|Kim|3|4|60000`,
  },
  {
    about: 'amounts with spaces for thousands and a currency by its name',
    text: `Client;Responsable;Lancement;ROI généré;CA année précédente
Alpha SARL;Luc;7;6;120 000 euros
Bêta SAS;Zoé;8;7;80 500 euros`,
    truth: `name|associate|C|D|last
Alpha SARL|Luc|7|6|120000
Bêta SAS|Zoé|8|7|80500`,
  },
];
