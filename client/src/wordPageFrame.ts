import { env, l10n, Uri, type Webview } from 'vscode';

/** What of the extension the page loads: its script and its style, nothing else from anywhere. */
export const pageRoots = (extension: Uri): Uri[] => [
  Uri.joinPath(extension, 'dist'),
  Uri.joinPath(extension, 'client/media'),
];

/** The page of a Word file before its words are there. */
export function pageFrame(webview: Webview, extension: Uri, name: string): string {
  const nonce = newNonce();
  const from = (...path: string[]): string =>
    escaped(webview.asWebviewUri(Uri.joinPath(extension, ...path)).toString());
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${from('client', 'media', 'wordPage.css')}">
<title>${escaped(name)}</title>
</head>
<body>
<header>
<p class="name">${escaped(name)}</p>
<button type="button" id="import" title="${escaped(l10n.t('A draft beside the Word file, to write on; the file stays as it is'))}">${escaped(l10n.t('Turn into a Draft'))}</button>
<button type="button" id="review" class="secondary" title="${escaped(l10n.t('A new Word file with the findings as comments and safe fixes as tracked changes; this one stays as it is'))}">${escaped(l10n.t('Save a Reviewed Copy'))}</button>
</header>
<p id="status" role="status">${escaped(l10n.t('Reading…'))}</p>
<div id="columns">
<nav id="lists" aria-label="${escaped(l10n.t('About the text'))}"></nav>
<main id="text" lang="zh-CN" tabindex="0" aria-label="${escaped(l10n.t('Text'))}"></main>
</div>
<script nonce="${nonce}" src="${from('dist', 'wordPage.js')}"></script>
</body>
</html>`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
