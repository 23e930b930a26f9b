import type { RegionKind } from '../syntax/nodes';
import { localised, type Localised } from '../rules/rule';

/** What writers call the regions. */
export const REGION_LABELS: Readonly<Record<RegionKind, Localised>> = {
  outline: localised('提纲', 'Outline'),
  frontMatter: localised('标题', 'Title'),
  salutation: localised('称谓', 'Salutation'),
  body: localised('正文', 'Body'),
  closing: localised('结尾', 'Closing'),
  omission: localised('省略', 'Omission'),
};
