import type { Connection } from 'vscode-languageserver';
import type { Asked } from './features/asked';
import { exported, fontsMissing, fontsOf, type ExportOptions } from './exporting';
import { describeError, type Log } from './guard';
import { fromBase64, toBase64 } from './protocol/base64';
import { EXPORT_REQUEST, MISSING_FONTS_REQUEST, type ExportParams } from './protocol/wordFiles';
import { DEFAULT_FONTS } from './render/layout';
import { localised } from './rules/engine/rule';
import type * as Word from './word/word';

/** What exports need of the world outside. */
export interface ExportSources {
  readonly connection: Connection;
  readonly log: Log;
  readonly ask: (uri: string) => Promise<Asked | undefined>;
  readonly locale: Asked['locale'];
  /** The Word part, where it can be loaded. */
  readonly loadWord: () => Promise<typeof Word>;
  /** Which fonts the machine lacks; none where it cannot tell. */
  readonly missingFonts: (fonts: readonly string[]) => Promise<readonly string[]>;
}

/** Answers our client's wish for a draft as a file. Never with an error: what goes wrong is a sentence. */
export function answerExporting({ connection, log, ask, locale, loadWord, missingFonts }: ExportSources): void {
  connection.onRequest(EXPORT_REQUEST, async (params: ExportParams) => {
    const asked = await ask(params.textDocument.uri);
    if (!asked) return { refused: NO_DRAFT[locale] };
    try {
      const made = await exported(asked.analysis, optionsOf(params, asked), loadWord);
      if ('refused' in made) return { refused: `${THE_DRAFT[asked.locale]}${made.refused[asked.locale]}` };
      return { base64: toBase64(made.bytes), told: made.told.map((words) => words[asked.locale]) };
    } catch (error) {
      log.error(`${EXPORT_REQUEST}: ${describeError(error)}`);
      return { refused: NOT_LOADED[asked.locale] };
    }
  });
  connection.onRequest(MISSING_FONTS_REQUEST, async (params: ExportParams) => {
    const asked = await ask(params.textDocument.uri);
    if (!asked) return null;
    const names = await missingFonts(fontsOf(optionsOf(params, asked))).catch(() => []);
    return names.length > 0 ? fontsMissing(names)[asked.locale] : null;
  });
}

function optionsOf({ layout, date, title, template }: ExportParams, { settings }: Asked): ExportOptions {
  const { numbers, grid, lecternSize, fonts } = settings.export;
  const bytes = template === undefined ? undefined : fromBase64(template);
  return {
    to: 'docx',
    layout: layout === 'lectern' ? 'lectern' : 'print',
    numbers,
    grid,
    size: lecternSize,
    fonts: { ...DEFAULT_FONTS, ...fonts },
    title,
    date: DATE.test(date) ? date : '1980-01-01T00:00:00Z',
    ...(bytes ? { template: bytes } : {}),
  };
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

const THE_DRAFT = localised('稿子', 'The draft ');
const NO_DRAFT = localised('没有打开这份讲稿，没有导出', 'This draft is not open, so nothing was exported');
const NOT_LOADED = localised(
  '写 Word 文件的部分没有装进来，没有导出；网页版里请改用桌面版',
  'The part that writes Word files could not be loaded, so nothing was exported; in a browser, please use the desktop',
);
