export function nodeIsRecent(version: string): boolean;
export function outdatedPackages(root: string): string[];
export function packagesIn(root: string, folders: readonly string[]): number;
