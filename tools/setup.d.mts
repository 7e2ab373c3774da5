export function nodeIsRecent(version: string): boolean;
export function outdatedPackages(root: string): string[];
