import { SnippetString, Uri, window, workspace, type TextEditor } from 'vscode';

/** The sample that is shipped; one of those that `npm start` shows. */
const SAMPLE = 'test/fixtures/samples/1-全县重点工作推进会讲话.txt';

/** 新建讲稿: an untitled draft with what every draft begins with; Tab goes from one blank to the next. */
export async function newDraft(): Promise<void> {
  const editor = await openUntitled('');
  await editor.insertSnippet(new SnippetString(beginning(new Date())));
}

/** The draft's own words: Chinese, whatever the editor's language is. */
function beginning(today: Date): string {
  const date = `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`;
  return [
    // The title is one blank, with words around the name of the meeting: a hand that writes all of it would write those twice.
    '${1:在会议名称上的讲话}',
    '${2:职务　姓名}',
    `（\${3:${date}}）`,
    '${4:同志们}：',
    '${5:开场白。}',
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
