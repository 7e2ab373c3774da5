/** Trackers that write one thing in two ways, or leave to the columns beside it what it is. */

import type { Team } from './team';

export const ODD_MIXED: readonly Team[] = [
  {
    about: 'a bare number among scores out of 5 is out of 5 too',
    text: `Account,Owner,Launched,ROI,Recognized
Alder,Kim,4/5,3/5,2
Birch,Lee,3,2 of 5,4
Cedar,Kim,5/5,1/5,3/5`,
    truth: `name|C|D|E
Alder|8|6|4
Birch|6|4|8
Cedar|10|2|6`,
  },
  {
    about: 'a column of bare numbers beside scores out of 5',
    text: `Account,Owner,Launched,ROI,Recognized
Alder,Kim,4/5,3/5,2
Birch,Lee,5/5,2 of 5,4`,
    truth: `name|C|D|E
Alder|8|6|4
Birch|10|4|8`,
  },
  {
    about: 'a share and a whole per cent among percentages',
    text: `Account,Owner,Launched,ROI
Alder,Kim,80%,60 %
Birch,Lee,0.7,55
Cedar,Kim,30%,45%`,
    truth: `name|C|D
Alder|8|6
Birch|7|5.5
Cedar|3|4.5`,
  },
  {
    about: 'a number among percentages that may be a score is asked',
    text: `Account,Owner,Launched,ROI
Alder,Kim,80%,60 %
Birch,Lee,9,40 %
Cedar,Kim,30%,45%`,
    truth: `name|C|D
Alder|8|6
Birch|0.9|4
Cedar|3|4.5`,
    isAsked: true,
    answer: { scales: new Map([[2, 'of:100']]) },
  },
  {
    about: 'nothing but 0 and 1 is asked',
    text: `Account,Owner,Launched,ROI
Alder,Kim,1,0
Birch,Lee,0,1`,
    truth: `name|C|D
Alder|10|0
Birch|0|10`,
    isAsked: true,
    answer: { scales: new Map([[2, 'of:1']]) },
  },
  {
    about: 'one word in a column, on the scale of the columns beside it',
    text: `Firma;Betreuer;Eingeführt;ROI erzielt;ROI anerkannt
Alpha;Kim;ja;nein;offen
Beta;Lee;ja;ja;ja`,
    truth: `name|C|D|E
Alpha|10|0|
Beta|10|10|10`,
  },
  {
    about: 'one colour in a column among columns of colours',
    text: `Cliente,Gestor,Lançamento,Gera ROI,Parceiro
Silva,Ana,Verde,Amarelo,não avaliado
Costa,Rui,Vermelho,Verde,Verde`,
    truth: `name|C|D|E
Silva|10|5|
Costa|0|10|10`,
  },
  {
    about: 'minus signs in columns that have no plus',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner
Alder,Kim,+,++,-,--,o
Birch,Lee,++,+,o,-,--`,
    truth: `name|C|D|E|F|G
Alder|7.5|10|2.5|0|5
Birch|10|7.5|5|2.5|0`,
  },
  {
    about: 'a column with nothing but scores below 0',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes
Alder,Kim,2,1,-1,-2
Birch,Lee,1,0,2,-1`,
    truth: `name|C|D|E|F
Alder|10|7.5|2.5|0
Birch|7.5|5|10|2.5`,
  },
  {
    about: 'a sub-metric under a step that is called like an amount',
    text: `,,Effectively Launched,,Valued Strategic Partner,,
Account,Owner,Weekly users,Target,Plans,We advise,ARR
Alder,Kim,7,6,5,4,120000
Birch,Lee,3,2,1,8,80000`,
    truth: `name|C|D|E|F|last
Alder|7|6|5|4|120000
Birch|3|2|1|8|80000`,
  },
  {
    about: 'small numbers under a word for amounts are asked',
    text: `Account,Owner,Launched,Goal,ARR last year
Alder,Kim,7,8,120000
Birch,Lee,3,6,80000`,
    truth: `name|C|target|last
Alder|7||120000
Birch|3||80000`,
    isAsked: true,
    answer: { columns: new Map([[3, 'extra']]) },
  },
  {
    about: 'the ARR and the ARR of last year',
    text: `Account,Owner,Launched,ARR,ARR LY
Alder,Kim,7,120000,100000
Birch,Lee,3,80000,75000`,
    truth: `name|C|last
Alder|7|100000
Birch|3|75000`,
  },
  {
    about: 'the turnover and the turnover of last year, in German',
    text: `Kunde;Betreuer;Einführung;Jahresumsatz;Jahresumsatz Vorjahr
Alpha;Kim;7;120.000;100.000
Beta;Lee;3;80.000;75.000`,
    truth: `name|C|last
Alpha|7|100000
Beta|3|75000`,
  },
  {
    about: 'a group under the header that is repeated',
    text: `Account,Owner,Launched,ROI
EMEA,,,
Alder,Kim,7,6

Account,Owner,Launched,ROI
APAC,,,
Birch,Lee,3,2`,
    truth: `name|C|D
Alder|7|6
Birch|3|2`,
  },
  {
    about: 'Italian, with last year’s turnover',
    text: `Azienda;Responsabile;Contratto fino al;Avviato;Riconosciuto;Fatturato a.p.
Rossi;Ada;31/01/2027;7;6;1.234,50
Bianchi;Ugo;15/02/2027;8;non valutato;950`,
    truth: `name|end|D|E|last
Rossi|2027-01-31|7|6|1234.5
Bianchi|2027-02-15|8||950`,
  },
  {
    about: 'Dutch, with words for steps and the end of the contract',
    text: `Klantnaam;Verantwoordelijke;Contract tot;Ingevoerd;Levert ROI;Erkend;ARR vj
Acme;Jan;31-01-2027;7;6;5;1.234,50
Beta;Eva;15-02-2027;8;nog niet beoordeeld;6;950`,
    truth: `name|end|D|E|F|last
Acme|2027-01-31|7|6|5|1234.5
Beta|2027-02-15|8||6|950`,
  },
];
