import { l10n, SnippetString, Uri, window, workspace, type TextEditor } from 'vscode';

/** The sample that is shipped; one of those that `npm start` shows. */
const SAMPLE = 'test/fixtures/samples/1-全县重点工作推进会讲话.txt';

/** 新建讲稿: an untitled draft with what every draft begins with; Tab goes from one blank to the next. */
export async function newDraft(): Promise<void> {
  const editor = await openUntitled('');
  await editor.insertSnippet(new SnippetString(beginning(new Date())));
}

function beginning(today: Date): string {
  const date = `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`;
  return [
    `在\${1:${l10n.t('meeting')}}上的讲话`,
    `\${2:${l10n.t('office and name')}}`,
    `（\${3:${date}}）`,
    '${4:同志们}：',
    `\${5:${l10n.t('What this is about, in a sentence or two.')}}`,
    '一、$0',
    '',
  ].join('\n');
}

/** 打开示例: a copy of the sample, untitled, so that it can be tried on without a file being changed. */
export async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, SAMPLE));
  await openUntitled(new TextDecoder().decode(bytes));
}

async function openUntitled(content: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language: 'jianggao', content }), {
    preview: false,
  });
}
