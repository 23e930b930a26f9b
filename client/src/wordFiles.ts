import { workspace, type Uri } from 'vscode';
import { toBase64 } from '../../server/src/protocol/base64';
import { LARGEST_WORD_FILE, type WordFileParams } from '../../server/src/protocol/wordFiles';

/** A Word file as it goes to the server, which may have no way to it; undefined where it cannot be read. */
export async function readWordFile(uri: Uri): Promise<WordFileParams | undefined> {
  const params = { uri: uri.toString() };
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > LARGEST_WORD_FILE) return params;
    return { ...params, base64: toBase64(await workspace.fs.readFile(uri)) };
  } catch {
    return undefined;
  }
}
