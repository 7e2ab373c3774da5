export const DEVELOPMENT_BASE: string;
export const PRODUCTION_BASE: string;
export const OFFICE_JS: string;
export function addressesOf(
  production: boolean,
  environment: Record<string, string | undefined>,
): { base: string; officeJs: string };
