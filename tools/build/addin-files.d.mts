export function addinFiles(root: string, base: string, officeJs?: string): Promise<Record<string, string | Buffer>>;
