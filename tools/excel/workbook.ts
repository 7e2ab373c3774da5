import { strToU8, unzipSync, zipSync, strFromU8 } from 'fflate';
import { readCsv, writeXlsx } from '../../workbench/files';
import { ADDIN, IDS } from '../manifest';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PANES = 'xl/webextensions/taskpanes.xml';
const EXTENSION = 'xl/webextensions/webextension1.xml';

/**
 * The sample tracker as a workbook that opens the add-in's panel by itself, where Excel knows the add-in.
 * @param csv text of the sample
 */
export async function sampleWorkbook(csv: string): Promise<Uint8Array> {
  const parts = unzipSync(await writeXlsx(readCsv(csv, 'Key accounts')));
  const edit = (path: string, before: string, added: string): void => {
    const text = strFromU8(parts[path]!);
    if (!text.includes(before)) throw new Error(`${path} of the sample workbook has no ${before}.`);
    parts[path] = strToU8(text.replace(before, `${added}${before}`));
  };
  const type = (path: string, kind: string): string =>
    `<Override PartName="/${path}" ContentType="application/vnd.ms-office.${kind}+xml"/>`;
  edit('[Content_Types].xml', '</Types>', type(PANES, 'webextensiontaskpanes') + type(EXTENSION, 'webextension'));
  const link = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
  edit('_rels/.rels', '</Relationships>', `<Relationship Id="rIdPanes" Type="${link}" Target="${PANES}"/>`);
  parts[PANES] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="1"><wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  parts['xl/webextensions/_rels/taskpanes.xml.rels'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
  );
  parts[EXTENSION] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{${IDS.xml.toUpperCase()}}"><we:reference id="${IDS.xml}" version="${ADDIN.version}.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${RELATIONSHIPS}"/></we:webextension>`,
  );
  return zipSync(parts);
}
