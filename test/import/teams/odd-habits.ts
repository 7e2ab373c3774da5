/** Trackers with habits of single people: what they write into cells, headers and names, in six languages. */

import type { Team } from './team';

export const ODD_HABITS: readonly Team[] = [
  {
    about: 'an end that is a rolling contract, and one that is open',
    text: `Account,Owner,Contract end,Launched,ROI,ARR last year
Alder,Kim,rolling,7,6,120000
Birch,Lee,2027-03-31,8,7,80000
Cedar,Kim,open-ended,3,4,60000`,
    truth: `name|associate|end|D|E|last
Alder|Kim||7|6|120000
Birch|Lee|2027-03-31|8|7|80000
Cedar|Kim||3|4|60000`,
    isAsked: true,
  },
  {
    about: 'emoji before headers',
    text: `🏢 Account,👤 Owner,🚀 Launched,💰 ROI,ARR last year 💶
Alder,Kim,7,6,120000
Birch,Lee,8,7,80000`,
    truth: `name|associate|C=launched|D=roi|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
  },
  {
    about: 'numbers of columns before headers',
    text: `1. Account;2. Owner;3. Launched;4. ROI;5. ARR last year
Alder;Kim;7;6;120000
Birch;Lee;8;7;80000`,
    truth: `name|associate|C=launched|D=roi|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
  },
  {
    about: 'headers with asterisks for what must be filled, and underscores',
    text: `Account*,Account_Owner*,Renewal_Date,Launched*,ROI*,ARR_Last_Year
Alder,Kim,2027-03-31,7,6,120000
Birch,Lee,2027-06-30,8,7,80000`,
    truth: `name|associate|end|D|E|last
Alder|Kim|2027-03-31|7|6|120000
Birch|Lee|2027-06-30|8|7|80000`,
  },
  {
    about: 'headers in camel case',
    text: `accountName,accountOwner,renewalDate,launched,roi,arrLastYear
Alder,Kim,2027-03-31,7,6,120000
Birch,Lee,2027-06-30,8,7,80000`,
    truth: `name|associate|end|D|E|last
Alder|Kim|2027-03-31|7|6|120000
Birch|Lee|2027-06-30|8|7|80000`,
  },
  {
    about: 'two languages in each header',
    text: `Kunde / Customer;Betreuer / Owner;Vertragsende / End;Einführung / Launched;Umsatz Vorjahr / Last year
Nord AG;Kim;31.03.2027;7;120.000,00
Süd AG;Lee;30.06.2027;8;80.000,00`,
    truth: `name|associate|end|D=launched|last
Nord AG|Kim|2027-03-31|7|120000
Süd AG|Lee|2027-06-30|8|80000`,
  },
  {
    about: 'amounts with words before and behind',
    text: `Account,Owner,Launched,ROI,ARR last year
Alder,Kim,7,6,approx. 120000
Birch,Lee,8,7,80000 (est.)
Cedar,Kim,3,4,c. 60000`,
    truth: `name|C|D|last
Alder|7|6|120000
Birch|8|7|80000
Cedar|3|4|60000`,
    isAsked: true,
  },
  {
    about: 'amounts as ranges, and more than',
    text: `Account,Owner,Launched,ROI,ARR last year
Alder,Kim,7,6,100k-120k
Birch,Lee,8,7,80000
Cedar,Kim,3,4,>60000`,
    truth: `name|C|D|last
Alder|7|6|
Birch|8|7|80000
Cedar|3|4|`,
    isAsked: true,
  },
  {
    about: 'a tab of spaces and non-breaking spaces in names and numbers',
    text: `Account\tOwner\tLaunched\tROI\tARR last year
\u00a0Alder\u00a0\tKim\t7\u00a0\t6\t120\u00a0000
Birch\u200b\tLee\t8\t7\t80\u202f000`,
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
  },
  {
    about: 'scores of a committee: three voters beside their mean',
    text: `Account,Owner,Launched Ann,Launched Bob,Launched,ROI,ARR last year
Alder,Kim,6,8,7,6,120000
Birch,Lee,8,8,8,7,80000
Cedar,Kim,2,4,3,4,60000`,
    truth: `name|associate|E=launched|F=roi|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000
Cedar|Kim|3|4|60000`,
  },
  {
    about: 'negative growth in brackets and red words, target reached in per cent',
    text: `Account,Owner,ARR last year,Target,YTD,Target reached
Alder,Kim,"120,000","30,000","(5,000)",-17%
Birch,Lee,"80,000","20,000","10,000",50%`,
    truth: `name|associate|last|target|won
Alder|Kim|120000|30000|-5000
Birch|Lee|80000|20000|10000`,
  },
  {
    about: 'a title in the header’s own row, before it',
    text: `ACCOUNTS 2026;Account;Owner;Launched;ROI
;Alder;Kim;7;6
;Birch;Lee;8;7`,
    truth: `name|associate|D|E
Alder|Kim|7|6
Birch|Lee|8|7`,
  },
  {
    about: 'Spanish scores with a decimal comma in a file with tabs and "sin evaluar"',
    text: `Cliente\tResponsable\tLanzamiento\tROI generado\tVentas año anterior
Aceites\tInés\t7,5\tsin evaluar\t120.000,50
Bodegas\tRaúl\t8\t6,5\t80.000,00`,
    truth: `name|associate|C|D|last
Aceites|Inés|7.5||120000.5
Bodegas|Raúl|8|6.5|80000`,
  },
  {
    about: 'French levels in words with accents lost in an old program',
    text: `Client;Responsable;Deploiement;ROI genere;CA annee precedente
Alpha;Luc;eleve;moyen;120 000
Beta;Zoe;faible;eleve;80 000
Gamma;Luc;moyen;faible;60 000`,
    truth: `name|associate|C=launched|D=roi|last
Alpha|Luc|10|5|120000
Beta|Zoe|0|10|80000
Gamma|Luc|5|0|60000`,
  },
  {
    about: 'German with umlauts written out',
    text: `Kunde;Verantwortlicher;Vertragsende;Einfuehrung;ROI erzielt;Umsatz Vorjahr
Nord AG;Joerg;31.03.2027;7;6;120000
Sued AG;Kaethe;30.06.2027;8;7;80000`,
    truth: `name|associate|end|D=launched|E=roi|last
Nord AG|Joerg|2027-03-31|7|6|120000
Sued AG|Kaethe|2027-06-30|8|7|80000`,
  },
  {
    about: 'ends as the days that are left',
    text: `Account,Owner,Days to renewal,Launched,ROI,ARR last year
Alder,Kim,130,7,6,120000
Birch,Lee,221,8,7,80000`,
    truth: `name|associate|end|D|E|last
Alder|Kim||7|6|120000
Birch|Lee||8|7|80000`,
  },
];
