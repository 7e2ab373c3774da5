import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { parseXml, tag, XML_HEAD, type XmlElement } from './xml';

/** An Office file is a zip of parts; beside each part may lie a list of the parts it refers to. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part, without leading slash; for external ones the address as written. */
  readonly target: string;
  readonly external: boolean;
}

const RELS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES_NS = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** More than any workbook of people's own making; stops files that unpack without end. */
const MAX_UNPACKED = 400_000_000;

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

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

/** How a part writes the name of another one. */
function relative(from: string, to: string): string {
  const here = folderOf(from).split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && here[same] === there[same]) same++;
  return '../'.repeat(here.length - same) + there.slice(same).join('/');
}

function decodeBytes(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
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

  /** The text of a part; undefined where there is none of that name. */
  text(name: string): string | undefined {
    const bytes = this.parts.get(name);
    return bytes && decodeBytes(bytes);
  }

  /** The tree of a part. @throws Error naming the part where it is damaged. */
  xml(name: string): XmlElement | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : this.guard(name, () => parseXml(text));
  }

  /** Runs something that reads a part; a failure then names the part and what can be done. */
  guard<T>(name: string, read: () => T): T {
    try {
      return read();
    } catch (cause) {
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
      const external = e.attrs.TargetMode === 'External';
      const target = e.attrs.Target ?? '';
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
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        unpacked += file.originalSize;
        if (unpacked > MAX_UNPACKED) throw new Error('it unpacks to more than 400 MB');
        return !file.name.endsWith('/');
      },
    });
    return new Package(new Map(Object.entries(parts)), fileName);
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith(fileName)) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${fileName} is damaged and cannot be unpacked (${why}). Get a fresh copy of the file.`, { cause });
  }
}

/** An Office file being written. */
export class PackageWriter {
  private readonly files = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, Relationship[]>();

  add(name: string, content: string | Uint8Array, contentType: string): void {
    this.files.set(name, typeof content === 'string' ? strToU8(content) : content);
    this.types.set(name, contentType);
  }

  has(name: string): boolean {
    return this.files.has(name);
  }

  /** The first name of the form prefix-number-suffix that is not taken. */
  freeName(prefix: string, suffix: string): string {
    let n = 1;
    while (this.files.has(`${prefix}${n}${suffix}`)) n++;
    return `${prefix}${n}${suffix}`;
  }

  /** Notes that a part refers to another one (or to an address outside) and gives the id to refer by. */
  relate(from: string, type: string, target: string, options: { id?: string; external?: boolean } = {}): string {
    const list = this.relations.get(from) ?? [];
    this.relations.set(from, list);
    let n = list.length + 1;
    while (!options.id && list.some((r) => r.id === `rId${n}`)) n++;
    const id = options.id ?? `rId${n}`;
    list.push({ id, type, target, external: options.external ?? false });
    return id;
  }

  /** The bytes of the file. Equal content gives equal bytes: no time of day goes in. */
  finish(): Uint8Array {
    const zip: Zippable = { '[Content_Types].xml': strToU8(this.contentTypes()) };
    for (const [part, list] of this.relations) zip[relsNameOf(part)] = strToU8(relationshipsXml(part, list));
    for (const [name, bytes] of this.files) zip[name] = bytes;
    return zipSync(zip, { level: 6, mtime: new Date(1980, 0, 1) });
  }

  private contentTypes(): string {
    const parts = [...this.types].map(([name, type]) => tag('Override', { PartName: `/${name}`, ContentType: type }));
    const defaults =
      tag('Default', { Extension: 'rels', ContentType: RELS_TYPE }) +
      tag('Default', { Extension: 'xml', ContentType: 'application/xml' });
    return XML_HEAD + tag('Types', { xmlns: TYPES_NS }, defaults + parts.join(''));
  }
}

function relationshipsXml(part: string, list: readonly Relationship[]): string {
  const rows = list.map((r) =>
    tag('Relationship', {
      Id: r.id,
      Type: r.type,
      Target: r.external ? r.target : relative(part, r.target),
      TargetMode: r.external ? 'External' : undefined,
    }),
  );
  return XML_HEAD + tag('Relationships', { xmlns: RELS_NS }, rows.join(''));
}
