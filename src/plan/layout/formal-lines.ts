import { isDocumentNumber } from '../words/document-number.ts';
import { readLabel } from '../words/labels.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { ClauseKind } from '../text/types.ts';
import { startsWithUnitsLabel } from '../units/units-label.ts';
import { byWords } from '../words/vocabulary.ts';
import { anyOf } from '../words/words.ts';

const DATE =
  '(?:\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)';
const DATE_LINE = new RegExp(
  `^(?:[（(]\\s*${DATE}\\s*[）)]|[^，。；：:、《》\\d]{0,30}${DATE})$`,
  'u',
);

const documentKind = byWords(
  ({ documentKinds }) => new RegExp(`${anyOf(documentKinds)}(?:[（(][^（）()]*[）)])?$`, 'u'),
);

/** The line below a text that says when it was printed: 甲市人民政府办公室 2023年3月15日印发 (GB/T 9704-2012 7.4.3). */
const PRINTED = new RegExp(`^[^，。；：:、《》\\d]{0,30}${DATE}\\s*印发?$`, 'u');

/** The line below a title that says who passed the text: （2024年3月5日市政府第30次常务会议审议通过）. */
const PASSED = new RegExp(
  `^[（(][^。；（）()]{0,40}?${DATE}[^。；（）()]{0,60}(?:通过|批准|审定|印发|公布|发布|修订|修正|施行|实施)\\s*[）)]$`,
  'u',
);

const UNFINISHED = /[。！？；：;:\t]/u;

/** Kinds of lines around the body that their own words give away. */
export type FrameKind = Extract<ClauseKind, 'source' | 'signature' | 'note' | 'number'>;

/** Whether a title is that of a notice which passes a document on. The document's title may follow directly. */
export function passesOn(title: string): boolean {
  return /(?:印发|转发|发布|公布|下达)[^]*的?(?:通知|通告|公告|函)$/u.test(title);
}

/** Whether a line is a date: 2019年1月24日 by itself, in brackets, or behind the name of the signer. */
export function isDateLine(line: string): boolean {
  return DATE_LINE.test(line);
}

/** Whether a line is 附件 or 附件1 alone: an attachment begins (GB/T 9704-2012 7.3.7). */
export function isAttachmentLine(line: string): boolean {
  return /^附\s*件\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:]?$/u.test(line);
}

/** Whether a line mentions an attachment: 附件：1.… (GB/T 9704-2012 7.3.4). */
export function isAttachmentMention(line: string): boolean {
  return /^附\s*件\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:]\s*\S/u.test(line);
}

/** Whether a line can open an attachment: 附件1, or 附件：1.… */
export function opensAttachment({ text }: { text: string }): boolean {
  return isAttachmentLine(text) || isAttachmentMention(text);
}

/** The kind of a line around the body, if its own words tell it. */
export function frameKind(line: string): FrameKind | undefined {
  if (/^(?:信息|文章|稿件|文件)?来源\s*[：:]/u.test(line)) return 'source';
  if (isDateLine(line)) return 'signature';
  if (isDocumentNumber(line)) return 'number';
  // GB/T 9704-2012 7.3.6 (附注) and 7.4.2 (抄送机关); also lines on when and by whom a text was passed.
  const isNote =
    /^[（(][此本]件[^（）()]*[）)]$|^(?:抄送|抄报|主\s*题\s*词|公开(?:方式|属性|类别))\s*[：:]/u.test(
      line,
    ) ||
    PASSED.test(line) ||
    PRINTED.test(line);
  return isNote || isAttachmentMention(line) ? 'note' : undefined;
}

/** The letterhead, which is not a title: 湖北省人民政府文件. */
const LETTERHEAD = /^(?!.*关于)(.{2,40})文\s*件$/u;

/** The name in the letterhead; undefined if a line is no letterhead. */
export function letterheadName(line: string): string | undefined {
  return LETTERHEAD.exec(line)?.[1];
}

/** Whether a line could be a title: short, without an end mark and without a label. */
export function isShortLine(line: string): boolean {
  return line.length <= 60 && !UNFINISHED.test(line) && readLabel(line) === undefined;
}

/** Whether a line looks like the title of a document, wherever it stands: …专项行动方案（试行）. */
export function isDocumentTitle(line: string): boolean {
  return isShortLine(line) && documentKind().test(line);
}

/** Whether a line names addressees: 各市、州、县人民政府： (GB/T 9704-2012 7.3.2), but not 现提出以下意见： */
export function isAddressee(line: string): boolean {
  return (
    /[：:]$/u.test(line) &&
    !/[。！？；]/u.test(line) &&
    !/(?:如下|以下\p{Script=Han}{0,6}|下列\p{Script=Han}{0,6})[：:]$/u.test(line) &&
    readLabel(line) === undefined
  );
}

/** Whether a line above a date can be the name of the signer (GB/T 9704-2012 7.3.5). */
function isSignatory(line: string): boolean {
  return (
    line.length <= 40 &&
    isShortLine(line) &&
    !/[，,]/u.test(line) &&
    !isDocumentTitle(line) &&
    !startsWithUnitsLabel(line) &&
    frameKind(line) === undefined
  );
}

/**
 * The paragraphs that are signatures: each line that is a date, and the names directly above it (GB/T 9704-2012 7.3.5;
 * several lines if many sign together).
 *
 * @returns Their indexes. A title directly above a date may be among them: a caller that recognises titles has to do so
 * first.
 */
export function signatures(paragraphs: readonly Paragraph[]): Set<number> {
  const signed = new Set<number>();
  for (const { index, text } of paragraphs) {
    if (!isDateLine(text)) continue;
    signed.add(index);
    for (let above = index - 1; isSignatory(paragraphs[above]?.text ?? '。'); above -= 1) {
      signed.add(above);
    }
  }
  return signed;
}
