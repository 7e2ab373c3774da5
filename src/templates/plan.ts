/** The plan of a template's sheet: from data, and from where things stand, to what the sheet is to hold. */
import { area, type Pos } from '../sheets/address';
import type { CellInput, CellPlan, NamePlan, OutlinePlan, SheetPlan, TablePlan } from '../sheets/plan';
import { quoted } from '../sheets/references';
import { columnId } from '../sheets/tables';
import { isFormula } from '../sheets/texts';
import { BAND } from '../sheets/theme';
import { chartPlans } from './charts';
import { fixedCell, inRow, isReadable, resolved, type Scope } from './formulas';
import { HEADING_ROWS } from './heading';
import {
  bandsOf,
  hasBands,
  lineColumns,
  linesOf,
  namedCells,
  TemplatePlaces,
  sentencesOf,
  tablesOf,
  titlePlace,
} from './layout';
import { looksOf, rowHeights, widthsOf } from './looks';
import { rulesOf, validationsOf } from './rules';
import { scopeOf, type Situation } from './scope';
import type { Block, Checks, Formula, GridBlock, Lines, Note, Sheet, Table, Template } from './template';

/** What a sheet of a template is to be. */
export function planSheet(sheet: Sheet, situation: Situation): SheetPlan {
  const { template, layouts, others } = situation;
  const layout = layouts[sheet.key];
  const places = new TemplatePlaces(sheet, layout);
  const scope = scopeOf(situation, sheet.key);
  const readings = Object.keys(template.reads ?? {});
  const read = (formula: Formula, here?: Scope['here']): string =>
    isReadable(formula, scope, readings) ? resolved(formula, { ...scope, here }) : '=""';
  return {
    key: sheet.key,
    name: layout.sheetName,
    tabColor: BAND,
    freeze: { rows: 0, cols: 0 },
    cells: [
      ...headingCells(sheet, situation, scope),
      ...sheet.blocks.flatMap((block) => [...titleCell(block, places), ...blockCells(block, places, read)]),
    ],
    fills: [],
    tables: tablesOf(sheet).map((table) => tablePlan(table, places, scope, read)),
    looks: looksOf(sheet, places),
    columns: widthsOf(sheet, places),
    rows: rowHeights(sheet, places),
    outlines: outlinePlans(sheet, places),
    rules: rulesOf(sheet, places, scope),
    validations: validationsOf(sheet, places, others),
    names: namePlans(sheet, places),
    charts: chartPlans(
      sheet,
      places,
      template.sheets.map((one) => new TemplatePlaces(one, layouts[one.key])),
    ),
    print: {
      landscape: sheet.landscape,
      // What cannot grow stands on one page; a table that grows goes on to the next, with its headers.
      ...(titleRows(sheet, places) ?? { fitTall: true }),
      margins: { top: 30, bottom: 40, left: 18, right: 18 },
    },
    footer: { left: `${template.title} · ${sheet.name}`.slice(0, 200), right: 'Page &P of &N' },
  };
}

/** The headers of the table that grows, with its bands; undefined where none does. */
function titleRows(sheet: Sheet, { layout }: TemplatePlaces): { readonly titleRows: string } | undefined {
  const table = tablesOf(sheet).at(-1);
  if (!table) return undefined;
  const header = layout.tables[table.key].top + 1;
  return { titleRows: `$${Math.max(1, header - (hasBands(table) ? 1 : 0))}:$${header}` };
}

type Read = (formula: Formula, here?: Scope['here']) => string;

function headingCells(sheet: Sheet, { template }: Situation, scope: Scope): CellPlan[] {
  const at = (row: keyof typeof HEADING_ROWS, input: CellInput): CellPlan => ({
    row: HEADING_ROWS[row],
    col: 0,
    input,
    id: row,
  });
  const example = exampleFormula(sheet, template, scope);
  return [
    at('title', sheet.title),
    at('question', template.question),
    at('source', `Method: ${template.source}`),
    ...(example === undefined ? [] : [at('example', example)]),
  ];
}

/**
 * Says that the example stands as long as rows of it do; where no tables are, all of its lines. Later on it names the lines that
 * still are as in the example, while they are half of all: a single one may be as a person has it. undefined where the sheet
 * has no example.
 */
