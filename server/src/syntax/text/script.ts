/**
 * Traditional Chinese, read with the lists of words and forms that are written in simplified characters: folded char for char, so
 * that every offset stays. The pairs are those of characters that such a list has; whoever adds a word with a new one adds its pair.
 */

const TRADITIONAL =
  '丟並併來係倉個們備傢價億兒內兩冊別刪則劃動務勢匯區卻厤參叄員問啓啟單噸噹嚮嚴國圍團堅報場壓壞夾奬學寀實審寫將專對導屆層峽崗嵗師帶幹幾庫廠廣張' +
  '強彔彙後從復愛態慮憂應戰戶捱換撐擊擔據敎數於昇時暫曆曏書會査桿條棄棟業榦樓標樣檢檯歲歷歸毀汙決沒況淩準滙漢澇為無營燬爲獎獨現環產産畝當療發監' +
  '確祕禮種稱筆箇節範簡簽籌籤約納級紹終組結給統經綜綫維綱網緊線締編練縣縱總織繞繫續義習聞聲職脩腳臨臺與舉舊萬蔘處虛號衹袷裏補裡製複覈見規視親觀' +
  '訂計討訓記訪設許註評詞試話該誌認語誤說説課調談請論諸謂講謝謹識譭議護讀變讓財責貳費貼賀資賓賬跡踐蹟車軍較載輕輛輪轉辦辭辯農迴這連週進遊過違遠' +
  '適遶選還邊鄉鄰醫釋錄錯録錶鍵鍾鎭鎮鐘長門開間閤闆關陞陰陸隊階險隱隻雙難韆頁項順須預頓領頭顆題願顛類顧風颱養驗體髮鳴麵麽點黨齣';
const SIMPLIFIED =
  '丢并并来系仓个们备家价亿儿内两册别删则划动务势汇区却历参叁员问启启单吨当向严国围团坚报场压坏夹奖学采实审写将专对导届层峡岗岁师带干几库厂广张' +
  '强录汇后从复爱态虑忧应战户挨换撑击担据教数于升时暂历向书会查杆条弃栋业干楼标样检台岁历归毁污决没况凌准汇汉涝为无营毁为奖独现环产产亩当疗发监' +
  '确秘礼种称笔个节范简签筹签约纳级绍终组结给统经综线维纲网紧线缔编练县纵总织绕系续义习闻声职修脚临台与举旧万参处虚号只夹里补里制复核见规视亲观' +
  '订计讨训记访设许注评词试话该志认语误说说课调谈请论诸谓讲谢谨识毁议护读变让财责贰费贴贺资宾账迹践迹车军较载轻辆轮转办辞辩农回这连周进游过违远' +
  '适绕选还边乡邻医释录错录表键钟镇镇钟长门开间合板关升阴陆队阶险隐只双难千页项顺须预顿领头颗题愿颠类顾风台养验体发鸣面么点党出';

/** For each code unit its simplified twin, 0 where it has none. */
const TWINS = new Uint16Array(0x10000);
[...TRADITIONAL].forEach((char, index) => (TWINS[char.charCodeAt(0)] = SIMPLIFIED.charCodeAt(index)));
// A PDF may have the radicals of a font for characters: ⼀ ⼆ ⼤.
const LAST_RADICAL = 0x2fd5;
for (let code = 0x2f00; code <= LAST_RADICAL; code++)
  TWINS[code] = String.fromCharCode(code).normalize('NFKC').charCodeAt(0);

/** 參 is three where it stands as a number, and 参 in every other word. */
const THREE = /([\n\r。；：！？，,;:\s（(第拾佰仟]|^)參(?=[、.．，,：:）)拾佰仟]|[章节節条條项項点點个個编編篇]|部分)/g;

/** The words in simplified characters, as long as they were. O(n). */
export function simplified(words: string): string {
  const numbered = words.includes('參') ? words.replace(THREE, '$1叁') : words;
  let folded = '';
  let from = 0;
  for (let at = 0; at < numbered.length; at++) {
    const twin = TWINS[numbered.charCodeAt(at)] ?? 0;
    if (twin === 0) continue;
    folded += numbered.slice(from, at) + String.fromCharCode(twin);
    from = at + 1;
  }
  return from === 0 ? numbered : folded + numbered.slice(from);
}

/** Whether a code unit is read as another, by itself or as part of a number (參). */
export const hasTwin = (code: number): boolean => TWINS[code] !== 0 || code === THREE_OR_JOIN;
const THREE_OR_JOIN = 0x53c3;

/** As much of a draft shows in what characters it is written. */
const SAMPLE = 20_000;
const FEWEST = 3;
const SHARE = 0.02;

/** Whether a draft is written in traditional characters: what is put in is then written so too. O(1). */
export function isTraditional(source: string): boolean {
  const sample = source.slice(0, SAMPLE);
  let count = 0;
  for (let at = 0; at < sample.length; at++) if (isTraditionalOnly(sample.charCodeAt(at))) count++;
  return count >= FEWEST && count >= sample.length * SHARE;
}

/** Radicals have a twin, and are of neither script. */
const isTraditionalOnly = (code: number): boolean => TWINS[code] !== 0 && code > LAST_RADICAL;

/** What fixes write of their own in a draft in traditional characters. */
const WRITTEN: ReadonlyMap<string, string> = new Map(
  [...'贰叁陆两后条节个项点层类课讲纲总结'].map((char, index) => [
    char,
    '貳參陸兩後條節個項點層類課講綱總結'.charAt(index),
  ]),
);

/** The words that a fix writes in traditional characters. */
export const traditional = (words: string): string => [...words].map((char) => WRITTEN.get(char) ?? char).join('');
