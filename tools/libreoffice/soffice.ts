/** LibreOffice without a window, made to compute every formula of a file that it opens. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes LibreOffice compute every formula when it opens a file, instead of trusting what the file stored, and set Calibri
 * in the nearest type that comes with LibreOffice: what it takes by itself is a third wider, and so are pages.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
 <item oor:path="/org.openoffice.Office.Common/Font/Substitution"><prop oor:name="Replacement" oor:op="fuse"><value>true</value></prop></item>
 <item oor:path="/org.openoffice.Office.Common/Font/Substitution/FontPairs"><node oor:name="_0" oor:op="replace"><prop oor:name="ReplaceFont"><value>Calibri</value></prop><prop oor:name="SubstituteFont"><value>Liberation Sans</value></prop><prop oor:name="Always"><value>true</value></prop><prop oor:name="OnScreenOnly"><value>false</value></prop></node></item>
 <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Makes a profile for LibreOffice in a folder and returns its path. */
export function profileIn(folder: string): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  return profile;
}

/** Opens a file, computes it and saves it in another form into a folder. */
export function convert(profile: string, folder: string, file: string, to: 'xlsx' | 'pdf'): void {
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', to, '--outdir', folder, file],
    { stdio: 'ignore', timeout: 180_000 },
  );
}
