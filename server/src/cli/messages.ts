import { localised, type Localised } from '../rules/engine/rule';
import type { Failure } from './inputs';

/** What the command line says, in both languages. */
export const FAILURES: Readonly<Record<Failure, Localised>> = {
  missing: localised('没有这个文件', 'no such file'),
  directory: localised('这是文件夹', 'is a folder'),
  unreadable: localised('读不出来', 'cannot be read'),
  binary: localised('不是文本文件', 'is not a text file'),
  encoding: localised(
    '认不出编码（可用 UTF-8、UTF-16、GB18030）',
    'has an unknown encoding (UTF-8, UTF-16 and GB18030 are known)',
  ),
  size: localised('太大（上限32 MB）', 'is too large (32 MB at most)'),
};

export const SEVERITY_WORDS = {
  error: localised('错误', 'error'),
  warning: localised('警告', 'warning'),
  information: localised('提示', 'information'),
  hint: localised('建议', 'hint'),
} as const;

export const clean = localised('没有发现问题', 'No problems');
export const summary = (findings: number, files: number): Localised =>
  localised(
    `${files}个文件，共${findings}处`,
    `${findings} problem${findings === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}`,
  );
export const fixedFile = (path: string): Localised => localised(`已改好：${path}`, `fixed: ${path}`);
export const cannotEncode = localised(
  '改好的文字无法按原编码保存，原稿未动',
  'the mended text cannot be written in the file’s encoding; the file is unchanged',
);
export const cannotWrite = localised('写不进去，原稿未动', 'cannot be written; the file is unchanged');
export const noInput = localised('没有要检查的文件', 'no files to check');
export const unknownRule = (id: string): Localised => localised(`没有这条规则：${id}`, `no such rule: ${id}`);
export const badLevel = (level: string): Localised =>
  localised(
    `“${level}”不是级别（error、warning、information、hint、off）`,
    `“${level}” is no level (error, warning, information, hint, off)`,
  );
export const notYet = (what: string): Localised => localised(`${what} 还没有做好`, `${what} is not available yet`);
export const badConfiguration = (path: string, reason: 'json' | 'shape'): Localised =>
  reason === 'json'
    ? localised(`配置文件 ${path} 不是 JSON`, `the configuration file ${path} is not JSON`)
    : localised(
        `配置文件 ${path} 写得不对：rules 里每条规则一个级别`,
        `the configuration file ${path} is wrong: rules takes a level for each rule`,
      );
