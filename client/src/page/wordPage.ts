import type { FromPage, PageContent, PageList, PageMark, PageParagraph, PageRow, ToPage } from './messages';

/** The script of the page that shows a Word file. Words are put in as text, never as markup. */
interface PageState {
  readonly scrolled: number;
}
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const place = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const [text, lists, status] = [place('text'), place('lists'), place('status')];

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') show(data.content);
  else if (data.type === 'refuse') refuse(data.words);
  else go(data.paragraph);
});
window.addEventListener('scroll', () => editor.setState({ scrolled: window.scrollY }), { passive: true });
place('import').addEventListener('click', () => editor.postMessage({ type: 'import' }));
place('review').addEventListener('click', () => editor.postMessage({ type: 'review' }));
text.addEventListener('click', ({ target, clientX, clientY }) => {
  const paragraph = target instanceof Element ? target.closest<HTMLElement>('[data-paragraph]') : null;
  if (paragraph) choose(paragraph, offsetAt(paragraph, clientX, clientY));
});
editor.postMessage({ type: 'ready' });

/** Another reading of the same file leaves the reader where they were. */
function show({ paragraphs, lists: said }: PageContent): void {
  const scrolled = text.childElementCount > 0 ? window.scrollY : (editor.getState()?.scrolled ?? 0);
  status.textContent = '';
  document.body.classList.remove('refused');
  text.replaceChildren(...paragraphs.map(paragraphElement));
  lists.replaceChildren(...said.map(listElement));
  window.scrollTo(0, scrolled);
}

function refuse(words: string): void {
  status.textContent = words;
  document.body.classList.add('refused');
  text.replaceChildren();
  lists.replaceChildren();
}

function paragraphElement(paragraph: PageParagraph, index: number): HTMLElement {
  const { number, text: words, kind, level, marks } = paragraph;
  const made = element('p', kind);
  made.dataset['paragraph'] = `${index}`;
  // Focus is put there, and is not met on the way.
  made.tabIndex = -1;
  if (kind === 'title' || kind === 'heading') {
    made.setAttribute('role', 'heading');
    made.setAttribute('aria-level', `${kind === 'title' ? 1 : Math.min(6, (level ?? 1) + 1)}`);
    made.classList.add(`level${Math.min(4, level ?? 1)}`);
  }
  made.append(...pieces(number + words, number.length, marks));
  return made;
}

/** The words in pieces: what is marked, and what Word counts by itself. */
function pieces(words: string, numberLength: number, marks: readonly PageMark[]): Node[] {
  const ends = [...new Set([0, numberLength, words.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return ends.slice(1).map((end, index) => {
    const start = ends[index] ?? 0;
    const mark = marks.find((one) => one.start <= start && end <= one.end);
    const isNumber = end <= numberLength;
    const piece = words.slice(start, end);
    if (!mark && !isNumber) return document.createTextNode(piece);
    const made = element(mark ? 'mark' : 'span', [mark?.severity, isNumber ? 'number' : ''].filter(Boolean).join(' '));
    made.textContent = piece;
    if (mark) made.title = mark.title;
    return made;
  });
}

function listElement({ title, rows }: PageList, index: number): HTMLElement {
  const section = element('section', '');
  const heading = element('h2', '');
  heading.id = `list${index}`;
  heading.textContent = title;
  section.setAttribute('aria-labelledby', heading.id);
  section.append(heading);
  if (rows.length > 0) {
    const list = element('ul', '');
    list.append(...rows.map(rowElement));
    section.append(list);
  }
  return section;
}

function rowElement({ head, text: words, severity, paragraph, offset, isReply }: PageRow): HTMLElement {
  const row = element('li', [severity, isReply === true ? 'reply' : ''].filter(Boolean).join(' '));
  const holder = paragraph === undefined ? element('div', 'row') : button(paragraph, offset ?? 0);
  if (head !== '') holder.append(span('head', head), ' ');
  holder.append(span('words', words));
  row.append(holder);
  return row;
}

function button(paragraph: number, offset: number): HTMLElement {
  const made = element('button', 'row');
  made.setAttribute('type', 'button');
  made.addEventListener('click', () => go(paragraph, offset));
  return made;
}

function span(name: string, words: string): HTMLElement {
  const made = element('span', name);
  made.textContent = words;
  return made;
}

function element(name: string, classes: string): HTMLElement {
  const made = document.createElement(name);
  if (classes !== '') made.className = classes;
  return made;
}

/** Goes to a paragraph; where the reader has asked for it on this page, the keyboard goes along, and 层次 is told. */
function go(index: number, offset?: number): void {
  const paragraph = text.children[index];
  if (!(paragraph instanceof HTMLElement)) return;
  paragraph.scrollIntoView({ block: 'center' });
  if (offset !== undefined) paragraph.focus({ preventScroll: true });
  choose(paragraph, offset);
}

function choose(paragraph: HTMLElement, offset: number | undefined): void {
  for (const before of text.querySelectorAll('.current')) before.classList.remove('current');
  paragraph.classList.add('current');
  if (offset !== undefined)
    editor.postMessage({ type: 'at', paragraph: Number(paragraph.dataset['paragraph']), offset });
}

/** The offset of a point in a paragraph's words. */
function offsetAt(paragraph: HTMLElement, x: number, y: number): number {
  const at = document.caretRangeFromPoint(x, y);
  if (!at || !paragraph.contains(at.startContainer)) return 0;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(at.startContainer, at.startOffset);
  return before.toString().length;
}
