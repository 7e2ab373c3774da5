import { strToU8, zipSync, type Zippable } from 'fflate';
import { folderOf, type Relationship, relsNameOf } from '../../../src/files/ooxml/package';
import { tag, XML_HEAD } from './xml';

export type { Package, Relationship } from '../../../src/files/ooxml/package';

const RELS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES_NS = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** How a part writes the name of another one. */
function relative(from: string, to: string): string {
  const here = folderOf(from).split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && here[same] === there[same]) same++;
  return '../'.repeat(here.length - same) + there.slice(same).join('/');
}

/** An Office file being written. */
export class PackageWriter {
  private readonly files = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, Relationship[]>();
  /** By prefix and suffix: up to which number all names are taken, since a name that is taken stays so. */
  private readonly takenUpTo = new Map<string, number>();
  private readonly ids = new Map<string, Set<string>>();

  add(name: string, content: string | Uint8Array, contentType: string): void {
    this.files.set(name, typeof content === 'string' ? strToU8(content) : content);
    this.types.set(name, contentType);
  }

  has(name: string): boolean {
    return this.files.has(name);
  }

  /** The first name of the form prefix-number-suffix that is not taken. */
  freeName(prefix: string, suffix: string): string {
    const form = `${prefix}\n${suffix}`;
    let n = (this.takenUpTo.get(form) ?? 0) + 1;
    while (this.files.has(`${prefix}${n}${suffix}`)) n++;
    this.takenUpTo.set(form, n - 1);
    return `${prefix}${n}${suffix}`;
  }

  /** Notes that a part refers to another one (or to an address outside) and gives the id to refer by. */
  relate(from: string, type: string, target: string, options: { id?: string; external?: boolean } = {}): string {
    const list = this.relations.get(from) ?? [];
    this.relations.set(from, list);
    const ids = this.ids.get(from) ?? new Set();
    this.ids.set(from, ids);
    let n = list.length + 1;
    while (ids.has(`rId${n}`)) n++;
    const id = options.id ?? `rId${n}`;
    ids.add(id);
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
      TargetMode: r.external && !r.target.startsWith('#') ? 'External' : undefined,
    }),
  );
  return XML_HEAD + tag('Relationships', { xmlns: RELS_NS }, rows.join(''));
}
