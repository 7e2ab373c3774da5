import { inExcel } from './conversation';

export interface Watcher {
  /** Another cell or sheet is selected. */
  onSelection(): void;
  /** Cells changed by a person or another program; what this add-in writes is not told. */
  onChange(change: { readonly sheetId: string; readonly address: string }): void;
  /** Sheets or tables came, went or got another name. */
  onSheets(): void;
}

type Registration = {
  readonly remove: () => void;
  readonly context: Excel.RequestContext | OfficeExtension.ClientRequestContext;
};

/**
 * Listens to the workbook until the result is called. An event that this Excel does not offer is done without: the panel
 * then follows when it is looked at. Handlers only tell; whoever listens must not write in answer.
 */
export function watch({ onSelection, onChange, onSheets }: Watcher): () => void {
  const tell = (listen: () => void) => (): Promise<void> => {
    listen();
    return Promise.resolve();
  };
  const wanted: ((book: Excel.Workbook) => Registration)[] = [
    ({ worksheets }) => worksheets.onSelectionChanged.add(tell(onSelection)),
    ({ worksheets }) => worksheets.onActivated.add(tell(onSelection)),
    ({ worksheets }) => worksheets.onAdded.add(tell(onSheets)),
    ({ worksheets }) => worksheets.onDeleted.add(tell(onSheets)),
    ({ worksheets }) => worksheets.onNameChanged.add(tell(onSheets)),
    ({ tables }) => tables.onAdded.add(tell(onSheets)),
    ({ tables }) => tables.onDeleted.add(tell(onSheets)),
    ({ worksheets }) =>
      worksheets.onChanged.add((event) => {
        const own = event.triggerSource === Excel.EventTriggerSource.thisLocalAddin;
        if (!own) onChange({ sheetId: event.worksheetId, address: event.address });
        return Promise.resolve();
      }),
    // A sort moves rows without the event of a change.
    ({ worksheets }) =>
      worksheets.onRowSorted.add((event) => {
        onChange({ sheetId: event.worksheetId, address: event.address });
        return Promise.resolve();
      }),
  ];
  const registered = wanted.map((register) =>
    inExcel('listening to the workbook', async (talk) => {
      const handle = register(talk.workbook);
      await talk.sync();
      return handle;
    }).catch(() => undefined),
  );
  return () => {
    for (const one of registered) void one.then((handle) => handle && removeHandler(handle));
  };
}

/** Excel takes a handler away only in the conversation that made it; where that is over, so is the handler. */
async function removeHandler(handle: Registration): Promise<void> {
  try {
    await Excel.run(handle.context as Excel.RequestContext, async (context) => {
      handle.remove();
      await context.sync();
    });
  } catch {
    return;
  }
}