function exampleFormula(sheet: Sheet, template: Template, { tables, cells }: Scope): string | undefined {
  const { example = EXAMPLE, sheets } = template;
  // A sheet that only computes shows the example of the first one.
  const computes = tablesOf(sheet).length === 0 && !linesOf(sheet).some(({ ask }) => ask);
  const shown = computes ? sheets[0] : sheet;
  const rows = tablesOf(shown).flatMap(({ key, columns, example: filled, usual }) => {
    if (usual) return [];
    const [first] = columns;
    const names = filled.map((row) => row[first.key]).filter((name) => typeof name === 'string');
    if (names.length === 0) return [];
    const column = resolved(`[${key}.${first.key}]`, { mode: 'native', tables, cells: {} });
    return [`SUMPRODUCT(COUNTIF(${column},{${names.map(quoted).join(',')}}))`];
  });
  const lines = linesOf(shown).flatMap(({ key, label, example: typed }) =>
    typed === undefined
      ? []
      : [{ label, same: `${cells[key]}=${typeof typed === 'string' ? quoted(typed) : String(typed)}` }],
  );
  if (rows.length + lines.length === 0) return undefined;
  const same = lines.map((one) => `(${one.same})*1`).join('+');
  const left = lines.map((one) => `IF(${one.same},${quoted(`, ${one.label}`)},"")`).join('&');
  const rest = same === '' ? '""' : `IF(2*(${same})<${lines.length},"",${quoted(STILL)}&MID(${left},3,500)&".")`;
  const whole = rows.length > 0 ? `${rows.join('+')}>0` : `${same}=${lines.length}`;
  // A line that holds an error is not as in the example.
  return `=IFERROR(IF(${whole},${quoted(`Example: ${example}.${computes ? '' : ' Clear the example, or type over it, to have your own.'}`)},${rest}),"")`;
}

const STILL = 'Still as in the example: ';

const EXAMPLE = 'these are the figures of the source';

function titleCell(block: Block, places: TemplatePlaces): CellPlan[] {
  if (block.title === undefined || block.type === 'chart') return [];
  const { row, col } = titlePlace(block, places);
  return [{ row, col, input: block.title, id: `${block.key}.title` }];
}

function blockCells(block: Block, places: TemplatePlaces, read: Read): CellPlan[] {
  switch (block.type) {
    case 'lines':
      return lineCells(block, places, read);
    case 'grid':
      return gridCells(block, places, read);
    case 'checks':
      return checkCells(block, places, read);
    case 'note':
      return noteCells(block, places, read);
    case 'table':
      return bandCells(block, places);
    case 'chart':
      return [];
  }
}

function lineCells(block: Lines, places: TemplatePlaces, read: Read): CellPlan[] {
  const [label, value, unit, note] = lineColumns(block);
  return block.lines.flatMap((line): CellPlan[] => {
    const at = places.line(block, line);
    const put = (col: number, part: string, input: CellInput | undefined): CellPlan[] =>
      input === undefined ? [] : [{ row: at.row, col: at.col + col - value, input, id: `${line.key}.${part}` }];
    const { fresh } = places.layout;
    // What a person types stays theirs: it is planned where its cell is made, and not afterwards.
    const stands = places.layout.cells[line.key] !== undefined;
    const typed = stands ? undefined : (line.example ?? line.value);
    return [
      ...put(label, 'label', line.label),
      ...(line.formula ? put(value, 'value', read(line.formula)) : []),
      ...(typed === undefined ? [] : [{ ...at, input: typed, ...(!fresh && { id: `${line.key}.typed` }) }]),
      ...put(unit, 'unit', line.unit),
      ...put(note, 'note', line.note),
    ];
  });
}

function gridCells(block: GridBlock, places: TemplatePlaces, read: Read): CellPlan[] {
  const first = places.first(block);
  const at = (r: number, c: number): Pos => ({ row: first.row + r, col: first.col + c });
  const cell = (r: number, c: number, input: CellInput, here?: Scope['here']): CellPlan => ({
    ...at(r, c),
    input: isFormula(input) ? read(input, here) : input,
    id: `${block.key}.${r}.${c}`,
  });
  const hereAt =
    (r: number, c: number): Scope['here'] =>
    (key) => {
      if (key === 'row') return fixedCell(at(r, -1));
      if (key === 'col') return fixedCell(at(-1, c));
      const own = /^(\d+)(\^?)$/.exec(key);
      if (!own) return undefined;
      const col = Number(own[1]) - 1;
      return own[2] ? `${fixedCell(at(-1, col))}:${fixedCell(at(r - 1, col))}` : fixedCell(at(r, col));
    };
  return [
    cell(-1, -1, block.corner),
    ...block.columns.map(({ head }, c) => cell(-1, c, head, hereAt(-1, c))),
    ...block.rows.flatMap((row, r) => [
      cell(r, -1, row.head, hereAt(r, -1)),
      ...row.cells.map((formula, c): CellPlan => ({
        ...at(r, c),
        input: read(formula, hereAt(r, c)),
        id: `${block.key}.${r}.${c}`,
      })),
    ]),
  ];
}

/** What a check says that has nothing to judge: a tick would say that somebody had looked. */
export const unknown = (right: string): string => `– Unknown: ${right.charAt(0).toLowerCase()}${right.slice(1)}`;

