/** CONVERT: a number of one unit in another one, by the units and prefixes that Excel knows. */
import { type FunctionTable, plain } from '../../../formulas/builtin';
import { ERR, type Val } from '../../../values';

const INCH = 0.0254;
const LIGHT_YEAR = 9_460_730_472_580_800;
const PARSEC = 30_856_775_812_815_532;
const GALLON = 231 * INCH ** 3;

/**
 * Units that are measured alike, by how many of the group's first one each is: spellings of one unit stand together, an
 * asterisk says that it takes prefixes.
 */
const GROUPS: readonly Readonly<Record<string, number>>[] = [
  {
    '*g': 1,
    sg: 14_593.902937206363,
    lbm: 453.59237,
    '*u': 1.660538782e-24,
    ozm: 453.59237 / 16,
    grain: 453.59237 / 7000,
    'cwt shweight': 45_359.237,
    'uk_cwt lcwt hweight': 50_802.34544,
    stone: 6350.29318,
    ton: 907_184.74,
    'brton LTON uk_ton': 1_016_046.9088,
  },
  {
    '*m': 1,
    mi: 1609.344,
    Nmi: 1852,
    in: INCH,
    ft: 12 * INCH,
    yd: 36 * INCH,
    '*ang': 1e-10,
    ell: 45 * INCH,
    '*ly': LIGHT_YEAR,
    '*parsec *pc': PARSEC,
    'Picapt Pica': INCH / 72,
    pica: INCH / 6,
    survey_mi: 6_336_000 / 3937,
  },
  { '*sec *s': 1, yr: 31_557_600, 'day d': 86_400, hr: 3600, 'mn min': 60 },
  { '*Pa *p': 1, '*atm *at': 101_325, '*mmHg': 133.322, psi: 6894.757293168362, Torr: 101_325 / 760 },
  { '*N': 1, '*dyn *dy': 1e-5, lbf: 4.4482216152605, '*pond': 0.00980665 },
  {
    '*J': 1,
    '*e': 1e-7,
    '*c': 4.184,
    '*cal': 4.1868,
    '*eV *ev': 1.602176487e-19,
    'HPh hh': 2_684_519.537696173,
    '*Wh *wh': 3600,
    flb: 1.3558179483314,
    'BTU btu': 1055.05585262,
  },
  { '*W *w': 1, 'HP h': 745.6998715822702, PS: 735.49875 },
  { '*T': 1, '*ga': 1e-4 },
  {
    '*l *L *lt': 0.001,
    tsp: GALLON / 768,
    tspm: 5e-6,
    tbs: GALLON / 256,
    oz: GALLON / 128,
    cup: GALLON / 16,
    'pt us_pt': GALLON / 8,
    '*uk_pt': 0.00056826125,
    qt: GALLON / 4,
    uk_qt: 0.0011365225,
    gal: GALLON,
    uk_gal: 0.00454609,
    '*ang3 *ang^3': 1e-30,
    barrel: 42 * GALLON,
    bushel: 0.03523907016688,
    'ft3 ft^3': (12 * INCH) ** 3,
    'in3 in^3': INCH ** 3,
    'ly3 ly^3': LIGHT_YEAR ** 3,
    '*m3 *m^3': 1,
    'mi3 mi^3': 1609.344 ** 3,
    'yd3 yd^3': (36 * INCH) ** 3,
    'Nmi3 Nmi^3': 1852 ** 3,
    'Picapt3 Picapt^3 Pica3 Pica^3': (INCH / 72) ** 3,
    'GRT regton': 100 * (12 * INCH) ** 3,
    MTON: 40 * (12 * INCH) ** 3,
  },
  {
    '*m2 *m^2': 1,
    uk_acre: 4046.8564224,
    us_acre: 4046.872609874252,
    '*ang2 *ang^2': 1e-20,
    '*ar': 100,
    'ft2 ft^2': (12 * INCH) ** 2,
    ha: 10_000,
    'in2 in^2': INCH ** 2,
    'ly2 ly^2': LIGHT_YEAR ** 2,
    Morgen: 2500,
    'mi2 mi^2': 1609.344 ** 2,
    'Nmi2 Nmi^2': 1852 ** 2,
    'Picapt2 Picapt^2 Pica2 Pica^2': (INCH / 72) ** 2,
    'yd2 yd^2': (36 * INCH) ** 2,
  },
  { '*bit': 1, '*byte': 8 },
  { '*m/s *m/sec': 1, admkn: 1853.184 / 3600, kn: 1852 / 3600, '*m/h *m/hr': 1 / 3600, '*mph': 0.44704 },
  { '*K *kel': 1, 'C cel': 1, 'F fah': 5 / 9, Rank: 5 / 9, Reau: 1.25 },
];

/** Where the 0 of a unit is not that of its group: so many of the group's first one. */
const ZEROES = new Map([
  ...['C', 'cel', 'Reau'].map((unit) => [unit, 273.15] as const),
  ...['F', 'fah'].map((unit) => [unit, (459.67 * 5) / 9] as const),
]);

const DECIMAL =
  'Y 24 Z 21 E 18 P 15 T 12 G 9 M 6 k 3 h 2 da 1 e 1 d -1 c -2 m -3 u -6 n -9 p -12 f -15 a -18 z -21 y -24';
const prefixes = new Map([...DECIMAL.matchAll(/(\S+) (\S+)/g)].map(([, sign, power]) => [sign, 10 ** Number(power)]));
const binary = new Map(['ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'Zi', 'Yi'].map((sign, i) => [sign, 2 ** (10 * (i + 1))]));

interface Unit {
  readonly group: number;
  readonly size: number;
  readonly zero: number;
  readonly scaled: boolean;
}

const UNITS = new Map<string, Unit>(
  GROUPS.flatMap((units, group) =>
    Object.entries(units).flatMap(([names, size]) =>
      names.split(' ').map((name): [string, Unit] => {
        const unit = name.replace('*', '');
        return [unit, { group, size, zero: ZEROES.get(unit) ?? 0, scaled: unit !== name }];
      }),
    ),
  ),
);

const INFORMATION = UNITS.get('bit')!.group;

function unitOf(text: string): Unit | undefined {
  const whole = UNITS.get(text);
  if (whole) return whole;
  for (const length of [2, 1]) {
    const [prefix, name] = [text.slice(0, length), text.slice(length)];
    const unit = UNITS.get(name);
    const by = prefixes.get(prefix) ?? (unit?.group === INFORMATION ? binary.get(prefix) : undefined);
    // A thousand metres squared are a million square metres.
    if (unit?.scaled && by !== undefined)
      return { ...unit, size: unit.size * by ** Number(/[23]$/.exec(name)?.[0] ?? 1) };
  }
  return undefined;
}

function convert(n: number, from: string, to: string): Val {
  const [given, wanted] = [unitOf(from), unitOf(to)];
  if (!given || given.group !== wanted?.group) return ERR.na;
  return (n * given.size + given.zero - wanted.zero) / wanted.size;
}

export const unitFunctions: FunctionTable = { CONVERT: plain('m t t', convert) };
