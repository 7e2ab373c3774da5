import {
  Button,
  Dialog,
  DialogSurface,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Text,
  Title3,
  tokens,
} from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, DismissRegular, PrintRegular } from '@fluentui/react-icons';
import type { JSX, KeyboardEvent } from 'react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { pageDrawer, print, type Printout, printout, USUAL_PAPERS, type UsualPaper } from '../print';
import type { Session } from './state/session';
import { useWorkbench } from './useView';

const SCOPES = { sheet: 'This sheet', book: 'All sheets' } as const;
type Scope = keyof typeof SCOPES;

const useStyles = makeStyles({
  surface: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 1fr)',
    width: '100vw',
    maxWidth: '100vw',
    height: '100vh',
    maxHeight: '100vh',
    padding: 0,
    borderRadius: 0,
    border: 'none',
    overflow: 'hidden',
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '16px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  choice: { minWidth: 0 },
  main: { display: 'flex', flexDirection: 'column', minHeight: 0, backgroundColor: tokens.colorNeutralBackground4 },
  room: { position: 'relative', flexGrow: 1, minHeight: 0, overflow: 'hidden' },
  paper: { position: 'absolute', boxShadow: tokens.shadow16 },
  blank: { position: 'absolute', inset: 0, display: 'grid', placeItems: 'center' },
  turning: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    height: '44px',
    flexShrink: 0,
  },
});

/** One page of what is to be printed. */
interface Leaf {
  readonly printed: Printout;
  draw(): HTMLElement;
}

/** The pages of a sheet, or of all that can be seen, in one count. */
function leavesOf({ book, engine }: Session, scope: Scope, paper: UsualPaper): Leaf[] {
  const sheets = scope === 'sheet' ? [book.sheets[book.activeSheet]!] : book.sheets;
  const printed = sheets.filter(({ visibility }) => visibility === 'Visible').map((sheet) => printout(sheet, paper));
  const pages = printed.reduce((sum, one) => sum + one.pages.length, 0);
  const now = new Date();
  let first = 1;
  return printed.flatMap((one) => {
    const draw = pageDrawer(one, engine, { first, pages, now });
    first += one.pages.length;
    return one.pages.map((_, index) => ({ printed: one, draw: () => draw(index) }));
  });
}

/** Pixels around a page. */
const EDGE = 24;

/** A page, as large as there is room for and never larger than life. */
function Paper({ leaf, label }: { leaf: Leaf; label: string }): JSX.Element {
  const styles = useStyles();
  const room = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [within, holder] = [room.current!, paper.current!];
    const page = leaf.draw();
    page.style.transformOrigin = '0 0';
    holder.replaceChildren(page);
    const fit = (): void => {
      const [width, height] = [parseFloat(page.style.width), parseFloat(page.style.height)];
      const { clientWidth, clientHeight } = within;
      const scale = Math.max(0.1, Math.min(1, (clientWidth - 2 * EDGE) / width, (clientHeight - 2 * EDGE) / height));
      page.style.transform = scale === 1 ? '' : `scale(${scale})`;
      Object.assign(holder.style, {
        width: `${width * scale}px`,
        height: `${height * scale}px`,
        left: `${Math.floor((clientWidth - width * scale) / 2)}px`,
        top: `${Math.floor((clientHeight - height * scale) / 2)}px`,
      });
    };
    const watching = new ResizeObserver(fit);
    watching.observe(within);
    fit();
    return () => watching.disconnect();
  }, [leaf]);
  return (
    <div ref={room} className={styles.room}>
      <div ref={paper} className={styles.paper} role="document" aria-label={label} />
    </div>
  );
}

/** A choice among a few, by their labels. */
function Choice<T extends string>(props: {
  label: string;
  value: T;
  options: Readonly<Record<T, string>>;
  onChoose: (value: T) => void;
}): JSX.Element {
  const styles = useStyles();
  const { label, value, options, onChoose } = props;
  return (
    <Field label={label}>
      <Dropdown
        className={styles.choice}
        value={options[value]}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => onChoose(optionValue as T)}
      >
        {(Object.keys(options) as T[]).map((key) => (
          <Option key={key} value={key}>
            {options[key]}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

const PAPERS = Object.fromEntries(USUAL_PAPERS.map((name) => [name, name])) as Record<UsualPaper, string>;

const wordsOf = ({ sheet, paper, percent }: Printout): string =>
  `${sheet.name}: ${paper.name}, ${sheet.page.orientation.toLowerCase()}, ${percent} %`;

/** The pages as they will come out of the printer, over the workbook, and the way to the printer. */
export default function PrintPreview(): JSX.Element {
  const styles = useStyles();
  const { workbench, view } = useWorkbench();
  const titleId = useId();
  const [scope, setScope] = useState<Scope>('sheet');
  const [paper, setPaper] = useState<UsualPaper>('Letter');
  const [at, setAt] = useState(0);
  const leaves = useMemo(() => leavesOf(view.session, scope, paper), [view.session, scope, paper]);
  const place = Math.min(at, leaves.length - 1);
  const leaf = leaves[place];
  const close = (): void => workbench.showPrint(false);
  const turn = (to: number): void => setAt(Math.max(0, Math.min(leaves.length - 1, to)));
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'PageDown') turn(place + 1);
    if (key === 'PageUp') turn(place - 1);
  };
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className={styles.surface} aria-labelledby={titleId} onKeyDown={onKeyDown}>
        <div className={styles.side}>
          <div className={styles.head}>
            <Title3 as="h2" id={titleId}>
              Print
            </Title3>
            <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close print preview" onClick={close} />
          </div>
          <Button
            appearance="primary"
            icon={<PrintRegular />}
            disabled={leaves.length === 0}
            onClick={() => print(leaves.map((one) => one.draw()))}
          >
            Print
          </Button>
          <Choice label="What" value={scope} options={SCOPES} onChoose={setScope} />
          <Choice label="Paper in the printer" value={paper} options={PAPERS} onChoose={setPaper} />
          {leaf && <Text>{wordsOf(leaf.printed)}</Text>}
        </div>
        <div className={styles.main}>
          {leaf ? (
            <Paper leaf={leaf} label={`Page ${place + 1}`} />
          ) : (
            <div className={styles.room}>
              <Text className={styles.blank}>There is nothing on this sheet to print.</Text>
            </div>
          )}
          {leaf && (
            <div className={styles.turning}>
              <Button
                appearance="subtle"
                icon={<ChevronLeftRegular />}
                aria-label="Page before"
                disabledFocusable={place === 0}
                onClick={() => turn(place - 1)}
              />
              <Text role="status">{`Page ${place + 1} of ${leaves.length}`}</Text>
              <Button
                appearance="subtle"
                icon={<ChevronRightRegular />}
                aria-label="Page after"
                disabledFocusable={place === leaves.length - 1}
                onClick={() => turn(place + 1)}
              />
            </div>
          )}
        </div>
      </DialogSurface>
    </Dialog>
  );
}
