/** Trackers as other programs hand them out: pivot tables, systems for customers and invoices, text files of every kind. */

import type { Team } from './team';

export const ODD_EXPORTS: readonly Team[] = [
  {
    about: 'a pivot table with a filter over it and a grand total',
    text: `Fiscal year,(All),,,
,,,,
Row Labels,Sum of ARR LY,Sum of Target,Average of ROI,Average of Launched
Alder,120000,30000,6,7
Birch,80000,20000,7,8
Cedar,60000,10000,4,3
Grand Total,260000,60000,5.666666667,6`,
    truth: `name|last|target|D|E
Alder|120000|30000|6|7
Birch|80000|20000|7|8
Cedar|60000|10000|4|3`,
  },
  {
    about: 'a CRM export whose fields have their system names',
    text: `"Account.Name","Owner.FullName","Contract_End_Date__c","Launch_Score__c","ROI_Score__c","Last_Year_ARR__c"
"Alder","Kim Ode","2027-03-31T00:00:00.000Z","7","6","120000.00"
"Birch","Lee Moss","2027-06-30T00:00:00.000Z","8","7","80000.00"
"Cedar","Kim Ode","2027-09-30T00:00:00.000Z","3","4","60000.00"`,
    truth: `name|associate|end|D=launched|E=roi|last
Alder|Kim Ode|2027-03-31|7|6|120000
Birch|Lee Moss|2027-06-30|8|7|80000
Cedar|Kim Ode|2027-09-30|3|4|60000`,
  },
  {
    about: 'line breaks within quoted notes and headers',
    text: `Account,"Account
owner","Launched
(0-10)",ROI,Notes,ARR last year
Alder,Kim,7,6,"calls weekly
and wants more",120000
Birch,Lee,8,7,"said: ""fine""
",80000`,
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
  },
  {
    about: 'a line that says the separator, and semicolons',
    text: `sep=;
Kunde;Betreuer;Einführung;ROI erzielt;Umsatz Vorjahr
Nord AG;Kim;7;6,5;"120.000,00"
Süd GmbH & Co. KG;Lee;8;7;"80.500,50"`,
    truth: `name|associate|C|D|last
Nord AG|Kim|7|6.5|120000
Süd GmbH & Co. KG|Lee|8|7|80500.5`,
  },
  {
    about: 'pipes between the columns',
    text: `Account|Owner|Launched|ROI|ARR last year
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
  },
  {
    about: 'an invoice system’s names with customer numbers before them',
    text: `Cust. No.,Customer name,Salesperson,Last year revenue (EUR),Target (EUR),YTD (EUR),Launched
00104,Alder Mills Ltd.,KIM,"120,000.00","30,000.00","10,000.00",7
00210,Birch Works Inc.,LEE,"80,000.00","20,000.00","-5,000.00",8
01337,Cedar S.à r.l.,KIM,"60,000.00","10,000.00",".00",3`,
    truth: `name|associate|last|target|won|G
Alder Mills Ltd.|KIM|120000|30000|10000|7
Birch Works Inc.|LEE|80000|20000|-5000|8
Cedar S.à r.l.|KIM|60000|10000|0|3`,
  },
  {
    about: 'a report with who ran it and when over and under the list',
    text: `Report: Key account health
Run by: Kim Ode
Run on: 11/20/2026 09:12

Account,Owner,Renewal,Launched,ROI,Recognized,ARR last year
Alder,Kim,12/31/2026,7,6,5,"$120,000"
Birch,Lee,03/31/2027,8,7,6,"$80,000"

2 records
Confidential - do not distribute`,
    truth: `name|associate|end|D|E|F|last
Alder|Kim|2026-12-31|7|6|5|120000
Birch|Lee|2027-03-31|8|7|6|80000`,
  },
  {
    about: 'every cell quoted and padded with spaces',
    text: `"Account   ","Owner ","Launched","ROI","ARR last year "
"Alder     ","Kim   "," 7 "," 6 "," 120000 "
"Birch     ","Lee   "," 8 "," 7 ","  80000 "`,
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
  },
  {
    about: 'formulas that keep zeros in front, and apostrophes before texts',
    text: `Account,Code,Owner,Launched,ROI,ARR last year
Alder,"=""00123""",Kim,'7,'6,'120000
Birch,"=""00456""",Lee,'8,'7,'80000`,
    truth: `name|associate|D|E|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
  },
  {
    about: 'a header that is repeated after each page of an export',
    text: `Account,Owner,Launched,ROI,ARR last year
Alder,Kim,7,6,120000
Birch,Lee,8,7,80000
Account,Owner,Launched,ROI,ARR last year
Cedar,Kim,3,4,60000
Dune,Lee,1,2,40000`,
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000
Cedar|Kim|3|4|60000
Dune|Lee|1|2|40000`,
  },
  {
    about: 'nulls of a database',
    text: `account_name,owner,launched,roi,arr_last_year,renewal_date
Alder,Kim,7,NULL,120000,2027-03-31
Birch,NULL,8,7,NULL,NULL
Cedar,Kim,(null),4,60000,2027-06-30`,
    truth: `name|associate|C|D|last|end
Alder|Kim|7||120000|2027-03-31
Birch||8|7||
Cedar|Kim||4|60000|2027-06-30`,
  },
  {
    about: 'times behind dates and days with two digits in a web export',
    text: `Customer,CSM,Renewal date,Launched,ROI,Annual recurring revenue
Alder,Kim,31 Mar 27 12:00 AM,7,6,"USD 120,000"
Birch,Lee,30 Jun 27 12:00 AM,8,7,"USD 80,000"`,
    truth: `name|associate|end|D|E|last
Alder|Kim|2027-03-31|7|6|120000
Birch|Lee|2027-06-30|8|7|80000`,
  },
  {
    about: 'an old system: capitals, minus behind the amount, no headers but three letters',
    text: `CUSTOMER;REP;LY ARR;TGT;YTD;LAUNCH;ROI
ALDER MILLS;KIM;120000.00;30000.00;10000.00;7;6
BIRCH WORKS;LEE;80000.00;20000.00;5000.00-;8;7`,
    truth: `name|associate|last|target|won|F|G
ALDER MILLS|KIM|120000|30000|10000|7|6
BIRCH WORKS|LEE|80000|20000|-5000|8|7`,
  },
  {
    about: 'links of a web page instead of names',
    text: `Account,Owner,Launched,ROI,ARR last year,Link
"Alder ",Kim,7,6,120000,https://crm.example/a?id=1
Birch,Lee,8,7,80000,https://crm.example/a?id=2`,
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
  },
  {
    about: 'empty lines between all lines',
    text: `Account,Owner,Launched,ROI,ARR last year

Alder,Kim,7,6,120000

Birch,Lee,8,7,80000

Cedar,Ann,3,4,60000

`,
    truth: `name|associate|C|D|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000
Cedar|Ann|3|4|60000`,
  },
  {
    about: 'a survey tool with whole questions as headers',
    text: `Account,Owner,How far is the launch (0-10)?,"How much ROI was generated, from 0 to 10?",ARR last year
Alder,Kim,7,6,120000
Birch,Lee,8,7,80000`,
    truth: `name|associate|C=launched|D=roi|last
Alder|Kim|7|6|120000
Birch|Lee|8|7|80000`,
    told: ['no-scores', 'own-scores'],
    answer: {
      columns: new Map([
        [2, 'score:launched'],
        [3, 'score:roi'],
      ]),
    },
  },
];
