import { escapeXml } from '../../src/export/xml.ts';
import { webAddress } from './citation.ts';
import type { Report } from './report.ts';

const style = `body{font:16px/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#17202b;background:#fff}
h1{font-size:1.6rem}h2{margin-top:2rem;font-size:1.2rem}li{margin:.8rem 0}blockquote{margin:.4rem 0 .4rem 1rem;padding-left:.8rem;border-left:3px solid #bcc6d2}
small{color:#586473}@media print{body{margin:0}}`;

/** The report as a page by itself, which runs nothing: its policy allows no script, and its style by its hash alone. */
export async function reportHtml({ title, groups, sources }: Report): Promise<string> {
  const hash = await sha256Base64(style);
  const body = groups
    .map(
      (group) => `<h2>${escapeXml(group.title)}</h2>
<ul>
${group.entries
  .map(
    ({
      claim,
      details,
      quotations,
    }) => `<li><bdi>${escapeXml(claim)}</bdi> <small>${escapeXml(details.join('; '))}</small>
${quotations
  .map(
    ({ words, source }) =>
      `<blockquote><bdi>${escapeXml(words)}</bdi> <a href="#source-${source}">[${source}]</a></blockquote>`,
  )
  .join('\n')}</li>`,
  )
  .join('\n')}
</ul>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1><bdi>${escapeXml(title)}</bdi></h1>
${body}
${sources.length > 0 ? '<h2>Sources</h2>' : ''}
<ol>
${sources.map((source, index) => `<li id="source-${index + 1}"><bdi>${linked(source)}</bdi></li>`).join('\n')}
</ol>
</body>
</html>
`;
}

/** A citation ends in its address, where it has one. */
function linked(citation: string): string {
  const [, before, address] = /^(.*, )(https?:\/\/\S+)\.$/s.exec(citation) ?? [];
  const url = webAddress(address);
  if (before === undefined || url === undefined) return escapeXml(citation);
  return `${escapeXml(before)}<a href="${escapeXml(url)}" rel="noreferrer">${escapeXml(url)}</a>.`;
}

/** As a Content-Security-Policy writes the hash of an inline style or script. */
export async function sha256Base64(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...digest));
}
