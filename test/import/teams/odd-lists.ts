/** Trackers whose lists stand oddly on their sheets: beside others, in parts, with rows and columns that are no accounts. */

import type { Team } from './team';

export const ODD_LISTS: readonly Team[] = [
  {
    about: 'a list of prospects under the accounts, with headers of its own',
    grid: {
      rows: [
        ['Account', 'Owner', 'Launched', 'ROI', 'ARR last year'],
        ['Alder', 'Kim', 7, 6, 120000],
        ['Birch', 'Lee', 8, 7, 80000],
        [],
        ['Prospects'],
        ['Company', 'Source', 'Chance', 'Deal size'],
        ['Elm', 'Fair', 0.5, 40000],
        ['Fir', 'Web', 0.2, 30000],
      ],
    },
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
    told: ['row-note'],
  },
  {
    about: 'a small legend to the right of the accounts',
    grid: {
      rows: [
        ['Account', 'Owner', 'Launched', 'ROI', 'ARR last year', null, 'Legend', null],
        ['Alder', 'Kim', 7, 6, 120000, null, '0-3', 'bad'],
        ['Birch', 'Lee', 8, 7, 80000, null, '4-6', 'fair'],
        ['Cedar', 'Kim', 3, 4, 60000, null, '7-10', 'good'],
        ['Dune', 'Lee', 2, 2, 50000],
        ['Elm', 'Lee', 2, 2, 50000],
      ],
    },
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000
Cedar|Kim|3|4|60000
Dune|Lee|2|2|50000
Elm|Lee|2|2|50000`,
  },
  {
    about: 'a total after each owner, indented names, and a grand total in capitals',
    grid: {
      rows: [
        ['Account', 'Owner', 'Launched', 'ROI', 'ARR last year'],
        ['  Alder', 'Kim', 7, 6, 120000],
        ['  Birch', 'Kim', 8, 7, 80000],
        ['Subtotal Kim', null, null, null, 200000],
        ['  Cedar', 'Lee', 3, 4, 60000],
        ['Subtotal Lee', null, null, null, 60000],
        ['GRAND TOTAL', null, null, null, 260000],
      ],
    },
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Kim|8|7|80000
Cedar|Lee|3|4|60000`,
  },
  {
    about: 'formulas with errors in scores and money',
    grid: {
      rows: [
        ['Account', 'Owner', 'Launched', 'ROI', 'ARR last year', 'Target'],
        ['Alder', 'Kim', 7, '#DIV/0!', 120000, '#N/A'],
        ['Birch', 'Lee', '#VALUE!', 7, '#REF!', 20000],
        ['Cedar', 'Kim', 3, 4, 60000, 10000],
      ],
    },
    truth: `name|C|D|last|target
Alder|7||120000|
Birch||7||20000
Cedar|3|4|60000|10000`,
    isAsked: true,
  },
  {
    about: 'an empty column before the list and two empty rows over it',
    grid: {
      rows: [
        [],
        [],
        [null, 'Account', 'Owner', 'Launched', 'ROI', 'ARR last year'],
        [null, 'Alder', 'Kim', 7, 6, 120000],
        [null, 'Birch', 'Lee', 8, 7, 80000],
      ],
    },
    truth: `name|associate|D|E|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
  },
  {
    about: 'numbers in front, and what was done last month behind',
    grid: {
      rows: [
        ['#', 'Account', 'Owner', 'Launched', 'ROI', 'ARR last year', 'Done in October'],
        [1, 'Alder', 'Kim', 7, 6, 120000, 'workshop'],
        [2, 'Birch', 'Lee', 8, 7, 80000, 'call'],
        [3, 'Cedar', 'Kim', 3, 4, 60000, null],
      ],
    },
    truth: `name|associate|D|E|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000
Cedar|Kim|3|4|60000`,
  },
  {
    about: 'regions merged down the side',
    grid: {
      rows: [
        ['Region', 'Account', 'Owner', 'Launched', 'ROI', 'ARR last year'],
        ['North', 'Alder', 'Kim', 7, 6, 120000],
        [null, 'Birch', 'Lee', 8, 7, 80000],
        ['South', 'Cedar', 'Kim', 3, 4, 60000],
        [null, 'Dune', 'Lee', 2, 2, 50000],
      ],
      merges: [
        { top: 1, left: 0, bottom: 2, right: 0 },
        { top: 3, left: 0, bottom: 4, right: 0 },
      ],
    },
    truth: `name|associate|D|E|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000
Cedar|Kim|3|4|60000
Dune|Lee|2|2|50000`,
  },
  {
    about: 'accounts on their side, in German, with a title and empty rows',
    grid: {
      rows: [
        ['Kundenübersicht', null, null, null],
        [],
        ['Kunde', 'Nord AG', 'Süd AG', 'West AG'],
        ['Betreuer', 'Kim', 'Lee', 'Kim'],
        ['Vertragsende', '31.12.2026', '31.03.2027', '30.06.2027'],
        [],
        ['Einführung', 7, 8, 3],
        ['ROI erzielt', 6, 7, 4],
        ['Umsatz Vorjahr', '120.000 €', '80.000 €', '60.000 €'],
      ],
    },
    truth: `name|associate|end|7=launched|8=roi|last
Nord AG|Kim|2026-12-31|7|6|120000
Süd AG|Lee|2027-03-31|8|7|80000
West AG|Kim|2027-06-30|3|4|60000`,
    told: ['turned'],
  },
  {
    about: 'accounts on their side in French, with percent cells and a total at the end',
    grid: {
      rows: [
        ['Client', 'Alpha', 'Bêta', 'Total'],
        ['Responsable', 'Luc', 'Zoé', null],
        ['Échéance', 46_477, 46_568, null],
        ['Déploiement', 0.7, 0.8, null],
        ['ROI généré', 0.6, 0.75, null],
        ['CA année précédente', 120000, 80000, 200000],
      ],
      formats: [
        [],
        [],
        [undefined, 'dd/mm/yyyy', 'dd/mm/yyyy'],
        [undefined, '0%', '0%'],
        [undefined, '0%', '0%'],
        [undefined, '#,##0 "€"', '#,##0 "€"', '#,##0 "€"'],
      ],
    },
    truth: `name|associate|end|4=launched|5=roi|last
Alpha|Luc|2027-03-31|7|6|120000
Bêta|Zoé|2027-06-30|8|7.5|80000`,
    told: ['turned', 'row-total'],
  },
  {
    about: 'two levels of totals in the middle, with words of their own',
    text: `Cuenta;Responsable;Lanzamiento;ROI generado;Ventas año anterior
Aceites;Inés;7;6;120.000
Bodegas;Inés;8;7;80.000
Total Inés;;;;200.000
Cemento;Raúl;3;4;60.000
Total Raúl;;;;60.000
Total general;;;;260.000`,
    truth: `name|associate|C|D|last
Aceites|Inés|7|6|120000
Bodegas|Inés|8|7|80000
Cemento|Raúl|3|4|60000`,
  },
  {
    about: 'columns of the same name, one a quarter, under merged years',
    grid: {
      rows: [
        ['Account', 'Owner', '2025', null, '2026', null],
        [null, null, 'Launched', 'ROI', 'Launched', 'ROI'],
        ['Alder', 'Kim', 5, 4, 7, 6],
        ['Birch', 'Lee', 6, 5, 8, 7],
      ],
      merges: [
        { top: 0, left: 2, bottom: 0, right: 3 },
        { top: 0, left: 4, bottom: 0, right: 5 },
      ],
    },
    truth: `name|associate|E=launched|F=roi
Alder|Kim|7|6
Birch|Lee|8|7`,
  },
  {
    about: 'a customer over several rows, one a contract',
    text: `Account,Owner,Contract,Launched,ROI,ARR last year
Alder,Kim,C-1,7,6,70000
Alder,Kim,C-2,7,6,50000
Birch,Lee,C-3,8,7,80000`,
    truth: `name|associate|D|E|last
Alder|Kim|7|6|70000
Alder|Kim|7|6|50000
Birch|Lee|8|7|80000`,
    told: ['row-same-name'],
  },
  {
    about: 'remarks in rows under their accounts',
    text: `Account,Owner,Launched,ROI,ARR last year
Alder,Kim,7,6,120000
,,,,
> wants a second site,,,,
Birch,Lee,8,7,80000`,
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
    isAsked: true,
  },
  {
    about: 'a hidden row with an account that left',
    grid: {
      rows: [
        ['Account', 'Owner', 'Launched', 'ROI', 'ARR last year'],
        ['Alder', 'Kim', 7, 6, 120000],
        ['Old Oak', 'Kim', 1, 1, 10000],
        ['Birch', 'Lee', 8, 7, 80000],
      ],
      hiddenRows: new Set([2]),
    },
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
    answer: { leaveOutHidden: true },
    told: ['row-hidden'],
  },
  {
    about: 'a header under units, with the units in a row of their own',
    grid: {
      rows: [
        ['Account', 'Owner', 'Launched', 'ROI', 'ARR last year', 'Target'],
        [null, null, '0-10', '0-10', 'k€', 'k€'],
        ['Alder', 'Kim', 7, 6, 120, 30],
        ['Birch', 'Lee', 8, 7, 80, 20],
      ],
    },
    truth: `name|associate|C|D|last|target
Alder|Kim|7|6|120000|30000
Birch|Lee|8|7|80000|20000`,
  },
];
