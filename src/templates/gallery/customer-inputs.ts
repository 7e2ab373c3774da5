/** What is typed of a customer, of engaged ones and of offers, and what follows from that at once. */
import { line, roiOf } from '../authoring';
import type { Line } from '../template';

/** Periods that are shown one by one. */
export const PERIODS = 12;

export const CUSTOMER: readonly Line[] = [
  line('retention', 'ValueRetention', 'Retention', 'share', 'a period', {
    ask: 'Share of the customers that stay from one period to the next.',
    example: 0.8,
  }),
  line('discount', 'ValueDiscount', 'Discount rate', 'share', 'a period', {
    ask: 'What money loses in value from one period to the next.',
    value: 0.1,
  }),
  line('periods', 'ValuePeriods', 'Periods counted', 'whole', 'periods', {
    ask: { prompt: `How many periods are counted, from 1 to ${PERIODS}; the first is now.`, min: 1, max: PERIODS },
    value: 5,
  }),
  line('acquisition', 'ValueAcquisition', 'Acquisition cost', 'money', 'a customer', {
    ask: 'What it costs to win one customer: marketing and sales of a period over customers won in it.',
    example: 900,
  }),
  line('payback', 'ValuePayback', 'Period of payback', 'whole', 'discounted', {
    formula:
      '=IF(N([acquisition])<=0,"",IFERROR(SUMPRODUCT(AGGREGATE(15,6,[years.*0]/([years.*4]>=[acquisition]),1)),""))',
  }),
];

export const ENGAGED: readonly Line[] = [
  line('engaged', 'ValueEngaged', 'Engaged customers', 'whole', 'customers', {
    ask: 'Customers that the effort (social channels, a community, a programme) reaches.',
    example: 200,
  }),
  line('engagedRetention', 'ValueEngagedRetention', 'Their retention', 'share', 'a period', {
    ask: 'Share of the engaged customers that stay from one period to the next.',
    example: 0.85,
  }),
  line('engagedMore', 'ValueEngagedMore', 'Their profit is higher by', 'share', 'a period', {
    ask: {
      prompt: 'How much more an engaged customer brings in every period, relative to the others.',
      min: -1,
      max: 10,
    },
    value: 0,
  }),
  line('engagedCost', 'ValueEngagedCost', 'Cost of the effort', 'money', 'in all', {
    ask: 'What the effort costs over the periods that are counted.',
    example: 10_000,
  }),
  line('contribution', 'ValueContribution', 'Contribution, less cost', 'money', 'in all', {
    formula: {
      native: '=N([engaged])*([discounted.1]-[discounted.0])-N([engagedCost])',
      addin: '=AMPR.CLVLIFT(N([engaged]),[discounted.0],[discounted.1],N([engagedCost]))',
    },
  }),
];

export const OFFERS: readonly Line[] = [
  line('offerProfit', 'ValueOfferProfit', 'Profit, redeemed offers', 'money', 'in all', {
    ask: 'Profit, not revenue, from codes and coupons that were redeemed.',
    example: 12_000,
  }),
  line('offerCost', 'ValueOfferCost', 'Cost of the offers', 'money', 'in all', {
    ask: 'What making and spreading the offers cost.',
    example: 10_000,
  }),
  line('directRoi', 'ValueDirectROI', 'Direct ROI', 'share', 'of the cost', {
    formula: roiOf('N([offerProfit])', '[offerCost]'),
  }),
  line('now', 'ValueNow', 'Amount taken now', 'money', 'a customer', {
    ask: 'What people take now rather than wait a period for the amount below.',
    example: 250,
  }),
  line('later', 'ValueLater', 'Amount a period later', 'money', 'a customer', {
    ask: 'What people would get a period later.',
    example: 350,
  }),
  line('implied', 'ValueImplied', 'Rate implied by both', 'share', 'a period', {
    formula: {
      native: '=IF(N([now])<=0,"",N([later])/[now]-1)',
      addin: '=IF(N([now])<=0,"",AMPR.IMPLIEDRATE([now],N([later])))',
    },
  }),
];
