import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OwnRequest } from '../../server/src/protocol/plain';
import type { Connection } from './connection';

/** Asks the server one of our own requests, whose name says what goes with it and what comes back. */
export async function ask<Params, Result>(
  connection: Pick<Connection, 'made'>,
  request: OwnRequest<Params, Result>,
  params: Params,
  token?: CancellationToken,
): Promise<Result> {
  return send(await connection.made(), request, params, token);
}

/** The same for what a key or a command asks: undefined where the server is not there to answer, or goes meanwhile. */
export async function askIfThere<Params, Result>(
  { client }: Pick<Connection, 'client'>,
  request: OwnRequest<Params, Result>,
  params: Params,
): Promise<Result | undefined> {
  if (!client?.isRunning()) return undefined;
  try {
    return await send(client, request, params);
  } catch (error) {
    if (client.isRunning()) throw error;
    return undefined;
  }
}

/** The same for what may be asked first of all: waits until the server has started; undefined where it does not answer. */
export async function askOnceThere<Params, Result>(
  connection: Pick<Connection, 'made'>,
  request: OwnRequest<Params, Result>,
  params: Params,
): Promise<Result | undefined> {
  try {
    return await ask(connection, request, params);
  } catch (error) {
    console.error(`jianggao: ${request}`, error);
    return undefined;
  }
}

function send<Params, Result>(
  client: BaseLanguageClient,
  request: OwnRequest<Params, Result>,
  params: Params,
  token?: CancellationToken,
): Promise<Result> {
  // An argument that is passed as undefined is sent as one more parameter, and the request is refused.
  return token ? client.sendRequest<Result>(request, params, token) : client.sendRequest<Result>(request, params);
}
