import { ADDIN, addressesAt } from '../manifest';
import type { Cloud } from './clouds';

/** What the administrator reads first; the package's own README. */
export function administratorsReadme(base: string, { frames }: Cloud): string {
  const at = addressesAt(base);
  const folder = new URL(base).pathname.replace(/^\/|\/$/g, '');
  return `# Account Progress ${ADDIN.version}, for ${base}

## 1. Put the site on a web server

Copy the content of the folder \`site\` to where <${base}/> is served${
    folder === '' ? '' : `: on Azure and Netlify into a folder \`${folder}\` of what you publish`
  }. It is plain files: nothing runs on the server, and
no data comes to it. It must speak https with a certificate that your computers trust.

Then the headers. Each folder of \`servers\` has one file for one kind of server, all with the same content:

| server                | file                                                      | where it goes                          |
| --------------------- | --------------------------------------------------------- | -------------------------------------- |
| nginx                 | \`servers/nginx/account-progress.conf\`                     | included in your server block          |
| IIS                   | \`servers/iis/web.config\`                                  | beside \`taskpane.html\`                 |
| Azure Static Web Apps | both files of \`servers/azure-static-web-apps\`             | root of the app, which needs an index  |
| Netlify               | \`servers/netlify/_headers\`                                | root of the published folder           |

They let the pages of Office show the add-in (\`frame-ancestors\`: ${frames.map((one) => `\`${one}\``).join(', ')}).
Never send \`X-Frame-Options\`: Excel on the web could not show the panel.

Look at <${at.page}> in a browser. You should see a sentence that the panel opens in Excel only.

## 2. Give it to your people

- **Microsoft 365 admin centre** > Settings > Integrated apps > Upload custom apps > Office Add-in: upload \`manifest.xml\`.
  It reaches Excel on the web, on Windows and on the Mac, for people who sign in with an account of Microsoft 365. In a
  national cloud the place may be called Centralized Deployment.
- **Or the unified manifest**: upload \`microsoft-365-app.zip\` as an app. It needs Excel of Microsoft 365 (Windows 2501, Mac
  16.103, the web) and hides the XML add-in where both are installed, after up to 24 hours. Give your people one of the two.

Everything else (network share, updates, removal, what happens while the server is down, national clouds) is at
<${base}/help/deploy.html>.

## 3. Check what you have

\`sha256sum --check SHA256SUMS\` compares every file of this package with what was built; on Windows,
\`Get-FileHash\` in PowerShell shows the sum of a file. Two builds of one version for
one address have the same bytes.

The licences of everything that ships are in \`site/THIRD-PARTY-NOTICES.txt\`.
`;
}
