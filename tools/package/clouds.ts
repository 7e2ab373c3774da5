/**
 * The clouds of Microsoft 365: each has its own address of office.js, and its own pages in which the panel stands. From what
 * Microsoft publishes: “Guidance for deploying Office Add-ins on government clouds” for office.js, and the lists of endpoints
 * (GCC High and DoD of March 2026, 21Vianet of May 2021; SharePoint Online, and Common and Office Online) for the pages.
 */
import { OFFICE_JS } from '../build/site.mjs';

export interface Cloud {
  /** https address of office.js. */
  readonly officeJs: string;
  /** Pages of Office on the web in which the add-in's page may stand, as sources of a content security policy. */
  readonly frames: readonly string[];
}

const officeJsOf = (host: string): string => `https://${host}/appsforoffice/lib/1/hosted/office.js`;

export const WORLDWIDE: Cloud = {
  officeJs: OFFICE_JS,
  frames: [
    'https://*.officeapps.live.com',
    'https://*.sharepoint.com',
    'https://*.cloud.microsoft',
    'https://*.office.com',
    'https://onedrive.live.com',
  ],
};

/** By the name that `--cloud` takes. */
export const CLOUDS: Readonly<Record<string, Cloud>> = {
  worldwide: WORLDWIDE,
  // Its pages are those of everybody.
  gcc: { officeJs: officeJsOf('appsforoffice.gcc.cdn.office.net'), frames: WORLDWIDE.frames },
  'gcc-high': {
    officeJs: officeJsOf('appsforoffice.gcch.cdn.office.net'),
    frames: ['https://*.office365.us', 'https://*.sharepoint.us', 'https://*.usgovcloud.microsoft'],
  },
  dod: {
    officeJs: officeJsOf('appsforoffice.dod.cdn.office.net'),
    frames: [
      'https://*.office365.us',
      'https://*.apps.mil',
      'https://*.sharepoint-mil.us',
      'https://*.dps.mil',
      'https://*.usgovcloud.microsoft',
    ],
  },
  '21vianet': {
    officeJs: officeJsOf('appsforoffice.cdn.partner.office365.cn'),
    frames: ['https://*.partner.officewebapps.cn', 'https://*.partner.office365.cn', 'https://*.sharepoint.cn'],
  },
};

/** What the command line says of the cloud. */
export interface CloudChoice {
  readonly cloud?: string;
  readonly officeJs?: string;
  /** Further pages of Office. */
  readonly frames?: readonly string[];
}

/**
 * The cloud that is meant, with what is said of it in place of what is known.
 * @throws Error with a sentence for the user
 */
export function chosenCloud({ cloud = 'worldwide', officeJs, frames = [] }: CloudChoice): Cloud {
  const known = Object.hasOwn(CLOUDS, cloud) ? CLOUDS[cloud] : undefined;
  if (!known) throw new Error(`--cloud is "${cloud}". Give one of ${Object.keys(CLOUDS).join(', ')}.`);
  if (officeJs !== undefined && !/^https:\/\/[\w.-]+\/[\w./-]*office\.js$/.test(officeJs)) {
    throw new Error(`--office-js is "${officeJs}". Give the https address of office.js, such as ${OFFICE_JS}.`);
  }
  for (const frame of frames) {
    if (/^https:\/\/(\*\.)?[\w-]+(\.[\w-]+)+$/.test(frame)) continue;
    throw new Error(
      `--frame is "${frame}". Give the https address of pages, without a path, such as https://*.sharepoint.com.`,
    );
  }
  return { officeJs: officeJs ?? known.officeJs, frames: [...new Set([...known.frames, ...frames])] };
}
