/** What is opened in real editors: a gap in the 提纲, and one behind characters that are two units of UTF-16. */
export const DRAFT = `提纲
一、加强组织领导
二、强化工作措施
四、狠抓工作落实

在全区推进会上的讲话
同志们：
下面，我讲四点意见。
一、加强组织领导
𠮷𠮷😀各级要高度重视。一是健全机制，二是明确责任，四是严格考核。
二、强化工作措施
要细化举措。
三、严格督导检查
要定期通报。
四、狠抓工作落实
要久久为功。
`;
export const REPEATED = '同志们：\n一、甲事\n二、乙事\n二、丙事\n三、丁事\n';
export const QUICK_FIX = '后面改为三是';
