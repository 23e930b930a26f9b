import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import manifest from '../../package.json';
import { temporaryFolder } from '../support/project';
import { ROOT } from './hosts';
import { startRemote } from './remote';

/** A draft of the folder that a new window has open, with a view of ours in front. */
export interface First {
  readonly draft: string;
  readonly view: string;
}

/**
 * The `remote` host for a writer: the extension is installed, and a window opens as `first` says, in the browser's language. A server
 * of our own stands before VS Code's, which has no option for that.
 */
export async function startRemoteForWriter(
  folder: string,
  { port, settings, first }: { readonly port: number; readonly settings: object; readonly first: First },
): Promise<string> {
  const { port: behind } = await startRemote(settings, { extensions: installedHere(), driven: false });
  const server = createServer((asked, answer) => {
    const { pathname, search } = new URL(asked.url ?? '/', 'http://localhost');
    if (pathname === LANGUAGE) answer.setHeader('Content-Type', 'text/javascript').end(IN_CHINESE);
    else if (pathname === '/' && search === '') passPage(asked, answer, behind, { folder, first });
    else pass(asked, answer, behind);
  });
  server.on('upgrade', (asked: IncomingMessage, socket: Socket, head: Buffer) =>
    passSocket(asked, socket, head, behind),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return `http://localhost:${port}`;
}

/** A folder of extensions that has this checkout in it, as if it had been installed. */
function installedHere(): string {
  const extensions = temporaryFolder('extensions');
  mkdirSync(extensions, { recursive: true });
  const { publisher, name, version } = manifest;
  const here = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, path: ROOT, scheme: 'file' },
    metadata: {},
  };
  writeFileSync(join(extensions, 'extensions.json'), JSON.stringify([here]));
  return extensions;
}

const LANGUAGE = '/jianggao-language.js';
/** This build brings no translations; told the browser's language, it says its own words in English and ours in Chinese. */
const IN_CHINESE = `globalThis._VSCODE_NLS_LANGUAGE = 'zh-cn';`;
const WORKBENCH = /<script [^>]*src="[^"]*\/workbench\.js"><\/script>/;
const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

function passPage(
  asked: IncomingMessage,
  answer: ServerResponse,
  port: number,
  opened: { readonly folder: string; readonly first: First },
): void {
  const headers = { ...asked.headers, 'accept-encoding': 'identity' };
  const forwarded = request({ port, path: '/', headers }, (page) => {
    const parts: Buffer[] = [];
    page.on('data', (part: Buffer) => parts.push(part));
    page.on('end', () => {
      const isChinese = (asked.headers['accept-language'] ?? '').startsWith('zh');
      const words = withOptions(Buffer.concat(parts).toString(), {
        ...opened,
        host: asked.headers.host ?? '',
        isChinese,
      });
      const given = { ...page.headers };
      delete given['content-length'];
      answer.writeHead(page.statusCode ?? 500, given).end(words);
    });
  });
  forwarded.on('error', () => answer.writeHead(502).end());
  forwarded.end();
}

/** The workbench's page with what its server has no option for. */
function withOptions(
  page: string,
  asked: { readonly folder: string; readonly first: First; readonly host: string; readonly isChinese: boolean },
): string {
  const { folder, first, host, isChinese } = asked;
  const uri = (path: string) => ({ $mid: 1, scheme: 'vscode-remote', authority: host, path });
  const configured = page.replace(CONFIGURATION, (_, before: string, words: string) => {
    const configuration = {
      ...(JSON.parse(words.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as object),
      folderUri: uri(folder),
      defaultLayout: { force: true, views: [{ id: first.view }], editors: [{ uri: uri(`${folder}/${first.draft}`) }] },
    };
    return `${before}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
  return isChinese
    ? configured.replace(WORKBENCH, (script) => `<script type="module" src="${LANGUAGE}"></script>${script}`)
    : configured;
}

function pass(asked: IncomingMessage, answer: ServerResponse, port: number): void {
  const { method, headers, url } = asked;
  const forwarded = request({ port, path: url, method, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 500, given.headers);
    given.pipe(answer);
  });
  forwarded.on('error', () => answer.destroy());
  asked.pipe(forwarded);
}

/** A connection that stays open is passed on as it is. */
function passSocket({ method, url, rawHeaders }: IncomingMessage, socket: Socket, head: Buffer, port: number): void {
  const behind = connect(port, '127.0.0.1', () => {
    const headers = rawHeaders.map((word, index) => (index % 2 === 0 ? `${word}: ` : `${word}\r\n`)).join('');
    behind.write(`${method ?? 'GET'} ${url ?? '/'} HTTP/1.1\r\n${headers}\r\n`);
    behind.write(head);
    socket.pipe(behind).pipe(socket);
  });
  behind.on('error', () => socket.destroy());
  socket.on('error', () => behind.destroy());
}
