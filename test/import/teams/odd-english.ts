/** Trackers with habits that trip a reader, each with what a careful person reads. */

import type { Team } from './team';

export const ODD_ENGLISH: readonly Team[] = [
  {
    about: 'quarters and notes with line breaks beside scores under bands',
    text: `Portfolio review | FY2026,,,,,,,,,,,,,
,,,,Scores (0-10),,,,,ARR ($),,,,
Customer ,CSM,Segment,Renews on,Go-live,ROI,ROI recognised,Monetization,Partnership,Last year,Target,Q1,Q2,Notes
 Alder Mills ,Kim,Tier 1,12/31/2026,7,6,5,4,8,"1,200,000","300,000","10,000","5,000","good, but slow"
Birch Works  ,Lee,Tier 2,03/15/2027,8,7,6,5,9,"80,000","20,000","2,000",0,
Cedar Foods,Kim,Tier 3,01/20/2027,3,,2,6,5,"64,500","10,000",0,0,"said ""no"" twice
then yes"`,
    truth: `name|associate|type|end|E|F|G|H|I|last|target
Alder Mills|Kim|1|2026-12-31|7|6|5|4|8|1200000|300000
Birch Works|Lee|2|2027-03-15|8|7|6|5|9|80000|20000
Cedar Foods|Kim|3|2027-01-20|3||2|6|5|64500|10000`,
  },
  {
    about: 'pasted with tabs, scores as texts of per cent, amounts in K',
    text: `Account	AM	End	Launch %	ROI %	Recognized %	Monetizes %	Partner %	ARR LY	Goal	YTD
Alder	Kim	2026-12-31	75%	60 %	50%	40%	80%	$1,200K	$300K	$12.5K
Birch	Lee	2027-06-30	100%	0%	65%		90%	$950K	$200K	$0K
Cedar	Kim	2027-04-01	30%	40%	20%	60%	-	$64.5K	$10K	($2.5K)`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Alder|Kim|2026-12-31|7.5|6|5|4|8|1200000|300000|12500
Birch|Lee|2027-06-30|10|0|6.5||9|950000|200000|0
Cedar|Kim|2027-04-01|3|4|2|6||64500|10000|-2500`,
  },
  {
    about: 'totals of regions in the middle',
    text: `Region,Account,Owner,Renewal,Launched,ROI,Recognized,Monetizes,Partner,ARR,Target,Won
EMEA,Alder,Kim,2026-12-31,7,6,5,4,8,100,30,10
EMEA,Birch,Kim,2027-01-31,8,7,6,5,9,50,10,5
EMEA Total,,,,,,,,,150,40,15
APAC,Cedar,Lee,2027-02-28,3,4,2,6,5,60,20,0
APAC,Dune,Lee,2027-03-31,5,5,5,5,5,40,5,5
APAC Total,,,,,,,,,100,25,5
Grand Total,,,,,,,,,250,65,20`,
    truth: `name|associate|end|E|F|G|H|I|last|target|won
Alder|Kim|2026-12-31|7|6|5|4|8|100|30|10
Birch|Kim|2027-01-31|8|7|6|5|9|50|10|5
Cedar|Lee|2027-02-28|3|4|2|6|5|60|20|0
Dune|Lee|2027-03-31|5|5|5|5|5|40|5|5`,
    told: ['row-total'],
  },
  {
    about: 'check marks and crosses',
    text: `Account,Owner,Effectively launched,Generate ROI,ROI Recognized,Customer Monetizes,Valued Strategic Partner
Alder,Kim,✔,✘,✓,✗,✔
Birch,Lee,✔,✔,,✘,✘
Cedar,Kim,✘,✘,✔,✔,✔`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|10|0|10|0|10
Birch|Lee|10|10||0|0
Cedar|Kim|0|0|10|10|10`,
  },
  {
    about: 'scores from 1 to 4',
    text: `Account,Owner,Launch (1-4),ROI (1-4),Recognition (1-4),Monetization (1-4),Partner (1-4),ARR
Alder,Kim,4,3,2,1,4,1000
Birch,Lee,3,3,4,2,1,800
Cedar,Kim,1,2,2,3,4,500`,
    truth: `name|associate|C|D|E|F|G|last
Alder|Kim|10|7.5|5|2.5|10|1000
Birch|Lee|7.5|7.5|10|5|2.5|800
Cedar|Kim|2.5|5|5|7.5|10|500`,
  },
  {
    about: 'dates written in five ways',
    text: `Account,Owner,Renewal date,Launched,ROI,Recognized,Monetizes,Partner
Alder,Kim,2026-12-31,7,6,5,4,8
Birch,Lee,"March 15, 2027",8,7,6,5,9
Cedar,Kim,1 Apr 2027,3,4,2,6,5
Dune,Lee,04/05/2027,3,4,2,6,5
Elm,Lee,30/06/2027,3,4,2,6,5`,
    truth: `name|associate|end|D|E|F|G|H
Alder|Kim|2026-12-31|7|6|5|4|8
Birch|Lee|2027-03-15|8|7|6|5|9
Cedar|Kim|2027-04-01|3|4|2|6|5
Dune|Lee|2027-05-04|3|4|2|6|5
Elm|Lee|2027-06-30|3|4|2|6|5`,
  },
  {
    about: 'one amount with a decimal comma among thousands',
    text: `Account;Owner;ARR;Target;Launched;ROI;Recognized;Monetizes;Partner
Alder;Kim;1,200;300;7;6;5;4;8
Birch;Lee;12,5;20;8;7;6;5;9
Cedar;Kim;64,500;10;3;4;2;6;5
Dune;Kim;164,500;10;3;4;2;6;5`,
    truth: `name|associate|last|target|E|F|G|H|I
Alder|Kim|1200|300|7|6|5|4|8
Birch|Lee|12.5|20|8|7|6|5|9
Cedar|Kim|64500|10|3|4|2|6|5
Dune|Kim|164500|10|3|4|2|6|5`,
  },
  {
    about: 'accounts side by side',
    text: `,Alder,Birch,Cedar
Account owner,Kim,Lee,Kim
Type,1,2,3
Renewal date,2026-12-31,2027-03-31,2027-06-30
Effectively Launched,7,8,3
Generate ROI,6,7,4
ROI Recognized,5,6,2
Customer Monetizes,4,5,6
Valued Strategic Partner,8,9,5
Last year ARR,100000,80000,60000`,
    truth: `name|associate|type|end|5|6|7|8|9|last
Alder|Kim|1|2026-12-31|7|6|5|4|8|100000
Birch|Lee|2|2027-03-31|8|7|6|5|9|80000
Cedar|Kim|3|2027-06-30|3|4|2|6|5|60000`,
    told: ['turned'],
  },
  {
    about: 'an account twice',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner,ARR
Alder,Kim,7,6,5,4,8,100
alder ,Kim,7,6,5,4,8,100
Birch,Lee,8,7,6,5,9,80`,
    truth: `name|associate|C|D|E|F|G|last
Alder|Kim|7|6|5|4|8|100
alder|Kim|7|6|5|4|8|100
Birch|Lee|8|7|6|5|9|80`,
    told: ['row-same-name'],
  },
  {
    about: 'years instead of names for amounts',
    text: `Account,Owner,Launch,ROI,Recognition,Monetization,Partnership,FY25 Actual,FY26 Growth Plan,FY26 YTD
Alder,Kim,7,6,5,4,8,100000,30000,10000
Birch,Lee,8,7,6,5,9,80000,20000,5000
Cedar,Kim,3,4,2,6,5,60000,10000,0`,
    truth: `name|associate|C|D|E|F|G|last|target|won
Alder|Kim|7|6|5|4|8|100000|30000|10000
Birch|Lee|8|7|6|5|9|80000|20000|5000
Cedar|Kim|3|4|2|6|5|60000|10000|0`,
    isAsked: true,
  },
  {
    about: 'rows with numbers',
    text: `#,Account,Owner,Launch,ROI,Recognition,Monetization,Partnership,ARR,Target,Won
1,Alder,Kim,7,6,5,4,8,100000,30000,10000
2,Birch,Lee,8,7,6,5,9,80000,20000,5000
3,Cedar,Kim,3,4,2,6,5,60000,10000,0`,
    truth: `name|associate|D|E|F|G|H|last|target|won
Alder|Kim|7|6|5|4|8|100000|30000|10000
Birch|Lee|8|7|6|5|9|80000|20000|5000
Cedar|Kim|3|4|2|6|5|60000|10000|0`,
  },
  {
    about: 'words behind the scores',
    text: `Account,Owner,Launch,ROI,Recognition,Monetization,Partnership
Alder,Kim,7 - on track,6 - ok,5 - mixed,4 - late,8 - great
Birch,Lee,8 - good,7 - on track,6 - ok,5 - mixed,9 - great
Cedar,Kim,3 - bad,4 - late,2 - bad,6 - ok,5 - mixed`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|7|6|5|4|8
Birch|Lee|8|7|6|5|9
Cedar|Kim|3|4|2|6|5`,
  },
  {
    about: 'states of work as scores',
    text: `Account,Owner,Launch,ROI,Recognition,Monetization,Partnership
Alder,Kim,Done,In progress,Not started,Not started,Done
Birch,Lee,In progress,In progress,Done,Not started,Done
Cedar,Kim,Not started,Done,In progress,Done,In progress`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|10|5|0|0|10
Birch|Lee|5|5|10|0|10
Cedar|Kim|0|10|5|10|5`,
  },
  {
    about: 'two quarters under each step',
    text: `,,Launched,,ROI,,Recognized,,Monetizes,,Partner,
Account,Owner,Q2,Q3,Q2,Q3,Q2,Q3,Q2,Q3,Q2,Q3
Alder,Kim,6,7,5,6,4,5,3,4,7,8
Birch,Lee,7,8,6,7,5,6,4,5,8,9
Cedar,Kim,2,3,3,4,1,2,5,6,4,5`,
    truth: `name|associate|D|F|H|J|L
Alder|Kim|7|6|5|4|8
Birch|Lee|8|7|6|5|9
Cedar|Kim|3|4|2|6|5`,
  },
  {
    about: 'headers with line breaks',
    text: `Account,"Account
Owner","Renewal
Date","Effectively
Launched","Generate
ROI","ROI
Recognized","Customer
Monetizes","Valued
Strategic
Partner","Last Year
ARR","ΔARR
Target","YTD
ARR"
Alder,Kim,2026-12-31,7,6,5,4,8,100,30,10
Birch,Lee,2027-03-31,8,7,6,5,9,80,20,5`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Alder|Kim|2026-12-31|7|6|5|4|8|100|30|10
Birch|Lee|2027-03-31|8|7|6|5|9|80|20|5`,
  },
  {
    about: 'a CRM export with a footer and scores out of 100',
    text: `"Account ID","Account Name","Owner","Renewal Date","Launch Score","ROI Score","Recognition Score","Monetization Score","Partner Score","ARR","Currency"
"001A","Alder, Inc.","Kim Ode","2027-03-31T00:00:00Z","70","60","50","40","80","120000.00","USD"
"001B","Birch ""B"" LLC","Lee Roth","2027-06-30T00:00:00Z","85","70","65","55","90","80000.00","USD"
"001C","Cedar","Kim Ode","2027-09-30T00:00:00Z","30","40","20","60","50","64500.00","USD"

"Report generated 21/11/2026 by Kim Ode"
"3 records"`,
    truth: `name|associate|end|E|F|G|H|I|last
Alder, Inc.|Kim Ode|2027-03-31|7|6|5|4|8|120000
Birch "B" LLC|Lee Roth|2027-06-30|8.5|7|6.5|5.5|9|80000
Cedar|Kim Ode|2027-09-30|3|4|2|6|5|64500`,
  },
  {
    about: 'single letters for red, amber, green',
    text: `Customer,KAM,Launch RAG,ROI RAG,Recognition RAG,Monetisation RAG,Partner RAG,Trend
Alder,Kim,G,A,R,A,G,up
Birch,Lee,A,A,G,R,G,down
Cedar,Kim,R,R,A,A,R,flat`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|10|5|0|5|10
Birch|Lee|5|5|10|0|10
Cedar|Kim|0|0|5|5|0`,
  },
  {
    about: 'fifths, one of which became a date',
    text: `Customer,KAM,Launched,ROI,Recognized,Monetizes,Partner
Alder,Kim,3/5,4/5,2/5,5/5,1/5
Birch,Lee,4/5,5-Mar,3/5,2/5,n/a
Cedar,Kim,1/5,2/5,1/5,3/5,4/5`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|6|8|4|10|2
Birch|Lee|8|6|6|4|
Cedar|Kim|2|4|2|6|8`,
    isAsked: true,
  },
  {
    about: 'what each number means stands behind it',
    text: `Customer,KAM,Launched,ROI,Recognized,Monetizes,Partner
Alder,Kim,3 – fair,4 – good,2 – weak,5 – excellent,1 – poor
Birch,Lee,4 – good,5 – excellent,3 – fair,2 – weak,
Cedar,Kim,1 – poor,2 – weak,1 – poor,3 – fair,4 – good`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|6|8|4|10|2
Birch|Lee|8|10|6|4|
Cedar|Kim|2|4|2|6|8`,
  },
  {
    about: 'metrics without a name',
    text: `Account,Owner,Metric 1,Metric 2,Metric 3,Metric 4,Metric 5,ARR,Target,YTD
Alder,Kim,7,6,5,4,8,100,30,10
Birch,Lee,8,7,6,5,9,80,20,5
Cedar,Kim,3,4,2,6,5,60,10,0`,
    truth: `name|associate|C|D|E|F|G|last|target|won
Alder|Kim|7|6|5|4|8|100|30|10
Birch|Lee|8|7|6|5|9|80|20|5
Cedar|Kim|3|4|2|6|5|60|10|0`,
  },
  {
    about: 'a list of actions under the accounts',
    text: `Strategic accounts,,,,,,,
Account,Owner,Launched,ROI,Recognized,Monetizes,Partner,ARR
Alder,Kim,7,6,5,4,8,100
Birch,Lee,8,7,6,5,9,80
,,,,,,,
Open actions,,,,,,,
Action,Owner,Due,Status,,,,
Call Alder,Kim,2026-12-01,open,,,,
Visit Birch,Lee,2026-12-05,open,,,,`,
    truth: `name|associate|C|D|E|F|G|last
Alder|Kim|7|6|5|4|8|100
Birch|Lee|8|7|6|5|9|80`,
  },
  {
    about: 'a list for each owner under one another',
    text: `Kim,,,,,,,
Account,Tier,Launched,ROI,Recognized,Monetizes,Partner,ARR
Alder,1,7,6,5,4,8,100
Cedar,2,3,4,2,6,5,60
Total,,,,,,,160
,,,,,,,
Lee,,,,,,,
Account,Tier,Launched,ROI,Recognized,Monetizes,Partner,ARR
Birch,1,8,7,6,5,9,80
Dune,3,5,5,5,5,5,40
Total,,,,,,,120`,
    truth: `name|type|C|D|E|F|G|last
Alder|1|7|6|5|4|8|100
Cedar|2|3|4|2|6|5|60
Birch|1|8|7|6|5|9|80
Dune|3|5|5|5|5|5|40`,
    isAsked: true,
  },
  {
    about: 'the scale explained under the list',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner
Alder,Kim,4,3,2,5,1
Birch,Lee,5,4,3,2,4
Cedar,Kim,1,2,1,3,5

Legend: 1 = poor ... 5 = excellent`,
    truth: `name|associate|C|D|E|F|G
Alder|Kim|8|6|4|10|2
Birch|Lee|10|8|6|4|8
Cedar|Kim|2|4|2|6|10`,
  },
  {
    about: 'shares of the target and what is left of it',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner,ARR,Target,% of target,Remaining
Alder,Kim,7,6,5,4,8,100000,30000,33%,20100
Birch,Lee,8,7,6,5,9,80000,20000,25%,15000
Cedar,Kim,3,4,2,6,5,60000,10000,0%,10000`,
    truth: `name|associate|C|D|E|F|G|last|target
Alder|Kim|7|6|5|4|8|100000|30000
Birch|Lee|8|7|6|5|9|80000|20000
Cedar|Kim|3|4|2|6|5|60000|10000`,
  },
  {
    about: 'averages right under the header',
    text: `Account,Owner,Launched,ROI,Recognized,Monetizes,Partner,ARR
Average,,6,5.7,4.3,5,7.3,80
Alder,Kim,7,6,5,4,8,100
Birch,Lee,8,7,6,5,9,80
Cedar,Kim,3,4,2,6,5,60`,
    truth: `name|associate|C|D|E|F|G|last
Alder|Kim|7|6|5|4|8|100
Birch|Lee|8|7|6|5|9|80
Cedar|Kim|3|4|2|6|5|60`,
    told: ['row-total'],
  },
];
