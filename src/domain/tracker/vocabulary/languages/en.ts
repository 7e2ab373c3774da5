import type { Language } from './language';

export const en: Language = {
  code: 'en',
  fields: {
    name: 'Account name | Customer | Customer name | Client | Client name | Company | Company name | Organization | Organisation | Organization name | Organisation name | Name | Key account | Key accounts | Accounts | Customers | Clients | Customer account | Account/Customer | Customer/Client | Partner | Partner name | Logo | Cust | Acct | Acct name | Row Labels',
    associate:
      'Associate | Sales rep | Sales representative | Rep | Representative | Owner | Account owner | Account manager | Key account manager | AM | KAM | CSM | AE | Account executive | Customer success manager | Customer owner | Salesperson | Sales person | Sales owner | Sales manager | Sales | Seller | Responsible | Assigned to | Assignee | Manager | Account lead | Account rep | Account representative | Client manager | Client owner | Customer manager | Relationship manager | Account owner full name | Owner full name | Owner name | Account owner name | Owner: Full Name | Acct mgr | Acct owner | Account mgr | Acct manager | Advisor | Adviser | Consultant | Banker',
    type: 'Account type | Customer type | Client type | Partner type | Tier | Account tier | Customer tier | Account class | Account category | Category | Class | Segment | Level | Tp',
    endDate:
      'Account end date | End | Ends | Ends on | Contract end | Contract end date | Contract ends | Contract expiry | Contract expiration | Contract expires | Renewal | Renewal date | Renewal due | Renews | Renews on | Next renewal | Contract renewal | Contract renewal date | Expiry | Expiry date | Expiration | Expiration date | Expires | Expires on | Subscription end | Subscription end date | Term end | Term end date | Valid until | Contract until',
    scoredOn:
      'Last scored | Last scored on | Date scored | Score date | Scores date | Scoring date | Date of scoring | Date of scores | Scores as of | Scored at | Last scoring | Last score date | Last review | Last reviewed | Last review date | Last reviewed on | Date reviewed | Date of last review | Reviewed on | Last assessed | Last assessment | Assessed on | Assessment date | Last updated | Last update | Updated on',
    lastArr:
      'Last year ARR | Last ARR | ARR last year | LY ARR | ARR LY | Prior ARR | Prior year ARR | Previous ARR | Previous year ARR | ARR | ARR prior year | ARR previous year | Annual recurring revenue | Last years revenue | Last year revenue | Revenue last year | Prior year revenue | Starting ARR | Opening ARR | Base ARR | Baseline ARR | Baseline | Base | Current ARR | Last year | Prior year | Previous year | LY | PY',
    deltaArr:
      'ΔARR target | Delta ARR target | TGT | Target ΔARR | ARR delta | ARR target | Target ARR | ARR goal | ARR growth | ARR growth target | ARR increase | ARR increase target | Growth target | Growth goal | Growth plan | Planned growth | Target | Target growth | Target increase | Increase | Increase wanted | Expansion target | Upsell target | New ARR target | Net new ARR target | Sales target | Goal | Quota | ARR increase wanted | Plan | Plan this year',
    ytd: 'YTD ARR | ARR YTD | Year to date | ARR year to date | YTD won | Won YTD | Won | Won so far | Won so far this year | Won this year | ARR won | ARR won YTD | YTD actual | Actual YTD | Actual | Achieved | Achieved YTD | YTD achieved | Closed YTD | Closed won | Closed won YTD | Booked | Booked YTD | YTD bookings | Bookings YTD | Sold YTD | YTD sales | Sales YTD | To date | Won to date',
  },
  anyYear: 'ARR | Annual recurring revenue | Current ARR | Revenue',
  computed: {
    overall: 'Overall | Overall score | Total score | Mean score | Average score | Account score',
    weakest: 'Weakest step | Weakest',
    change: 'Change | Change since last snapshot | Change since last review | Open actions',
    percent:
      '% of target | % target | Percent of target | Share of target | Target % | % to target | Target attainment | YTD %',
    progress: 'Progress',
  },
  steps: {
    launched: 'Rollout | Go-live | Launch | Launched | Effective launch | Launch score | Successfully launched',
    roi: 'ROI | ROI generated | Generates ROI | Generating ROI | Generate return | Return on investment',
    recognized:
      'Recognized | Recognised | ROI recognised | Recognized ROI | Recognised ROI | Recognizes ROI | ROI recognition | Recognition',
    monetizes:
      'Monetizes | Monetises | Customer monetises | Customer monetizing | Monetization | Monetisation | Monetized',
    partner: 'Partner | Strategic partner | Valued partner | Strategic partnership | Partnership',
  },
  subMetrics: {
    'launched.users': 'Expected users | Users active | Active users',
    'launched.weekly': 'Weekly active users | WAU',
    'launched.daily': 'Daily users | Daily active users | DAU',
    'roi.cases': 'Documented use cases | Use cases',
    'roi.return': 'Return over cost | Return exceeds cost',
    'roi.ontime': 'Results on time | Delivered on time',
    'recognized.sponsor': 'Sponsor confirms value | Value confirmed',
    'recognized.shares': 'Shares results | Shares its results',
    'recognized.public': 'Speaks in public | Public reference',
    'monetizes.contract': 'Contract matches value',
    'monetizes.funded': 'Funded vs target',
    'monetizes.expansion': 'Expansion',
    'partner.plans': 'In their plans',
    'partner.advise': 'We advise',
    'partner.product': 'Shapes our product',
  },
  months: 'january february march april may june july august september october november december',
  weekdays: 'mon tue wed thu fri sat sun',
  notGiven:
    '⚪ | ⬜ | ⚫ | n/a | n.a. | na | n/s | ? | tbd | t.b.d. | tbc | unknown | pending | blank | empty | none | not scored | not scored yet | unscored | not rated | not yet rated | not given | not set | not applicable | not available | not assessed',
  totals:
    'total | totals | sum | sums | grand total | grandtotal | sub-total | subtotal | subtotals | total accounts | sum total | overall total | average | mean | averages',
  aboutColumns:
    'weight | weights | weighting | weightings | max | maximum | max score | maximum score | max points | min | minimum | scale | benchmark | median | count',
  notes:
    'copyright | confidential | generated by | generated on | all rights reserved | source | exported | report | do not distribute | filters applied | as of | page | legend | note | notes',
  units: {
    3: 'k | thousand | thousands',
    6: 'm | mm | mn | million | millions | mil',
    9: 'b | bn | billion | billions',
  },
  scales: {
    yesNo: ['yes | y | true', 'no | n | false'],
    partly: 'partly | partial | partially | in part | somewhat | half',
    very: 'very',
    highLow: ['high | hi | h', 'medium | med | mid | m', 'low | lo | l'],
    traffic: ['green | g', 'amber | yellow | orange | a | y', 'red | r'],
    progress: [
      'done | complete | completed | finished | achieved | delivered',
      'in progress | ongoing | started | underway | under way | wip',
      'not started | not yet started | to do | todo | planned | not done',
    ],
  },
  outOf: 'of | out of',
  upTo: 'to',
  fillers: 'the a an of in our my your for at on by is and',
  score: 'scale score scored rating rated point points rag health',
  about: 'about | approx. | approx | ca. | c.',
  best: 'best | excellent | very good | top | highest',
  quarter: 'q | quarter | qtr',
  endOf: 'end of | end',
  before: 'previous | prev | prior | last quarter | last month | last time | before | old | then',
  now: 'current | now | this quarter | this month | latest | new | today',
  aggregates: 'Sum of | Total of | Average of | Avg of | Mean of | Max of | Min of',
  monthly: 'monthly | per month | a month | mrr | /mo',
};
