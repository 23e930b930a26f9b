import { findMatches, prosePattern } from '../analysis/proseSearch';
import { localised, type Rule } from './engine/rule';

const NUMBERED = prosePattern(/[[(（【［]((?:19|20)[0-9]{2})[\])）】］](?=第?[0-9]{1,4}号)/dg, '号');

/** The year of a document number stands in 〔〕: [2014]15号 (GB/T 15834-2011 4.9.3.4). */
export const yearBrackets: Rule = {
  id: 'year-brackets',
  title: localised('文号的括号', 'Brackets of a document number'),
  reason: localised('参见 GB/T 15834—2011 4.9.3.4。', 'See GB/T 15834—2011, 4.9.3.4.'),
  severity: 'information',
  check: (analysis) =>
    findMatches(analysis, NUMBERED).map(({ range, groups: [words = '', year = ''] }) => ({
      range,
      message: localised(
        `文号的年份用六角括号：“${words}”应写作“〔${year}〕”。`,
        `The year of a document number stands in 〔〕: write “〔${year}〕” for “${words}”.`,
      ),
      fixes: [
        {
          title: localised(`改为“〔${year}〕”`, `Change to “〔${year}〕”`),
          name: 'brackets',
          edits: () => [{ range, newText: `〔${year}〕` }],
        },
      ],
    })),
};
