import { TextEditorSelectionChangeKind, window, type TextEditor } from 'vscode';

/** The writer's hand on the cursor of an editor, while the server is asked. */
export interface Hand {
  /** Whether the cursor was moved by key or mouse: then it stays there, and what is typed next goes where the writer looks. */
  readonly moved: boolean;
}

/** Does what waits for the server, with an eye on what the writer does with the cursor meanwhile. */
export async function withHand<T>(editor: TextEditor, run: (hand: Hand) => Promise<T>): Promise<T> {
  const hand = { moved: false };
  const listening = window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    // An edit and a command move it, too, and are not meant.
    if (textEditor === editor && BY_HAND.has(kind)) hand.moved = true;
  });
  try {
    return await run(hand);
  } finally {
    listening.dispose();
  }
}

const BY_HAND: ReadonlySet<TextEditorSelectionChangeKind | undefined> = new Set([
  TextEditorSelectionChangeKind.Keyboard,
  TextEditorSelectionChangeKind.Mouse,
]);
