export function addinFiles(root: string, base: string): Promise<Record<string, string | Buffer>>;
