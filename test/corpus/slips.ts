/** True slips of the published texts, read one by one: what is found there is no false alarm. */
export interface KnownSlip {
  readonly text: string;
  readonly rule: string;
  /** The words at the finding. */
  readonly words: string;
}

const slip = (text: string, rule: string, words: string): KnownSlip => ({ text: `${text}.txt`, rule, words });

export const knownSlips: readonly KnownSlip[] = [
  // A heading was lost when the page was copied.
  slip('law-lawref-河南省固体废物污染环境防治条例', 'numbering-missing', '第二节'),
  slip('law-lawref-济南市节约用水条例', 'numbering-missing', '第二章'),
  slip('law-lawref-香港特别行政区维护国家安全法', 'numbering-missing', '第二章'),
  slip('report-gwr-2009政府工作报告_分句', 'numbering-missing', '三、'),
  // 6 and 9 are not there.
  slip('prose-ruanyf-issue21', 'numbering-missing', '7、'),
  slip('prose-ruanyf-issue36', 'numbering-missing', '10、'),
  // A speaker without a number, and 9 typed for 19.
  slip('speech-ren-201110与同等学历认证班学员座谈纪要', 'numbering-missing', '13、'),
  slip('speech-ren-201110与同等学历认证班学员座谈纪要', 'numbering-missing', '16、'),
  slip('speech-ren-201405英国媒体会谈纪要', 'numbering-order', '9、'),
  // 第二 comes again after 第三; 第二 without a 第一 before it.
  slip('speech-ren-201411遍地英雄下夕烟六亿神州尽舜尧', 'numbering-order', '第二，'),
  slip('speech-ren-201612内外合规多打粮保驾护航赢未来', 'numbering-missing', '第二，人力资源'),
  slip('speech-ren-201612内外合规多打粮保驾护航赢未来', 'numbering-missing', '第二，在审结点'),
  slip('speech-ren-201707任正非与徐直军在消费者BG2017年中市场大', 'numbering-missing', '第二，除此之外'),
  // 三是 among 一要 二要.
  slip('essay-zhonggong-经典申论文章的七大要求', 'mixed-style', '三是要克服'),
  // 第二、 among 第一， and 第三，.
  slip('speech-ren-201706方向要大致正确组织要充满活力', 'marker-punctuation', '第二、'),
];
