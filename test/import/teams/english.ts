/** Trackers as account teams keep them, each with what a careful person reads from it. */

import type { Team } from './team';

export const ENGLISH: readonly Team[] = [
  {
    about: 'a CRM list with marks up to five',
    text: `Account Name,Account Owner,Account Tier,Close Date,Renewal Date,Launch,ROI,Recognition,Monetization,Partnership,Amount
Alder Mills,Kim Ode,Tier 1,1/5/2026,12/31/2026,4,5,3,2,1,"$1.2M"
Birch Works,Lee Roth,Tier 2,2/5/2026,3/31/2027,3,3,4,5,2,"$450,000"
Cedar Foods,Kim Ode,Tier 2,3/15/2026,6/30/2027,5,4,4,3,3,$85k`,
    truth: `name|associate|type|end|F|G|H|I|J
Alder Mills|Kim Ode|1|2026-12-31|8|10|6|4|2
Birch Works|Lee Roth|2|2027-03-31|6|6|8|10|4
Cedar Foods|Kim Ode|2|2027-06-30|10|8|8|6|6`,
    told: ['scale-open'],
    answer: { scales: new Map([[5, 'of:5']]) },
  },
  {
    about: 'arrows and remarks behind scores',
    text: `Customer,AE,Renewal,Launched,ROI,Recognised ROI,Monetises,Partner,ARR (k$),Target (k$),Won (k$)
Alder Mills,Kim,31 Mar 2027,7 ↑,6 →,5 ↓,4,8▲,120,30,10
Birch Works,Lee,30 Jun 2027,8▼,7,~6,5,9 ↑,80,20,5
Cedar Foods,Kim,31 Jan 2027,3,4 ↓,2 ↘,6 ↗,5,64.5,10,0`,
    truth: `name|end|D|E|F|G|H|last|target|won
Alder Mills|2027-03-31|7|6|5|4|8|120000|30000|10000
Birch Works|2027-06-30|8|7|6|5|9|80000|20000|5000
Cedar Foods|2027-01-31|3|4|2|6|5|64500|10000|0`,
  },
  {
    about: 'circles in colour and a total over the list',
    text: `Key account,KAM,Launch,ROI,Recognition,Monetization,Partnership,LY ARR,Goal,Closed won YTD
TOTAL,,,,,,,250000,60000,15000
Alder Mills,Kim,🟢,🟡,🔴,🟡,🟢,120000,30000,10000
Birch Works,Lee,🟡,🟡,🟢,🔴,⚪,80000,20000,5000
Cedar Foods,Kim,🔴,🔴,🟡,🟡,🔴,50000,10000,0`,
    truth: `name|associate|C|D|E|F|G|last|target|won
Alder Mills|Kim|10|5|0|5|10|120000|30000|10000
Birch Works|Lee|5|5|10|0||80000|20000|5000
Cedar Foods|Kim|0|0|5|5|0|50000|10000|0`,
  },
  {
    about: 'quarters as ends, and a target that is the whole',
    text: `Client,Owner,Contract end,Launch,ROI,Recognition,Monetization,Partnership,ARR FY25,ARR FY26 target
Alder Mills,Kim,FY26 Q3,7,6,5,4,8,100000,130000
Birch Works,Lee,Q1 2027,8,7,6,5,9,80000,95000
Cedar Foods,Kim,FY27 Q2,3,4,2,6,5,50000,55000`,
    truth: `name|end|D|E|F|G|H|last|target
Alder Mills|2026-09-30|7|6|5|4|8|100000|30000
Birch Works|2027-03-31|8|7|6|5|9|80000|15000
Cedar Foods|2027-06-30|3|4|2|6|5|50000|5000`,
    told: ['column-unsure', 'value-guessed'],
    isAsked: true,
  },
  {
    about: 'pages put together, with their numbers',
    text: `Account,Rep,Tier,Renewal date,Weekly users,Near-daily users,ARR,Target,YTD
Alder Mills,Kim,1,2027-03-31,7,6,100000,10000,5000
Birch Works,Lee,2,2027-04-30,6,5,80000,20000,2500
Page 1 of 2,,,,,,,,
Account,Rep,Tier,Renewal date,Weekly users,Near-daily users,ARR,Target,YTD
Cedar Foods,Kim,3,2027-05-31,5,4,64500,10000,0
Dune Labs,Lee,4,2027-06-30,4,3,20000,5000,1000
Page 2 of 2,,,,,,,,`,
    truth: `name|associate|type|end|E|F|last|target|won
Alder Mills|Kim|1|2027-03-31|7|6|100000|10000|5000
Birch Works|Lee|2|2027-04-30|6|5|80000|20000|2500
Cedar Foods|Kim|3|2027-05-31|5|4|64500|10000|0
Dune Labs|Lee|4|2027-06-30|4|3|20000|5000|1000`,
  },
  {
    about: 'own metrics under bands of steps',
    text: `,,,Effectively Launched,,,Generate ROI,,,ROI Recognized,,,,
Account,Rep,Renewal,Logins,Training done,Depth of use,Business case,Payback,Champion,Exec sponsor,Reference,ARR,Target,Won
Alder Mills,Kim,2027-03-31,7,6,5,4,8,6,7,3,100000,10000,5000
Birch Works,Lee,2027-04-30,8,7,6,5,9,2,4,5,80000,20000,2500
Cedar Foods,Kim,2027-05-31,3,4,2,6,5,7,8,9,64500,10000,0`,
    truth: `name|D=launched.own1|E=launched.own2|F=launched.own3|G=roi.cases|H=roi.own1|I=roi.own2|J=recognized.own1|K=recognized.public|last|target|won
Alder Mills|7|6|5|4|8|6|7|3|100000|10000|5000
Birch Works|8|7|6|5|9|2|4|5|80000|20000|2500
Cedar Foods|3|4|2|6|5|7|8|9|64500|10000|0`,
  },
  {
    about: 'own steps between owner and money, out of 100',
    text: `Company,CSM,Adoption,Value,Advocacy,Growth,Executive fit,ARR,Expansion target,Booked YTD
Alder Mills,Kim,72,64,51,40,88,"$100,000","$10,000","$5,000"
Birch Works,Lee,85,77,61,55,90,"$80,000","$20,000","$2,500"
Cedar Foods,Kim,33,41,22,60,52,"$64,500","$10,000",$0`,
    truth: `name|associate|C|D|E|F|G|last|target|won
Alder Mills|Kim|7.2|6.4|5.1|4|8.8|100000|10000|5000
Birch Works|Lee|8.5|7.7|6.1|5.5|9|80000|20000|2500
Cedar Foods|Kim|3.3|4.1|2.2|6|5.2|64500|10000|0`,
  },
  {
    about: 'no header, out of 100',
    text: `Alder Mills\tKim Ode\t1\t2027-03-31\t72\t64\t51\t40\t88\t100000\t10000\t5000
Birch Works\tLee Roth\t2\t2027-04-30\t85\t77\t61\t55\t90\t80000\t20000\t2500
Cedar Foods\tKim Ode\t2\t2027-05-31\t33\t41\t22\t60\t52\t64500\t10000\t0
Dune Labs\tLee Roth\t3\t2027-06-30\t95\t100\t80\t75\t70\t20000\t5000\t1000
Elm Energy\tKim Ode\t4\t2027-07-31\t10\t5\t0\t25\t30\t31000\t4000\t1500`,
    truth: `name|associate|type|end|E=launched|F=roi|G=recognized|H=monetizes|I=partner|last|target|won
Alder Mills|Kim Ode|1|2027-03-31|7.2|6.4|5.1|4|8.8|100000|10000|5000
Birch Works|Lee Roth|2|2027-04-30|8.5|7.7|6.1|5.5|9|80000|20000|2500
Cedar Foods|Kim Ode|2|2027-05-31|3.3|4.1|2.2|6|5.2|64500|10000|0
Dune Labs|Lee Roth|3|2027-06-30|9.5|10|8|7.5|7|20000|5000|1000
Elm Energy|Kim Ode|4|2027-07-31|1|0.5|0|2.5|3|31000|4000|1500`,
  },
  {
    about: 'no header, letters',
    text: `Alder Mills\tKim Ode\t2027-03-31\tA\tB\tB\tC\tD\t100000
Birch Works\tLee Roth\t2027-04-30\tB\tB\tA\tA\tC\t80000
Cedar Foods\tKim Ode\t2027-05-31\tF\tD\tC\tB\tB\t64500
Dune Labs\tLee Roth\t2027-06-30\tC\tC\tD\tA\tE\t20000`,
    truth: `name|associate|end|D=launched|E=roi|F=recognized|G=monetizes|H=partner|last
Alder Mills|Kim Ode|2027-03-31|10|8|8|6|4|100000
Birch Works|Lee Roth|2027-04-30|8|8|10|10|6|80000
Cedar Foods|Kim Ode|2027-05-31|0|4|6|8|8|64500
Dune Labs|Lee Roth|2027-06-30|6|6|4|10|2|20000`,
  },
  {
    about: 'scores of 0 to 4 that nothing names',
    text: `Account,Rep,Launch,ROI,Recognition,Monetization,Partnership,ARR
Alder Mills,Kim,4,3,2,1,0,100000
Birch Works,Lee,0,2,4,3,1,80000
Cedar Foods,Kim,2,2,1,0,4,64500`,
    truth: `name|C|D|E|F|G|last
Alder Mills|10|7.5|5|2.5|0|100000
Birch Works|0|5|10|7.5|2.5|80000
Cedar Foods|5|5|2.5|0|10|64500`,
    told: ['scale-open'],
    answer: { scales: new Map([[2, 'of:4']]) },
  },
  {
    about: 'a key of the scale in a note above',
    text: `Q4 account review,,,,,,,
Scale: 1 = poor - 5 = great,,,,,,,
,,,,,,,
Account,Rep,Launch,ROI,Recognition,Monetization,Partnership,ARR
Alder Mills,Kim,4,3,2,1,5,100000
Birch Works,Lee,1,2,4,3,1,80000
Cedar Foods,Kim,2,2,1,5,4,64500`,
    truth: `name|C|D|E|F|G|last
Alder Mills|8|6|4|2|10|100000
Birch Works|2|4|8|6|2|80000
Cedar Foods|4|4|2|10|8|64500`,
  },
  {
    about: 'an account a column',
    text: `Metric,Alder Mills,Birch Works,Cedar Foods
Owner,Kim,Lee,Kim
Renewal date,2027-03-31,2027-04-30,2027-05-31
Launch,7,8,3
ROI,6,7,4
ARR,100000,80000,64500`,
    truth: `name|associate|end|4=launched|5=roi|last
Alder Mills|Kim|2027-03-31|7|6|100000
Birch Works|Lee|2027-04-30|8|7|80000
Cedar Foods|Kim|2027-05-31|3|4|64500`,
    told: ['turned'],
  },
  {
    about: 'a score a row',
    text: `Account,Rep,Step,Score
Alder Mills,Kim,Launch,7
Alder Mills,Kim,ROI,6
Birch Works,Lee,Launch,8
Birch Works,Lee,ROI,5`,
    truth: `name|associate
Alder Mills|Kim
Alder Mills|Kim
Birch Works|Lee
Birch Works|Lee`,
    told: ['no-scores', 'row-same-name'],
  },
  {
    about: 'a currency a row, in a column of its own',
    text: `Account,Rep,Launch,ROI,Recognition,Monetization,Partnership,Currency,ARR,Target
Alder Mills,Kim,4,3,7,1,5,EUR,100000,10000
Birch Works,Lee,9,2,4,3,1,USD,80000,20000
Cedar Foods,Kim,2,2,8,5,4,EUR,64500,5000`,
    truth: `name|C|D|last|target
Alder Mills|4|3|100000|10000
Birch Works|9|2|80000|20000
Cedar Foods|2|2|64500|5000`,
    told: ['currency-mixed'],
  },
  {
    about: 'errors, formulas as text and codes',
    text: `#,Account ID,Account,Rep,Renewal,Weekly users,Near-daily users,ARR,Target,YTD
1,="00123",Alder Mills,Kim,46477,7,#N/A,100000,#REF!,5000
2,="00124",Birch Works,Lee,46507,8,6,"80,000",20000,2500
3,="00125",Cedar Foods,Kim,46538,#DIV/0!,5,64500,10000,-`,
    truth: `name|associate|end|F|G|last|target|won
Alder Mills|Kim|2027-03-31|7||100000||5000
Birch Works|Lee|2027-04-30|8|6|80000|20000|2500
Cedar Foods|Kim|2027-05-31||5|64500|10000|`,
    told: ['value'],
    isAsked: true,
  },
  {
    about: 'names that sound like totals, and twice the same',
    text: `Account,Rep,Renewal,Weekly users,ARR
Total Energies,Kim,2027-03-31,7,100000
Summa Health,Lee,2027-04-30,8,80000
Birch Works,Lee,2027-04-30,8,80000
birch works ,Kim,2027-05-31,6,20000
Average Joe's,Kim,2027-05-31,6,20000`,
    truth: `name|associate|end|D|last
Total Energies|Kim|2027-03-31|7|100000
Summa Health|Lee|2027-04-30|8|80000
Birch Works|Lee|2027-04-30|8|80000
birch works|Kim|2027-05-31|6|20000
Average Joe's|Kim|2027-05-31|6|20000`,
  },
];
