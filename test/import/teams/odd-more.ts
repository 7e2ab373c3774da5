/** Still more trackers with habits that trip a reader: signs, words and sizes for scores, groups and periods. */

import type { Team } from './team';

export const ODD_MORE: readonly Team[] = [
  {
    about: 'a word across the scores of an account that left',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,7,6,5,4,8
Dune,Lee,churned,,,,
Birch,Lee,8,7,6,5,9
Cedar,Ann,3,4,2,6,5`,
    truth: `name|C|D|E|F|G
Alder|7|6|5|4|8
Birch|8|7|6|5|9
Cedar|3|4|2|6|5
Dune|||||`,
    isAsked: true,
  },
  {
    about: 'points behind scores',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,7 pts,6 pts,5pts,4 pt,8 points
Birch,Lee,8/10 pts,7,6,5,9
Cedar,Ann,3,4,2,6,5`,
    truth: `name|C|D|E|F|G
Alder|7|6|5|4|8
Birch|8|7|6|5|9
Cedar|3|4|2|6|5`,
  },
  {
    about: 'scales in words in the headers',
    text: `Account,Owner,Launched (score out of ten),ROI (score out of ten),Recognized (out of ten),Monetizes,Partnership
Alder,Kim,7,6,5,4,8
Birch,Lee,8,7,6,5,9
Cedar,Ann,3,4,2,6,5`,
    truth: `name|C|D|E|F|G
Alder|7|6|5|4|8
Birch|8|7|6|5|9
Cedar|3|4|2|6|5`,
  },
  {
    about: 'a row that says what the columns hold',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership
(name),(owner),(0-10),(0-10),(0-10),(0-10),(0-10)
Alder,Kim,7,6,5,4,8
Birch,Lee,8,7,6,5,9
Cedar,Ann,3,4,2,6,5`,
    truth: `name|C|D|E|F|G
Alder|7|6|5|4|8
Birch|8|7|6|5|9
Cedar|3|4|2|6|5`,
  },
  {
    about: 'a scale for each column',
    text: `Account,Owner,Launched %,ROI (1-5),Recognized,Monetizes,Partnership
Alder,Kim,70%,3,5,4,8
Birch,Lee,80%,4,6,5,9
Cedar,Ann,30%,2,2,6,5`,
    truth: `name|C|D|E|F|G
Alder|7|6|5|4|8
Birch|8|8|6|5|9
Cedar|3|4|2|6|5`,
  },
  {
    about: 'terms in months beside ends',
    text: `Account,Owner,Term,Renewal,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,12 months,2026-12-31,7,6,5,4,8
Birch,Lee,24 months,2027-03-31,8,7,6,5,9
Cedar,Ann,36 months,2027-06-30,3,4,2,6,5`,
    truth: `name|end|E|I
Alder|2026-12-31|7|8
Birch|2027-03-31|8|9
Cedar|2027-06-30|3|5`,
  },
  {
    about: 'ARR by the month and by the year',
    text: `Account,Owner,MRR,ARR,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,"$10,000","$120,000",7,6,5,4,8
Birch,Lee,"$5,000","$60,000",8,7,6,5,9
Cedar,Ann,"$1,000","$12,000",3,4,2,6,5`,
    truth: `name|last|E|I
Alder|120000|7|8
Birch|60000|8|9
Cedar|12000|3|5`,
  },
  {
    about: 'ARR by the month only',
    text: `Account,Owner,MRR,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,"$10,000",7,6,5,4,8
Birch,Lee,"$5,000",8,7,6,5,9
Cedar,Ann,"$1,000",3,4,2,6,5`,
    truth: `name|last|D|H
Alder||7|8
Birch||8|9
Cedar||3|5`,
  },
  {
    about: 'currencies before and behind amounts',
    text: `Account;Owner;ARR;Target;Launched;ROI;Recognized;Monetizes;Partnership
Alder;Kim;EUR 120 000;30 000 EUR;7;6;5;4;8
Birch;Lee;EUR 80 000;20 000 EUR;8;7;6;5;9
Cedar;Ann;EUR 64 500;10 000 EUR;3;4;2;6;5`,
    truth: `name|last|target|E|I
Alder|120000|30000|7|8
Birch|80000|20000|8|9
Cedar|64500|10000|3|5`,
  },
  {
    about: 'owners with their last names first',
    text: `Account,Owner,Owner Email,Launched,ROI,Recognized,Monetizes,Partnership
Alder,"Ode, Kim",kim@x.test,7,6,5,4,8
Birch,"Roth, Lee",lee@x.test,8,7,6,5,9
Cedar,"Bay, Ann",ann@x.test,3,4,2,6,5`,
    truth: `name|associate|D|H
Alder|Ode, Kim|7|8
Birch|Roth, Lee|8|9
Cedar|Bay, Ann|3|5`,
  },
  {
    about: 'shares of one',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,0.7,0.6,0.5,0.4,0.8
Birch,Lee,0.8,0.7,0.6,0.5,0.9
Cedar,Ann,0.3,0.4,0.2,0.6,0.5`,
    truth: `name|C|D|E|F|G
Alder|7|6|5|4|8
Birch|8|7|6|5|9
Cedar|3|4|2|6|5`,
  },
  {
    about: 'scores from below zero',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,2,1,0,-1,2
Birch,Lee,1,0,1,-2,2
Cedar,Ann,-2,-1,0,1,0`,
    truth: `name|C
Alder|10
Birch|7.5
Cedar|0`,
    told: ['scale-open'],
  },
  {
    about: 'scores from 0 to 3',
    text: `Account,Owner,Launched (0-3),ROI (0-3),Recognized (0-3),Monetizes (0-3),Partnership (0-3)
Alder,Kim,3,2,1,0,3
Birch,Lee,2,2,3,1,0`,
    truth: `name|C|F
Alder|10|0
Birch|6.666666667|3.333333333`,
  },
  {
    about: 'Roman numbers',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,V,IV,III,II,I
Birch,Lee,IV,IV,II,III,V
Cedar,Ann,I,II,I,III,IV`,
    truth: `name|C
Alder|10
Birch|8
Cedar|2`,
    isAsked: true,
  },
  {
    about: 'faces',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,😀,😐,☹️,😐,😀
Birch,Lee,😐,😐,😀,☹️,
Cedar,Ann,☹️,☹️,😐,😐,☹️`,
    truth: `name|C
Alder|10
Birch|5
Cedar|0`,
    isAsked: true,
  },
  {
    about: 'arrows',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,↑,→,↓,→,↑
Birch,Lee,→,→,↑,↓,
Cedar,Ann,↓,↓,→,→,↓`,
    truth: `name|C
Alder|10
Birch|5
Cedar|0`,
    isAsked: true,
  },
  {
    about: 'sizes',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,L,M,S,M,XL
Birch,Lee,M,M,L,S,
Cedar,Ann,S,S,M,M,S`,
    truth: `name|C
Alder|7
Birch|5
Cedar|0`,
    isAsked: true,
  },
  {
    about: 'plus and minus signs',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,++,+,o,-,++
Birch,Lee,+,+,++,--,o
Cedar,Ann,--,-,o,+,-`,
    truth: `name|C|D|E|F|G
Alder|10|7.5|5|2.5|10
Birch|7.5|7.5|10|0|5
Cedar|0|2.5|5|7.5|2.5`,
    told: ['scale-open'],
  },
  {
    about: 'owners named once for a group',
    text: `Owner,Account,Launched,ROI,Recognized,Monetizes,Partnership
Kim,Alder,7,6,5,4,8
,Birch,8,7,6,5,9
Lee,Cedar,3,4,2,6,5
,Dune,1,1,1,1,1`,
    truth: `name|associate|C
Alder|Kim|7
Birch|Kim|8
Cedar|Lee|3
Dune|Lee|1`,
  },
  {
    about: 'divisions of one customer',
    text: `Customer,Division,Owner,Launched,ROI,Recognized,Monetizes,Partnership
Alder,North,Kim,7,6,5,4,8
Alder,South,Lee,8,7,6,5,9
Cedar,,Ann,3,4,2,6,5`,
    truth: `name|D
Alder|7
Alder|8
Cedar|3`,
  },
  {
    about: 'one day that settles the order of the others',
    text: `Account,Owner,End,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,01/02/27,7,6,5,4,8
Birch,Lee,13/03/27,8,7,6,5,9
Cedar,Ann,05/06/27,3,4,2,6,5`,
    truth: `name|end|D
Alder|2027-02-01|7
Birch|2027-03-13|8
Cedar|2027-06-05|3`,
  },
  {
    about: 'ends that are years',
    text: `Account,Owner,Contract end,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,2027,7,6,5,4,8
Birch,Lee,2028,8,7,6,5,9
Cedar,Ann,2026,3,4,2,6,5`,
    truth: `name|D
Alder|7
Birch|8
Cedar|3`,
  },
  {
    about: 'thousands and millions beside whole amounts',
    text: `Kunde;Betreuer;Umsatz Vorjahr;Einführung;ROI;Anerkennung;Monetarisierung;Partnerschaft
A;Kim;1,2 Mio. €;7;6;5;4;8
B;Lee;500 Tsd. €;8;7;6;5;9
C;Ann;64.500 €;3;4;2;6;5`,
    truth: `name|last|D
A|1200000|7
B|500000|8
C|64500|3`,
  },
  {
    about: 'totals by the owners’ names',
    text: `Account,Owner,ARR,Launched,ROI,Recognized,Monetizes,Partnership
Alder,Kim,100,7,6,5,4,8
Birch,Kim,50,8,7,6,5,9
Kim Ode,,150,,,,,
Cedar,Ann,30,3,4,2,6,5
Dune,Ann,20,3,4,2,6,5
Ann Bay,,50,,,,,`,
    truth: `name|last|D
Alder|100|7
Birch|50|8
Cedar|30|3
Dune|20|3`,
    told: ['row-total'],
  },
];
