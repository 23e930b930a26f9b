import type { Line } from './lines';

/** What a line is by itself: a title, a date, an address to the audience. */

const TITLE =
  /(?:讲话|讲话稿|讲稿|发言|发言稿|致辞|致词|报告|演讲|贺词|党课|动员令|表态|汇报)(?:提纲)?\s*[（(]?(?:摘要|节选|全文|摘录|要点|初稿|送审稿|讨论稿|修改稿)?[）)]?[》”]?$/;
/** 在……会上的讲话（摘要）. */
export const isTitleLine = (line: Line): boolean => line.text.length <= 60 && TITLE.test(line.text);

const DATE =
  /^[（(*\s]*(?:[0-9０-９]{2,4}|[〇○零一二三四五六七八九0O]{2,4})\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月(?:\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[日号])?[^。]{0,24}[）)*]?$/;
/** （2014年4月16日）. */
export const isDateLine = (line: Line): boolean => line.text.length <= 45 && DATE.test(line.text);

const ADDRESSED =
  /同志们|同志|朋友们|女士们|先生们|老师们|同学们|乡亲们|代表们|委员们|战友们|同事们|各位|诸位|尊敬的|敬爱的|亲爱的|来宾|领导/;
/** 同志们： 各位代表： 尊敬的…： one line of names, without a sentence. */
export function isSalutationLine(line: Line): boolean {
  const words = line.text;
  if (words.length > 60 || words.length < 3 || line.form || line.heading > 0 || line.aside) return false;
  if (!ADDRESSED.test(words) || /[。？；;]/.test(words)) return false;
  if (
    /^(?:同志们|同志|朋友们|各位[^，,。]{0,12}|女士们、先生们|尊敬的.+|亲爱的.+|老师们.+|同学们.*|.*(?:女士们|先生们|同志们|朋友们|委员们|代表们|同事们|乡亲们|战友们|同学们))[：:！!，,]?$/.test(
      words,
    )
  ) {
    return /[：:！!，,]$/.test(words) || /(?:们|同志|代表|委员|来宾|领导|嘉宾|同事|同学|乡亲)$/.test(words);
  }
  return false;
}

/** 各位老师，各位同学，: every part of the line is an address. */
export function addressesSeveral(line: Line): boolean {
  const parts = line.text.replace(/[：:！!，,]$/, '').split(/[，,、]/);
  return (
    line.text.length <= 60 &&
    /[：:！!，,]$/.test(line.text) &&
    parts.length > 1 &&
    parts.every((part) => /^(?:尊敬的|敬爱的|亲爱的|各位|诸位|女士|先生|同志|朋友|老师|同学)/.test(part.trim()))
  );
}

const BODY_LABEL = /^[【[（(]?\s*(?:正\s*文|讲话?稿|全文|讲话全文)\s*[】\]）)]?[:：]?$/;

/** 正文, alone on its line. */
export const isBodyLabel = (line: Line): boolean => BODY_LABEL.test(line.text);

/** 03, above the words that it numbers. */
export const isNumberAlone = (line: Line | undefined): boolean =>
  line?.form !== undefined && line.form.end >= line.text.length;
