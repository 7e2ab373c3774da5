/** Trackers with habits that only a sheet can hold: formats, merged cells, true and false. */

import type { Team } from './team';

export const ODD_SHEETS: readonly Team[] = [
  {
    about: 'per cent cells with gaps',
    grid: {
      rows: [
        [
          'Account',
          'Owner',
          'Renewal',
          'Launched',
          'ROI',
          'Recognized',
          'Monetizes',
          'Partnership',
          'ARR',
          'Target',
          'YTD',
        ],
        ['Alder', 'Kim', 46387, 0.7, 0.6, 0.5, 0.4, 0.8, 120000, 30000, 10000],
        ['Birch', 'Lee', 46477, 0.8, 0.7, 'n/a', 0.5, 0.9, 80000, 20000, 5000],
        ['Cedar', 'Kim', 46568, 1, 0, 0.2, 0.6, 0.5, 60000, 10000, 0],
      ],
      formats: [
        [],
        [undefined, undefined, 'dd.mm.yyyy', '0%', '0%', '0%', '0%', '0%', '#,##0 "€"', '#,##0 "€"', '#,##0 "€"'],
        [undefined, undefined, 'dd.mm.yyyy', '0%', '0%', '0%', '0%', '0%', '#,##0 "€"', '#,##0 "€"', '#,##0 "€"'],
        [undefined, undefined, 'dd.mm.yyyy', '0%', '0%', '0%', '0%', '0%', '#,##0 "€"', '#,##0 "€"', '#,##0 "€"'],
      ],
    },
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Alder|Kim|2026-12-31|7|6|5|4|8|120000|30000|10000
Birch|Lee|2027-03-31|8|7||5|9|80000|20000|5000
Cedar|Kim|2027-06-30|10|0|2|6|5|60000|10000|0`,
  },
  {
    about: 'years as numbers in the lower row of the header',
    grid: {
      rows: [
        ['Account', 'Owner', 'ARR', null, null, 'Launched', 'ROI', 'Recognized', 'Monetizes', 'Partnership'],
        [null, null, 2024, 2025, 2026, null, null, null, null, null],
        ['Alder', 'Kim', 90000, 120000, 130000, 7, 6, 5, 4, 8],
        ['Birch', 'Lee', 70000, 80000, 90000, 8, 7, 6, 5, 9],
        ['Cedar', 'Kim', 50000, 60000, 65000, 3, 4, 2, 6, 5],
      ],
      merges: [{ top: 0, left: 2, bottom: 0, right: 4 }],
    },
    truth: `name|associate|last|F|G|H|I|J
Alder|Kim|120000|7|6|5|4|8
Birch|Lee|80000|8|7|6|5|9
Cedar|Kim|60000|3|4|2|6|5`,
  },
  {
    about: 'true and false',
    grid: {
      rows: [
        ['Account', 'Owner', 'Launched', 'ROI', 'Recognized', 'Monetizes', 'Partnership'],
        ['Alder', 'Kim', true, false, true, false, true],
        ['Birch', 'Lee', true, true, false, true, false],
        ['Cedar', 'Kim', false, true, false, false, true],
      ],
    },
    truth: `name|C|D|E|F|G
Alder|10|0|10|0|10
Birch|10|10|0|10|0
Cedar|0|10|0|0|10`,
  },
  {
    about: 'narrow spaces and cells with errors',
    grid: {
      rows: [
        ['Account', 'Owner', 'Launched', 'ROI', 'Recognized', 'Monetizes', 'Partnership', 'ARR'],
        ['Alder', 'Kim', '7 ', '6 ', '5', '4', '8', '120 000'],
        ['Birch', 'Lee', '#N/A', '7', '#DIV/0!', '5', '9', '#REF!'],
        ['Cedar', 'Kim', '3', '4', '2', '6', '5', '60 000'],
      ],
    },
    truth: `name|C|D|E|F|G|last
Alder|7|6|5|4|8|120000
Birch||7||5|9|
Cedar|3|4|2|6|5|60000`,
    isAsked: true,
  },
  {
    about: 'a total over the list without a word',
    grid: {
      rows: [
        ['Account', 'Owner', 'Launched', 'ROI', 'Recognized', 'Monetizes', 'Partnership', 'ARR'],
        [null, null, null, null, null, null, null, 260000],
        ['Alder', 'Kim', 7, 6, 5, 4, 8, 120000],
        ['Birch', 'Lee', 8, 7, 6, 5, 9, 80000],
        ['Cedar', 'Kim', 3, 4, 2, 6, 5, 60000],
      ],
    },
    truth: `name|C|D|E|F|G|last
Alder|7|6|5|4|8|120000
Birch|8|7|6|5|9|80000
Cedar|3|4|2|6|5|60000`,
  },
  {
    about: 'numbered steps under titles',
    grid: {
      rows: [
        ['Account Management Scorecard', null, null, null, null, null, null, null],
        ['Prepared for the board', '', '', '', '', '', 'Status:', 'Draft'],
        [null],
        [
          'Account',
          'Account manager',
          '1. Effectively Launched',
          '2. Generate ROI',
          '3. ROI Recognized',
          '4. Customer Monetizes',
          '5. Valued Strategic Partner',
          'Comments',
        ],
        ['Alder', 'Kim', 7, 6, 5, 4, 8, 'ok'],
        ['Birch', 'Lee', 8, 7, 6, 5, 9, 'Total rework of plan'],
        ['Cedar', 'Kim', 3, 4, 2, 6, 5, null],
      ],
    },
    truth: `name|associate|C|D|E|F|G
Alder|Kim|7|6|5|4|8
Birch|Lee|8|7|6|5|9
Cedar|Kim|3|4|2|6|5`,
  },
  {
    about: 'headers of one letter',
    grid: {
      rows: [
        ['Name', 'Owner', 'L', 'R', 'RR', 'M', 'P', 'ARR'],
        ['Alder', 'Kim', 7, 6, 5, 4, 8, 120000],
        ['Birch', 'Lee', 8, 7, 6, 5, 9, 80000],
        ['Cedar', 'Kim', 3, 4, 2, 6, 5, 60000],
      ],
    },
    truth: `name|C|D|E|F|G|last
Alder|7|6|5|4|8|120000
Birch|8|7|6|5|9|80000
Cedar|3|4|2|6|5|60000`,
  },
  {
    about: 'ends that are no dates',
    grid: {
      rows: [
        ['Account', 'Owner', 'End', 'Launched', 'ROI', 'Recognized', 'Monetizes', 'Partnership'],
        ['Alder', 'Kim', '31.12.', 7, 6, 5, 4, 8],
        ['Birch', 'Lee', 'mid 2027', 8, 7, 6, 5, 9],
        ['Cedar', 'Kim', 'rolling', 3, 4, 2, 6, 5],
      ],
    },
    truth: `name|D|E
Alder|7|6
Birch|8|7
Cedar|3|4`,
  },
  {
    about: 'a comment beside each score',
    grid: {
      rows: [
        [
          'Account',
          'Owner',
          'Launched',
          'Launched comment',
          'ROI',
          'ROI comment',
          'Recognized',
          'Recognized comment',
          'Monetizes',
          'Monetizes comment',
          'Partnership',
          'Partnership comment',
        ],
        ['Alder', 'Kim', 7, 'good', 6, 'slow', 5, 'x', 4, 'y', 8, 'z'],
        ['Birch', 'Lee', 8, 'good', 7, 'fast', 6, 'x', 5, 'y', 9, 'z'],
        ['Cedar', 'Kim', 3, 'bad', 4, '-', 2, 'x', 6, 'y', 5, 'z'],
      ],
    },
    truth: `name|C|E|G|I|K
Alder|7|6|5|4|8
Birch|8|7|6|5|9
Cedar|3|4|2|6|5`,
  },
  {
    about: 'computed means among the sub-metrics',
    grid: {
      rows: [
        [
          'Account',
          'Owner',
          'Expected users active',
          'Weekly users',
          'Near-daily users',
          'Launched total',
          'Use cases documented',
          'Return above cost',
          'Results delivered on time',
          'ROI total',
        ],
        ['Alder', 'Kim', 8, 7, 6, 7, 5, 6, 7, 6],
        ['Birch', 'Lee', 9, 8, 7, 8, 6, 7, 8, 7],
        ['Cedar', 'Kim', 3, 3, 3, 3, 4, 4, 4, 4],
      ],
    },
    truth: `name|C=launched.users|D=launched.weekly|E=launched.daily|G=roi.cases|H=roi.return|I=roi.ontime
Alder|8|7|6|5|6|7
Birch|9|8|7|6|7|8
Cedar|3|3|3|4|4|4`,
  },
  {
    about: 'German traffic lights, some of them cut short',
    grid: {
      rows: [
        [
          'Kunde',
          'Betreuer',
          'Ampel Einführung',
          'Ampel ROI',
          'Ampel Anerkennung',
          'Ampel Monetarisierung',
          'Ampel Partnerschaft',
        ],
        ['Nord', 'Kim', 'g', 'r', 'ge', 'gr', 'rt'],
        ['Süd', 'Lee', 'grün', 'rot', 'gelb', 'grün', 'rot'],
        ['West', 'Kim', 'rot', 'gelb', 'grün', 'rot', 'grün'],
      ],
    },
    truth: `name|C|D|E|F|G
Nord|10|0|5|10|0
Süd|10|0|5|10|0
West|0|5|10|0|10`,
    isAsked: true,
  },
  {
    about: 'types by their names',
    grid: {
      rows: [
        ['Account', 'Owner', 'Type', 'Launched', 'ROI', 'Recognized', 'Monetizes', 'Partnership'],
        ['Alder', 'Kim', 'Signed strategic partner', 7, 6, 5, 4, 8],
        ['Birch', 'Lee', 'Potential strategic partner', 8, 7, 6, 5, 9],
        ['Cedar', 'Kim', 'Modest', 3, 4, 2, 6, 5],
        ['Dune', 'Lee', 'Low-level', 3, 4, 2, 6, 5],
      ],
    },
    truth: `name|type|D|H
Alder|1|7|8
Birch|2|8|9
Cedar|3|3|5
Dune|4|3|5`,
  },
  {
    about: 'growth as a share',
    grid: {
      rows: [
        ['Account', 'Owner', 'Launched', 'ROI', 'Recognized', 'Monetizes', 'Partnership', 'ARR', 'Growth'],
        ['Alder', 'Kim', 7, 6, 5, 4, 8, 120000, 0.1],
        ['Birch', 'Lee', 8, 7, 6, 5, 9, 80000, 0.2],
        ['Cedar', 'Kim', 3, 4, 2, 6, 5, 60000, -0.05],
      ],
      formats: [
        [],
        [undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, '0%'],
        [undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, '0%'],
        [undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, '0%'],
      ],
    },
    truth: `name|C|G|last|target
Alder|7|8|120000|
Birch|8|9|80000|
Cedar|3|5|60000|`,
  },
  {
    about: 'teams as rows without gaps',
    grid: {
      rows: [
        ['Q4 2026', null, null, null, null, null, null, null],
        ['Team North', null, null, null, null, null, null, null],
        ['Account', 'Owner', 'Launched', 'ROI', 'Recognized', 'Monetizes', 'Partnership', 'ARR'],
        ['Alder', 'Kim', 7, 6, 5, 4, 8, 120000],
        ['Birch', 'Lee', 8, 7, 6, 5, 9, 80000],
        ['Team South', null, null, null, null, null, null, null],
        ['Cedar', 'Kim', 3, 4, 2, 6, 5, 60000],
        ['Dune', 'Lee', 5, 5, 5, 5, 5, 40000],
      ],
    },
    truth: `name|C|G|last
Alder|7|8|120000
Birch|8|9|80000
Cedar|3|5|60000
Dune|5|5|40000`,
    isAsked: true,
  },
  {
    about: 'parents of accounts',
    grid: {
      rows: [
        ['Account', 'Parent account', 'Owner', 'Launched', 'ROI', 'Recognized', 'Monetizes', 'Partnership', 'ARR'],
        ['Alder UK', 'Alder Group', 'Kim', 7, 6, 5, 4, 8, 120000],
        ['Alder FR', 'Alder Group', 'Lee', 8, 7, 6, 5, 9, 80000],
        ['Cedar', 'Cedar', 'Kim', 3, 4, 2, 6, 5, 60000],
      ],
    },
    truth: `name|associate|D|H|last
Alder UK|Kim|7|8|120000
Alder FR|Lee|8|9|80000
Cedar|Kim|3|5|60000`,
  },
  {
    about: 'several dates, and a target that is the whole',
    grid: {
      rows: [
        [
          'Owner',
          'Customer',
          'Contact',
          'Start date',
          'End date',
          'Last contact',
          'Launched',
          'ROI',
          'Recognized',
          'Monetizes',
          'Partnership',
          'ARR',
          'Target ARR',
        ],
        ['Kim', 'Alder', 'Ms A', 44000, 46387, 46300, 7, 6, 5, 4, 8, 120000, 150000],
        ['Lee', 'Birch', 'Mr B', 44100, 46477, 46301, 8, 7, 6, 5, 9, 80000, 95000],
        ['Kim', 'Cedar', 'Ms C', 44200, 46568, 46302, 3, 4, 2, 6, 5, 60000, 66000],
      ],
      formats: [
        [],
        [
          undefined,
          undefined,
          undefined,
          'dd/mm/yyyy',
          'dd/mm/yyyy',
          'dd/mm/yyyy',
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
        ],
        [
          undefined,
          undefined,
          undefined,
          'dd/mm/yyyy',
          'dd/mm/yyyy',
          'dd/mm/yyyy',
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
        ],
        [
          undefined,
          undefined,
          undefined,
          'dd/mm/yyyy',
          'dd/mm/yyyy',
          'dd/mm/yyyy',
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
        ],
      ],
    },
    truth: `name|associate|end|G|K|last|target
Alder|Kim|2026-12-31|7|8|120000|30000
Birch|Lee|2027-03-31|8|9|80000|15000
Cedar|Kim|2027-06-30|3|5|60000|6000`,
    isAsked: true,
  },
];
