export const DEVELOPMENT_BASE: string;
export const OFFICE_JS: string;
export function addressesOf(environment: Record<string, string | undefined>): { base: string; officeJs: string };
export function isBase(address: string): boolean;
