export declare function packagesIn(modules: Iterable<{ resource?: string; modules?: Iterable<unknown> }>): string[];
export declare function notices(folders: readonly string[]): string;
export declare function packageFolder(root: string, name: string): string;
