import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Where errors go; told what failed and the error's kind, never a word of a draft. */
export interface Log {
  error(what: string): void;
  info(what: string): void;
}

/**
 * Runs a handler so that nothing it does can end the server: cancelled requests answer as LSP 3.17 says
 * (RequestCancelled), a throw is logged and the fallback returned.
 */
export async function guard<Result>(
  log: Log,
  what: string,
  token: CancellationToken,
  fallback: Result,
  handler: () => Promise<Result>,
): Promise<Result | ResponseError> {
  const cancelled = (): ResponseError | undefined =>
    token.isCancellationRequested ? new ResponseError(LSPErrorCodes.RequestCancelled, what) : undefined;
  try {
    return cancelled() ?? (await handler().then((result) => cancelled() ?? result));
  } catch (error) {
    // A refusal is meant for the writer.
    if (error instanceof ResponseError) return error;
    log.error(`${what}: ${describeError(error)}`);
    return fallback;
  }
}

/** Lets something finish by itself: whatever goes wrong with it, a client's refusal among it, costs one line in the log. */
export function inBackground(log: Log, what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => log.error(`${what}: ${describeError(error)}`));
}

/** An error's name and where it was thrown; its message could quote the draft, so it is left out. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = /\n\s+at (.+)/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name} ${frame}`.trim();
}
