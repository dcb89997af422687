/** One HTML file with a graph and the explorer to look at it: no server, no network, and a policy that allows nothing else. */

import { toJson } from '../../src/export/json.ts';
import { escapeXml } from '../../src/export/xml.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { sha256Base64 } from './report-html.ts';

/**
 * The file's text. The viewer lies beside the page as `standalone.js` and `standalone.css`.
 *
 * @throws Error when they cannot be had.
 */
export async function standaloneHtml(title: string, graph: EntenteGraph): Promise<string> {
  const [script, style] = await Promise.all([textOf('./standalone/viewer.js'), textOf('./standalone/viewer.css')]);
  return composeStandalone({ title, graph: toJson(graph), script, style });
}

export interface StandaloneParts {
  readonly title: string;
  /** `graph.json`. */
  readonly graph: string;
  readonly script: string;
  readonly style: string;
}

/** Scripts and styles are allowed by their hashes; the graph is data, which the browser does not run. */
export async function composeStandalone({ title, graph, script, style }: StandaloneParts): Promise<string> {
  const code = inScript(script);
  const [scriptHash, styleHash] = await Promise.all([sha256Base64(code), sha256Base64(style)]);
  const policy = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${styleHash}'; img-src data: blob:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<script type="application/json" id="graph">${graph.replaceAll('<', '\\u003c')}</script>
<script>${code}</script>
</body>
</html>
`;
}

/** Ends of scripts inside strings of the code would end the element. */
const inScript = (code: string): string => code.replace(/<(?=\/script|script|!--)/gi, '\\x3c');

async function textOf(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} is not beside this page (${response.status}); build it again.`);
  return response.text();
}
