/** More trackers with habits that trip a reader: other lists, totals, times and slips. */

import type { Team } from './team';

export const ODD_ROWS: readonly Team[] = [
  {
    about: 'averages without a word at the end',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner,ARR
Alder,Kim,7,6,5,4,8,100
Birch,Lee,8,7,6,5,9,80
Cedar,Kim,3,4,2,6,5,60
Portfolio,,6,5.7,4.3,5,7.3,240`,
    truth: `name|associate|C|D|E|F|G|last
Alder|Kim|7|6|5|4|8|100
Birch|Lee|8|7|6|5|9|80
Cedar|Kim|3|4|2|6|5|60`,
    told: ['row-total'],
  },
  {
    about: 'the highest score in the first row',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner
Max,,5,5,5,5,5
Alder,Kim,4,3,2,5,1
Birch,Lee,5,4,3,2,4
Cedar,Kim,1,2,1,3,5`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|8|6|4|10|2
Birch|Lee|10|8|6|4|8
Cedar|Kim|2|4|2|6|10`,
    isAsked: true,
  },
  {
    about: 'weights in the first row',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner
Weight,,20%,20%,30%,20%,10%
Alder,Kim,7,6,5,4,8
Birch,Lee,8,7,6,5,9`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|7|6|5|4|8
Birch|Lee|8|7|6|5|9`,
  },
  {
    about: 'days as numbers in a file',
    text: `Account,Owner,Renewal,Launched,ROI,Recognized,Monetizes,Partner
Alder,Kim,46477,7,6,5,4,8
Birch,Lee,46568,8,7,6,5,9
Cedar,Kim,46387,3,4,2,6,5`,
    truth: `name|associate|end|D|E|F|G|H
Alder|Kim|2027-03-31|7|6|5|4|8
Birch|Lee|2027-06-30|8|7|6|5|9
Cedar|Kim|2026-12-31|3|4|2|6|5`,
  },
  {
    about: 'months between last year and this',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner,LY,Jan,Feb,Mar,YTD
Alder,Kim,7,6,5,4,8,100,5,3,2,10
Birch,Lee,8,7,6,5,9,80,4,1,0,5
Cedar,Kim,3,4,2,6,5,60,0,0,0,0`,
    truth: `name|associate|C|D|E|F|G|last|won
Alder|Kim|7|6|5|4|8|100|10
Birch|Lee|8|7|6|5|9|80|5
Cedar|Kim|3|4|2|6|5|60|0`,
  },
  {
    about: 'slips in single scores',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner
Alder,Kim,7,6,5,8o,8
Birch,Lee,8,7.5.,6,5,9
Cedar,Kim,3,4,22,6,-1`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|7|6|5|8|8
Birch|Lee|8|7.5|6|5|9
Cedar|Kim|3|4|2|6|1`,
    isAsked: true,
  },
  {
    about: 'English headers over European numbers',
    text: `Account	Owner	Renewal	Launched	ROI	Recognized	Monetizes	Partner	ARR (€)	Target (€)	YTD (€)
Alder GmbH	Kim	31/12/2026	7,5	6,0	5,5	4,0	8,0	1.200.000	300.000	12.500
Birch GmbH	Lee	01/02/2027	8,0	7,0	6,0	5,0	9,0	80.000	20.000	500
Cedar GmbH	Kim	15/03/2027	3,0	4,5	2,0	6,0	5,0	64.500	10.000	0`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Alder GmbH|Kim|2026-12-31|7.5|6|5.5|4|8|1200000|300000|12500
Birch GmbH|Lee|2027-02-01|8|7|6|5|9|80000|20000|500
Cedar GmbH|Kim|2027-03-15|3|4.5|2|6|5|64500|10000|0`,
  },
  {
    about: 'thousands with points only',
    text: `Account;Owner;Launched;ROI;Recognized;Monetizes;Partner;ARR
Alder GmbH;Kim;7;6;5;4;8;120.000
Birch GmbH;Lee;8;7;6;5;9;80.000
Cedar GmbH;Kim;3;4;2;6;5;64.500`,
    truth: `name|associate|C|D|E|F|G|last
Alder GmbH|Kim|7|6|5|4|8|120000
Birch GmbH|Lee|8|7|6|5|9|80000
Cedar GmbH|Kim|3|4|2|6|5|64500`,
  },
  {
    about: 'one score for all',
    text: `Account,Owner,Score,ARR
Alder,Kim,7,100000
Birch,Lee,8,80000
Cedar,Kim,3,60000`,
    truth: `name|associate|last
Alder|Kim|100000
Birch|Lee|80000
Cedar|Kim|60000`,
    told: ['no-scores'],
  },
  {
    about: 'accounts called like totals',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner,ARR
Total Energies,Kim,7,6,5,4,8,100
Birch,Lee,8,7,6,5,9,80
Sum Corp,,3,4,2,6,5,60
Average Joe's,,3,4,2,6,5,40`,
    truth: `name|associate|C|D|E|F|G|last
Total Energies|Kim|7|6|5|4|8|100
Birch|Lee|8|7|6|5|9|80`,
    told: ['row-total'],
  },
  {
    about: 'changes in brackets behind scores',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner
Alder,Kim,8/10 (↑2),6 /10,5 / 10,4/10,8/10
Birch,Lee,8/10,7/10 (=),6/10,5/10 (↓1),9/10
Cedar,Kim,3/10,4/10,2/10,6/10,5/10`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|8|6|5|4|8
Birch|Lee|8|7|6|5|9
Cedar|Kim|3|4|2|6|5`,
  },
  {
    about: 'the name in the middle, under bands',
    text: `Scores,,,,,Account data,,,Money,,
Launch,ROI,Recognition,Monetization,Partner,Name,Owner,Ends,Base,Goal,Won
7,6,5,4,8,Alder,Kim,31.12.2026,100000,30000,10000
8,7,6,5,9,Birch,Lee,30.06.2027,80000,20000,5000
3,4,2,6,5,Cedar,Kim,31.03.2027,60000,10000,0`,
    truth: `name|associate|end|A|B|C|D|E|last|target|won
Alder|Kim|2026-12-31|7|6|5|4|8|100000|30000|10000
Birch|Lee|2027-06-30|8|7|6|5|9|80000|20000|5000
Cedar|Kim|2027-03-31|3|4|2|6|5|60000|10000|0`,
  },
  {
    about: 'debts and credits in four ways',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner,ARR,Won
Alder,Kim,7,6,5,4,8,"£120,000","-£1,200"
Birch,Lee,8,7,6,5,9,"£80,000","£(1,300)"
Cedar,Kim,3,4,2,6,5,"£60,000","£1,400-"
Dune,Kim,3,4,2,6,5,"£60,000","1,500 CR"`,
    truth: `name|associate|C|D|E|F|G|last|won
Alder|Kim|7|6|5|4|8|120000|-1200
Birch|Lee|8|7|6|5|9|80000|-1300
Cedar|Kim|3|4|2|6|5|60000|-1400
Dune|Kim|3|4|2|6|5|60000|-1500`,
    isAsked: true,
  },
  {
    about: 'yes, no and partly',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner
Alder,Kim,Yes,No,Partly,No,Yes
Birch,Lee,Yes,Yes,No,Partly,No
Cedar,Kim,No,Partly,No,Yes,Yes`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|10|0|5|0|10
Birch|Lee|10|10|0|5|0
Cedar|Kim|0|5|0|10|10`,
  },
  {
    about: 'five levels from very low to very high',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner
Alder,Kim,Very high,High,Medium,Low,Very low
Birch,Lee,High,High,Very low,Medium,Low
Cedar,Kim,Low,Medium,Low,Very high,High`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|10|7.5|5|2.5|0
Birch|Lee|7.5|7.5|0|5|2.5
Cedar|Kim|2.5|5|2.5|10|7.5`,
  },
  {
    about: 'words of a scale of their own',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,seedling,tree,sapling,tree,seedling
Birch,Lee,sapling,tree,seedling,sapling,tree
Cedar,Kim,tree,seedling,tree,sapling,sapling`,
    truth: `name|associate|C
Alder|Kim|2
Birch|Lee|5
Cedar|Kim|10`,
    isAsked: true,
  },
  {
    about: 'a partner who is no step',
    text: `Account,Owner,Partner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,Accenta,7,6,5,4,8
Birch,Lee,Delota,8,7,6,5,9
Cedar,Kim,Accenta,3,4,2,6,5`,
    truth: `name|associate|D|H
Alder|Kim|7|8
Birch|Lee|8|9
Cedar|Kim|3|5`,
  },
  {
    about: 'numbers before the names and empty columns at the end',
    text: `,Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership,ARR,,
1,Alder,Kim,7,6,5,4,8,"£120,000",,
2,Birch,Lee,8,7,6,5,9,"£80,000",,
3,Cedar,Kim,3,4,2,6,5,"£60,000",,`,
    truth: `name|associate|D|H|last
Alder|Kim|7|8|120000
Birch|Lee|8|9|80000
Cedar|Kim|3|5|60000`,
  },
  {
    about: 'a table of a wiki, drawn with lines',
    text: `| Account | Owner | Launched | ROI | Recognized | Monetizes | Partnership | ARR |
|---|---|---|---|---|---|---|---|
| Alder | Kim | 7 | 6 | 5 | 4 | 8 | 120k |
| Birch | Lee | 8 | 7 | 6 | 5 | 9 | 80k |
| Cedar | Kim | 3 | 4 | 2 | 6 | 5 | 60k |`,
    truth: `name|associate|D|E|F|G|H|last
Alder|Kim|7|6|5|4|8|120000
Birch|Lee|8|7|6|5|9|80000
Cedar|Kim|3|4|2|6|5|60000`,
  },
  {
    about: 'decimal commas in a file with commas',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership,ARR
Alder,Kim,"7,5","6,0","5,25","4,0","8,0","120.000,00"
Birch,Lee,"8,0","7,5","6,0","5,0","9,0","80.000,00"
Cedar,Kim,"3,0","4,0","2,5","6,0","5,0","60.000,00"`,
    truth: `name|C|D|E|F|G|last
Alder|7.5|6|5.25|4|8|120000
Birch|8|7.5|6|5|9|80000
Cedar|3|4|2.5|6|5|60000`,
  },
  {
    about: 'thousands said in the title',
    text: `Key accounts (all amounts in $ thousands),,,,,,,,,
Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership,Prior year ARR,Target,YTD
Alder,Kim,7,6,5,4,8,"1,200",300,10
Birch,Lee,8,7,6,5,9,80,20,5
Cedar,Kim,3,4,2,6,5,60,10,0`,
    truth: `name|C|G|last|target|won
Alder|7|8|1200000|300000|10000
Birch|8|9|80000|20000|5000
Cedar|3|5|60000|10000|0`,
  },
  {
    about: 'won last year beside won this year',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership,ARR FY25,Goal FY26,Won FY25,Won FY26
Alder,Kim,7,6,5,4,8,120000,30000,15000,10000
Birch,Lee,8,7,6,5,9,80000,20000,7000,5000
Cedar,Kim,3,4,2,6,5,60000,10000,900,0`,
    truth: `name|last|target|won
Alder|120000|30000|10000
Birch|80000|20000|5000
Cedar|60000|10000|0`,
  },
  {
    about: 'ends with weekdays and times',
    text: `Account,Owner,Contract end,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,"Thu, 31 Dec 2026",7,6,5,4,8
Birch,Lee,2027-03-31 00:00,8,7,6,5,9
Cedar,Kim,6/30/2027 12:00:00 AM,3,4,2,6,5`,
    truth: `name|end|D|H
Alder|2026-12-31|7|8
Birch|2027-03-31|8|9
Cedar|2027-06-30|3|5`,
  },
  {
    about: 'scores before and now',
    text: `Account,Owner,Launched (prev),Launched (now),ROI (prev),ROI (now),Recognized (prev),Recognized (now),Monetizes (prev),Monetizes (now),Partnership (prev),Partnership (now)
Alder,Kim,6,7,5,6,4,5,3,4,7,8
Birch,Lee,7,8,6,7,5,6,4,5,8,9
Cedar,Kim,2,3,3,4,1,2,5,6,4,5`,
    truth: `name|D|F|H|J|L
Alder|7|6|5|4|8
Birch|8|7|6|5|9
Cedar|3|4|2|6|5`,
  },
];
