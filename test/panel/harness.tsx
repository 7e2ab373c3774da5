/** The page of the panel's tests: the real views over a made-up state. `scene` in the page shows one. */
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { PanelState } from '../../src/taskpane/state/types';
import { PanelView } from '../../src/taskpane/views/PanelView';
import { type Call, fixturePanel, SCENES } from './scenes/fixture';

declare global {
  interface Window {
    /** Shows a scene from scratch. */
    scene(name: string, dark: boolean): void;
    readonly scenes: readonly string[];
    /** Puts other values into the state that is shown. */
    change(to: Partial<PanelState>): void;
    /** Whatever shows that something has the focus: rings, frames and lines of it and of the frames around it. */
    looks(one: HTMLElement): string;
    /** What was asked of the store since the scene was shown. */
    calls(): readonly Call[];
  }
}

let root = createRoot(document.getElementById('root')!);
let panel = fixturePanel();

window.scene = (name, dark) => {
  root.unmount();
  root = createRoot(document.getElementById('root')!);
  panel = fixturePanel();
  const state = SCENES[name]();
  panel.set({ ...state, theme: { ...state.theme, dark } });
  flushSync(() => root.render(<PanelView panel={panel} />));
};
/** Fluent draws the ring of an input on the frame around it, and after it. */
function looks(one: HTMLElement): string {
  const frames = [one, one.parentElement!, one.closest('div')!];
  const styles = frames.flatMap((frame) => [getComputedStyle(frame), getComputedStyle(frame, '::after')]);
  return styles.map((style) => [style.outline, style.boxShadow, style.border, style.transform].join(' ')).join(' ');
}

Object.assign(window, {
  looks,
  change: (to: Partial<PanelState>) => panel.set({ ...panel.getState(), ...to }),
  scenes: Object.keys(SCENES),
  calls: () => panel.calls,
});