/** Letters of a formula that says its count twice and is followed all the same. */
const FOLLOWED = 1000;

function checkCells(block: Checks, places: TemplatePlaces, read: Read): CellPlan[] {
  const first = places.first(block);
  return block.checks.map(({ key, count, of = block.of, right, odd: [one, several] }, i): CellPlan => {
    const n = read(count).slice(1);
    const there = read(of).slice(1);
    const [nothing, none, just] = [unknown(right), `✓ ${right}`, `▼ 1 ${one}`];
    const ticked = `IF((${there})=0,${quoted(nothing)},${quoted(none)})`;
    const many = `"▼ "&(${n})&${quoted(` ${several}`)}`;
    // A long count is to stand in the formula once: there the sentence of several becomes that of one or of none.
    const byCount = `CHOOSE(1+MIN(2,${n}),${ticked},${quoted(just)},${many})`;
    const byText = [
      [`▼ 1 ${several}`, quoted(just)],
      [`▼ 0 ${several}`, ticked],
    ].reduce((text, [from, to]) => `SUBSTITUTE(${text},${quoted(from)},${to})`, many);
    const said = byCount.length > FOLLOWED ? byText : byCount;
    return {
      row: first.row + i,
      col: first.col,
      input: `=IFERROR(${said},${quoted(nothing)})`,
      id: `${block.key}.${key}`,
    };
  });
}

/** What a sentence says while a value that it speaks of is an error: which error does not help who reads it. */
const UNREADABLE = 'A cell below holds an error, such as #N/A. Correct it first.';

function noteCells(block: Note, places: TemplatePlaces, read: Read): CellPlan[] {
  const { row, col } = places.block(block);
  return sentencesOf(block).map((one, i) => ({
    row: row + i,
    col,
    input: typeof one === 'string' ? one : `=IFERROR(${read(one.formula).slice(1)},${quoted(UNREADABLE)})`,
    id: i === 0 ? block.key : `${block.key}.${i}`,
  }));
}

function bandCells(block: Table, places: TemplatePlaces): CellPlan[] {
  const { top } = places.layout.tables[block.key];
  return bandsOf(block, places).map(({ band, left }) => ({
    row: Math.max(0, top - 1),
    col: left,
    input: band,
    id: `${block.key}.band.${band}`,
  }));
}

function tablePlan(table: Table, places: TemplatePlaces, scope: Scope, read: Read): TablePlan {
  const layout = places.layout.tables[table.key];
  const { top, left, rows, columns, tableName } = layout;
  const here = inRow(scope.tables[table.key]);
  return {
    key: table.key,
    name: tableName,
    area: area(top, left, top + rows, left + columns.length - 1),
    columns: columns.map(({ column, header, from }) =>
      column
        ? {
            key: column.key,
            header,
            from,
            title: column.header,
            ...(column.formula && { formula: read(column.formula, here) }),
          }
        : { key: null, header, from },
    ),
    ...(places.layout.fresh && { values: table.example.map((row) => exampleCells(layout.columns, row)) }),
    filter: false,
  };
}

/** A row of the example, by the columns of a table as it stands. */
export const exampleCells = (
  columns: readonly { readonly column: { readonly key: string } | null }[],
  row: Readonly<Record<string, CellInput>>,
): (CellInput | undefined)[] => columns.map(({ column }) => (column ? row[column.key] : undefined));

/** Runs of neighbours that fold, each named by its columns: by their tables too where another table has columns of these keys. */
function outlinePlans(sheet: Sheet, { layout }: TemplatePlaces): OutlinePlan[] {
  const taken = new Set<string>();
  return tablesOf(sheet).flatMap(({ key: table, columns: described }) => {
    const named = (key: string): string => (taken.has(key) ? columnId(table, key) : key);
    const { left, columns } = layout.tables[table];
    const runs: { keys: string[]; left: number; right: number }[] = [];
    columns.forEach(({ column }, i) => {
      if (!column?.folds) return;
      const last = runs.at(-1);
      if (last && last.right === left + i - 1) {
        last.keys.push(named(column.key));
        last.right += 1;
      } else runs.push({ keys: [named(column.key)], left: left + i, right: left + i });
    });
    for (const { key } of described) taken.add(key);
    return runs.map(({ keys, ...span }) => ({ id: keys.join('+'), ...span, closed: true }));
  });
}

function namePlans(sheet: Sheet, places: TemplatePlaces): NamePlan[] {
  const at: Record<string, Pos> = {};
  for (const block of sheet.blocks) {
    if (block.type === 'lines') for (const line of block.lines) at[line.key] = places.line(block, line);
    if (block.type === 'grid' || block.type === 'checks') at[block.key] = places.first(block);
  }
  return namedCells(sheet).map(({ key }) => ({ key, name: places.layout.names[key], ...at[key] }));
}
