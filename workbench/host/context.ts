import type { Workbook } from '../model';
import type { RequirementSets } from './requirement-sets';

/** Who talks to whom. */
export interface Parties {
  /** New for every load of the page: office.js keeps settings of a conversation in the session storage. */
  readonly conversationId: string;
  readonly addinId: string;
  /** `https://name` of the host page, without a slash at the end; its name must be that of the add-in's page. */
  readonly origin: string;
}

const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;
const EXCEL = 16;
const READ_ONLY = 0;
const READ_WRITE = 1;
/** The document was opened, as against the add-in having been inserted just now. */
const DOCUMENT_OPENED = 1;

/** The name of the frame (`window.name`) from which office.js learns in what host it runs. */
export function frameName({ conversationId, addinId, origin }: Parties, customFunctions: boolean): string {
  const flags = SHARED_RUNTIME + (customFunctions ? CUSTOM_FUNCTIONS : 0);
  return JSON.stringify({
    baseFrameName: 'addin',
    hostInfo: `Excel$Web$16.01$en-US$workbench$$disableLogging$${flags}`,
    xdmInfo: `${conversationId}|${addinId}|${origin}/`,
    serializerVersion: '1',
    flights: '[]',
  });
}

/** What office.js asks for first: document, settings, requirement sets. */
export function appContext(book: Workbook, parties: Parties, sets: RequirementSets): Record<string, unknown> {
  return {
    _id: parties.addinId,
    _appName: EXCEL,
    _appVersion: '16.01',
    _hostFullVersion: '16.0.15407.10000',
    _appUILocale: 'en-US',
    _dataLocale: 'en-US',
    _docUrl: book.fileName,
    _clientMode: book.readOnly ? READ_ONLY : READ_WRITE,
    _settings: [...book.settings],
    _reason: DOCUMENT_OPENED,
    _requirementMatrix: JSON.stringify(sets),
    _appInstanceId: parties.addinId,
    _correlationId: parties.conversationId,
    _osfControlType: 1,
    _eToken: '',
    _addinName: 'Add-in',
    _appDomains: [parties.origin],
    _initialDisplayMode: 2,
  };
}
