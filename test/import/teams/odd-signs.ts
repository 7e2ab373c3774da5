/** Trackers whose scores are signs, words, shares or numbers on scales of many kinds. */

import type { Team } from './team';

export const ODD_SIGNS: readonly Team[] = [
  {
    about: 'stars of emoji, some of them empty',
    text: `Account,Owner,Launched,ROI,ARR last year
Alder,Kim,⭐⭐⭐⭐,⭐⭐⭐,120000
Birch,Lee,⭐⭐⭐⭐⭐,⭐,80000
Cedar,Kim,⭐⭐,⭐⭐,60000`,
    truth: `name|C|D|last
Alder|8|6|120000
Birch|10|2|80000
Cedar|4|4|60000`,
  },
  {
    about: 'filled and empty stars in one cell',
    text: `Account,Owner,Launched,ROI
Alder,Kim,★★★★☆,★★★☆☆
Birch,Lee,★★★★★,★☆☆☆☆
Cedar,Kim,★★☆☆☆,☆☆☆☆☆`,
    truth: `name|C|D
Alder|8|6
Birch|10|2
Cedar|4|0`,
  },
  {
    about: 'Harvey balls with a word behind them',
    text: `Account,Owner,Launched,ROI
Alder,Kim,● full,◑ half
Birch,Lee,◔ quarter,○ none
Cedar,Kim,◕ most,● full`,
    truth: `name|C|D
Alder|10|5
Birch|2.5|0
Cedar|7.5|10`,
  },
  {
    about: 'circles in colour with a word behind them',
    text: `Account,Owner,Launched,ROI
Alder,Kim,🟢 on track,🟡 at risk
Birch,Lee,🔴 off track,🟢 on track
Cedar,Kim,🟡 at risk,🔴 off track`,
    truth: `name|C|D
Alder|10|5
Birch|0|10
Cedar|5|0`,
  },
  {
    about: 'digits in circles',
    text: `Account,Owner,Launched (1-5),ROI (1-5)
Alder,Kim,④,③
Birch,Lee,⑤,①
Cedar,Kim,②,②`,
    truth: `name|C|D
Alder|8|6
Birch|10|2
Cedar|4|4`,
  },
  {
    about: 'digits of emoji',
    text: `Account,Owner,Launched,ROI
Alder,Kim,7️⃣,6️⃣
Birch,Lee,8️⃣,🔟
Cedar,Kim,3️⃣,4️⃣`,
    truth: `name|C|D
Alder|7|6
Birch|8|10
Cedar|3|4`,
  },
  {
    about: 'shares of one with a per cent sign in the header',
    text: `Account,Owner,Launched %,ROI %,ARR last year
Alder,Kim,0.7,0.6,120000
Birch,Lee,0.85,1,80000
Cedar,Kim,0.3,0,60000`,
    truth: `name|C|D|last
Alder|7|6|120000
Birch|8.5|10|80000
Cedar|3|0|60000`,
  },
  {
    about: 'per cent written out, with decimal commas',
    text: `Kunde;Betreuer;Einführung;ROI erzielt
Nord AG;Kim;72,5 %;60 %
Süd AG;Lee;85 %;100 %
West AG;Kim;30 %;0 %`,
    truth: `name|C|D
Nord AG|7.25|6
Süd AG|8.5|10
West AG|3|0`,
  },
  {
    about: 'a school’s marks from A to F with words beside them',
    text: `Account,Owner,Launched,ROI,Recognized
Alder,Kim,A - great,B - good,C
Birch,Lee,F - failed,D,B - good
Cedar,Kim,B - good,A - great,A - great`,
    truth: `name|C|D|E
Alder|10|8|6
Birch|0|4|8
Cedar|8|10|10`,
  },
  {
    about: 'scores beside what they were, with an arrow between',
    text: `Account,Owner,Launched,ROI
Alder,Kim,6 → 7,5 → 6
Birch,Lee,7 → 8,8 → 7
Cedar,Kim,3 → 3,4 → 4`,
    truth: `name|C|D
Alder|7|6
Birch|8|7
Cedar|3|4`,
    isAsked: true,
  },
  {
    about: 'scores out of twelve in the header',
    text: `Account,Owner,Launched (max 12),ROI (max 12)
Alder,Kim,6,12
Birch,Lee,9,3`,
    truth: `name|C|D
Alder|5|10
Birch|7.5|2.5`,
  },
  {
    about: 'yes and no of four languages in one column',
    text: `Account,Owner,Launched,ROI
Alder,Kim,Yes,Ja
Birch,Lee,No,Nein
Cedar,Kim,Oui,Non
Dune,Ann,Sí,No`,
    truth: `name|C|D
Alder|10|10
Birch|0|0
Cedar|10|0
Dune|10|0`,
  },
  {
    about: 'high, medium and low with a number before them',
    text: `Account,Owner,Launched,ROI
Alder,Kim,1 - High,2 - Medium
Birch,Lee,3 - Low,1 - High
Cedar,Kim,2 - Medium,3 - Low`,
    truth: `name|C|D
Alder|10|5
Birch|0|10
Cedar|5|0`,
    isAsked: true,
  },
  {
    about: 'half points as fractions',
    text: `Account,Owner,Launched,ROI
Alder,Kim,7½,6
Birch,Lee,8,7 1/2
Cedar,Kim,3¼,4`,
    truth: `name|C|D
Alder|7.5|6
Birch|8|7.5
Cedar|3.25|4`,
    isAsked: true,
  },
  {
    about: 'ranges in place of scores',
    text: `Account,Owner,Launched,ROI
Alder,Kim,6-7,6
Birch,Lee,8,7-8
Cedar,Kim,3,4`,
    truth: `name|C|D
Alder||6
Birch|8|
Cedar|3|4`,
    isAsked: true,
  },
];
