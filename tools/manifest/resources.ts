import { allBelow, descend, placeOf } from './xml';

/** The four lists of `Resources`: how long an entry may be, and which elements draw from it by their resid. */
const KINDS = [
  { list: 'Images', longest: 2048, isAddress: true, users: ['Image'] },
  {
    list: 'Urls',
    longest: 2048,
    isAddress: true,
    users: ['SourceLocation', 'FunctionFile', 'LearnMoreUrl', 'Runtime'],
  },
  { list: 'ShortStrings', longest: 125, isAddress: false, users: ['Label', 'Title', 'Namespace'] },
  { list: 'LongStrings', longest: 250, isAddress: false, users: ['Description'] },
];

const LONGEST_ID = 32;

/** Elements outside `Resources` that hold an address. */
const BASE_ADDRESSES = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation'];
const BASE_TEXTS = [
  { name: 'DisplayName', longest: 125 },
  { name: 'Description', longest: 250 },
];

/** Problems of the manifest's texts and addresses: what names nothing, is named by nothing, is too long or not https. */
export function checkResources(app: Element): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const { list, longest, isAddress, users } of KINDS) {
    const entries = [...(descend(app, 'VersionOverrides', 'Resources', list)?.children ?? [])];
    const asked = users.flatMap((name) => allBelow(app, name)).filter((user) => user.hasAttribute('resid'));
    const known = new Set<string>();
    for (const entry of entries) {
      const id = entry.getAttribute('id') ?? '';
      const text = entry.getAttribute('DefaultValue') ?? '';
      if (id === '' || id.length > LONGEST_ID) {
        problems.push(`The resource id "${id}" must have 1 to ${LONGEST_ID} characters.`);
      }
      if (ids.has(id)) problems.push(`The resource ${id} is there twice.`);
      if (text === '' || text.length > longest) {
        problems.push(`The resource ${id} has ${text.length} characters; ${list} may have 1 to ${longest}.`);
      }
      if (isAddress) problems.push(...checkAddress(text, `The resource ${id}`));
      if (!asked.some((user) => user.getAttribute('resid') === id))
        problems.push(`The resource ${id} is used nowhere.`);
      ids.add(id);
      known.add(id);
    }
    for (const user of asked) {
      const id = user.getAttribute('resid') ?? '';
      if (!known.has(id)) problems.push(`${placeOf(user)} asks for ${id}, which is not in ${list}.`);
    }
  }
  return [...problems, ...checkBaseTexts(app)];
}

function checkBaseTexts(app: Element): string[] {
  const problems: string[] = [];
  for (const name of BASE_ADDRESSES) {
    for (const element of allBelow(app, name)) {
      const address = element.getAttribute('DefaultValue');
      if (address !== null) problems.push(...checkAddress(address, placeOf(element)));
    }
  }
  for (const { name, longest } of BASE_TEXTS) {
    const text = descend(app, name)?.getAttribute('DefaultValue') ?? '';
    if (text.length > longest) problems.push(`${name} has ${text.length} characters; it may have ${longest}.`);
  }
  return problems;
}

function checkAddress(address: string, owner: string): string[] {
  if (URL.canParse(address) && new URL(address).protocol === 'https:') return [];
  return [`${owner} has the address "${address}"; it must be a full https address.`];
}
