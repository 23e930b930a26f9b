import type { CancellationToken } from 'vscode';
import type { OwnRequest } from '../../server/src/protocol';
import type { Connection } from './connection';

/** Asks the server one of our own requests, whose name says what goes with it and what comes back. */
export const ask = <Params, Result>(
  { client }: Pick<Connection, 'client'>,
  request: OwnRequest<Params, Result>,
  params: Params,
  token?: CancellationToken,
): Promise<Result> =>
  // An argument that is passed as undefined is sent as one more parameter, and the request is refused.
  token ? client.sendRequest<Result>(request, params, token) : client.sendRequest<Result>(request, params);

/** The same for what a key or a command asks: undefined where the server is not there to answer, or goes meanwhile. */
export async function askIfThere<Params, Result>(
  connection: Pick<Connection, 'client'>,
  request: OwnRequest<Params, Result>,
  params: Params,
): Promise<Result | undefined> {
  const { client } = connection;
  if (!client.isRunning()) return undefined;
  try {
    return await ask(connection, request, params);
  } catch (error) {
    if (client.isRunning()) throw error;
    return undefined;
  }
}
