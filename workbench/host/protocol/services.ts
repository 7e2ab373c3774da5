import { type HostClass, type HostObject, hostObject } from '../class';
import { OPEN_TYPE } from './dispatcher';

/** What the services of the add-in's surroundings do when they are called. */
export interface ServiceEffects {
  /** The page's custom functions can be called from now on. */
  functionsReady(): void;
  /** Results of custom functions, each `[id, ok, value, …]`. */
  functionResults(results: readonly unknown[]): void;
  /**
   * The add-in shows or hides its pane.
   * @throws HostError where it may not
   */
  paneVisible(visible: boolean): void;
}

/** Improvements of the custom functions' runtime that this host copes with. */
const RUNTIME_FEATURES = [1, 2, 3, 4];

interface PaneState {
  visible: boolean;
  startState: string;
}

/** A service nobody depends on: every member exists and does nothing. */
const OPEN: HostClass<null> = { type: OPEN_TYPE };

const functionsClass: HostClass<ServiceEffects> = {
  type: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions(effects): null {
      effects.functionsReady();
      return null;
    },
    _GetEnabledFeatures: () => RUNTIME_FEATURES,
    SetInvocationArrayResults(effects, results: unknown[]): null {
      effects.functionResults(results);
      return null;
    },
  },
};

type Pane = PaneState & { effects: ServiceEffects };

const runtimeClass: HostClass<Pane> = {
  type: 'AppRuntimeService',
  methods: {
    SetAppRuntimeState(pane, state: string): null {
      const visible = state === 'Visible';
      pane.effects.paneVisible(visible);
      pane.visible = visible;
      return null;
    },
    GetAppRuntimeState: (pane) => (pane.visible ? 'Visible' : 'Background'),
  },
};

const persistenceClass: HostClass<Pane> = {
  type: 'AppRuntimePersistenceService',
  methods: {
    SetAppRuntimeStartState(pane, state: string): null {
      pane.startState = state;
      return null;
    },
    GetAppRuntimeStartState: (pane) => pane.startState,
  },
};

/** Finds services by name; names nobody knows give a service that accepts everything. */
export function createServices(effects: ServiceEffects): (name: string) => HostObject {
  const pane: Pane = { visible: true, startState: 'Inactive', effects };
  const services: Readonly<Record<string, HostObject>> = {
    'Microsoft.ExcelServices.CustomFunctions': hostObject(functionsClass, effects),
    'Microsoft.AppRuntime.AppRuntimeService': hostObject(runtimeClass, pane),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': hostObject(persistenceClass, pane),
  };
  const open = hostObject(OPEN, null);
  return (name) => services[name] ?? open;
}
