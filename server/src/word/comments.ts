import type { WordComment, WordPlace } from './document';
import type { Parts } from './parts';
import { childrenOf, descendants, type XmlElement } from './xml';

/** The comments of a file, in the order of their part. `anchors` are those that the text has, `wordsOf` what a comment says. */
export function readComments(
  { comments, commentsExtended }: Parts,
  anchors: ReadonlyMap<string, { readonly start?: WordPlace; readonly end?: WordPlace }>,
  wordsOf: (comment: XmlElement) => string,
): WordComment[] {
  const threads = new Map(
    childrenOf(commentsExtended?.root, 'w15:commentEx').map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      { parent: attributes['w15:paraIdParent'], isDone: ['1', 'true'].includes(attributes['w15:done'] ?? '') },
    ]),
  );
  const elements = childrenOf(comments?.root, 'w:comment');
  const byParagraph = new Map<string, string>();
  const read = elements.map((element) => {
    const id = element.attributes['w:id'] ?? '';
    const key = [...descendants(element, 'w:p')].at(-1)?.attributes['w14:paraId'] ?? '';
    if (key !== '') byParagraph.set(key, id);
    const { start, end } = anchors.get(id) ?? {};
    return {
      id,
      author: element.attributes['w:author'] ?? '',
      date: element.attributes['w:date'] ?? '',
      text: wordsOf(element),
      thread: threads.get(key),
      anchor: start && end ? { start, end } : undefined,
    };
  });
  return read.map(({ thread, ...comment }) => ({
    ...comment,
    isDone: thread?.isDone ?? false,
    parent: thread?.parent === undefined ? undefined : byParagraph.get(thread.parent),
  }));
}
