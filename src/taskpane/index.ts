import { showStatus } from './status';

/** Says in the pane whether Excel is there. */
async function start(): Promise<void> {
  if (typeof Office === 'undefined') {
    showStatus('The connection to Excel could not be loaded. Check your internet connection, then reopen this panel.');
    return;
  }
  const { host } = await Office.onReady();
  showStatus(
    host === Office.HostType.Excel ? 'Connected to Excel.' : 'Open this page from Excel: it does nothing by itself.',
  );
}

void start();
