/**
 * Start of the panel. The page also runs with the panel closed, for functions and commands: what the panel needs is
 * loaded when it can be seen, and not before.
 */
import { whenShown } from './shown';

whenShown(() => {
  import(/* webpackChunkName: 'pane' */ './pane').then(
    ({ mount }) => mount(document.getElementById('root')!),
    () => {
      const status = document.getElementById('status');
      if (status)
        status.textContent =
          'The panel could not be loaded. Check your internet connection, then close and open it again.';
    },
  );
});
