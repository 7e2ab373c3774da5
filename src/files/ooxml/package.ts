import { type Unzipped, unzipSync } from 'fflate';
import { checksum, checksumsIn } from './checksums';
import { parseXml, TooMuch, type XmlElement } from './xml';

/** An Office file is a zip of parts; beside each part may lie a list of the parts it refers to. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part, without leading slash; for external ones the address as written. */
  readonly target: string;
  /** Whether it leads to no part: to the outside, or with `#` to a place in the workbook. */
  readonly external: boolean;
}

/** The last word of a relationship type: the same in the transitional and the strict form of the format. */
export const kindOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

/** Larger ones take more than a gigabyte of memory to read, and some files unpack without end. */
const MAX_UNPACKED = 200_000_000;

export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

export const relsNameOf = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;

/** The part that `target`, written in a part, means. */
function resolve(part: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folderOf(part) + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** XML is in UTF-16, with a mark before it or told by the `<` that it begins with; else in what it says, or in UTF-8. */
function decodeBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const two = (a: number, b: number): boolean => first === a && second === b;
  const little = two(0xff, 0xfe) || two(0x3c, 0);
  const big = two(0xfe, 0xff) || two(0, 0x3c);
  if (little || big) return new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes);
  const said = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1];
  return new TextDecoder(said && !/^utf-?16/i.test(said) ? said : 'utf-8').decode(bytes);
}

/** An Office file opened for reading. */
export class Package {
  private readonly overrides = new Map<string, string>();
  private readonly defaults = new Map<string, string>();

  constructor(
    readonly parts: ReadonlyMap<string, Uint8Array>,
    private readonly fileName: string,
  ) {
    for (const e of this.xml('[Content_Types].xml')?.children ?? []) {
      const type = e.attrs.ContentType ?? '';
      if (e.name === 'Override') this.overrides.set((e.attrs.PartName ?? '').replace(/^\//, '').toLowerCase(), type);
      else if (e.name === 'Default') this.defaults.set((e.attrs.Extension ?? '').toLowerCase(), type);
    }
  }

  /**
   * The text of a part; undefined where there is none of that name. As XML has it, a line ends with one character however the
   * file spells it: here, since elements that are kept word for word are cut out of this text.
   */
  text(name: string): string | undefined {
    const bytes = this.parts.get(name);
    const text = bytes && decodeBytes(bytes);
    return text?.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  /** The tree of a part. @throws Error naming the part where it is damaged. */
  xml(name: string): XmlElement | undefined {
    return this.guard(name, () => {
      const text = this.text(name);
      return text === undefined ? undefined : parseXml(text);
    });
  }

  /** Runs something that reads a part; a failure then names the part and what can be done. */
  guard<T>(name: string, read: () => T): T {
    try {
      return read();
    } catch (cause) {
      if (cause instanceof TooMuch) throw tooLarge(this.fileName, `its part ${name}`, cause);
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(
        `${this.fileName} is damaged: its part ${name} cannot be read (${why}). ` +
          'Open it in Excel, let Excel repair it, save it and try again.',
        { cause },
      );
    }
  }

  contentType(name: string): string {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return this.overrides.get(name.toLowerCase()) ?? this.defaults.get(extension) ?? 'application/octet-stream';
  }

  /** What a part refers to; an empty name stands for the package itself. */
  relationships(part: string): Relationship[] {
    return (this.xml(relsNameOf(part))?.children ?? []).map((e) => {
      const target = e.attrs.Target ?? '';
      const external = e.attrs.TargetMode === 'External' || target.startsWith('#');
      return {
        id: e.attrs.Id ?? '',
        type: e.attrs.Type ?? '',
        target: external ? target : this.find(resolve(part, target)),
        external,
      };
    });
  }

  /** Part names are compared without case, so a differing spelling still finds its part. */
  private find(name: string): string {
    if (this.parts.has(name)) return name;
    const lower = name.toLowerCase();
    return [...this.parts.keys()].find((key) => key.toLowerCase() === lower) ?? name;
  }
}

/**
 * Opens an Office file.
 * @throws Error that says what the bytes are instead (empty, encrypted or old format, text, damaged) and what to do.
 */
export function openPackage(bytes: Uint8Array, fileName: string): Package {
  if (bytes.length === 0) throw new Error(`${fileName} is empty. Choose another file, or save the workbook again.`);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw new Error(
      `${fileName} is protected with a password or is in the old .xls format. ` +
        'Open it in Excel and save it as an Excel workbook (.xlsx) without a password.',
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new Error(
      `${fileName} is not an Excel workbook (.xlsx). ` +
        'If it is text, open it as CSV; otherwise open it in Excel and save it as .xlsx.',
    );
  }
  // Some programs on Windows separate folders as that does.
  const parts = Object.entries(unzip(bytes, fileName)).map(
    ([name, part]) => [name.replaceAll('\\', '/'), part] as const,
  );
  return new Package(new Map(parts), fileName);
}

const tooLarge = (fileName: string, what: string, cause: TooMuch): Error =>
  new Error(`${fileName} is too large to be read here: ${what} ${cause.message}.`, { cause });

function unzip(bytes: Uint8Array, fileName: string): Unzipped {
  let unpacked = 0;
  const names = new Set<string>();
  try {
    const unzipped = unzipSync(bytes, {
      filter: (file) => {
        unpacked += file.originalSize;
        if (unpacked > MAX_UNPACKED) throw new TooMuch('unpacks to more than 200 MB');
        if (names.size === names.add(file.name).size) throw new Error(`it has ${file.name} twice`);
        return !/[/\\]$/.test(file.name);
      },
    });
    const sums = checksumsIn(bytes);
    for (const [name, part] of Object.entries(unzipped))
      if (sums.has(name) && sums.get(name) !== checksum(part))
        throw new Error(`what ${name} holds was changed on the way`);
    return unzipped;
  } catch (cause) {
    if (cause instanceof TooMuch) throw tooLarge(fileName, 'it', cause);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${fileName} is damaged and cannot be unpacked (${why}). Get a fresh copy of the file.`, { cause });
  }
}
