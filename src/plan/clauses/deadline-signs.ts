/** The words around a date, which say what it means. */
export interface Around {
  /** The clause up to the date. */
  before: string;
  after: string;
}

/** A label such as 完成时限：2019年12月. A date behind it needs no further sign. */
const TIME_LABEL =
  /(?:时限|(?:完成|整改|办理|落实)期限|完成时间|时间节点|时间要求)\s*[：:][^。；;]*$/u;

/**
 * Words that lead up to a date: 到2020年, 至2020年, 力争2020年. Not those that only seem to: 截至 reports, 有效期至 and 执行至 say how
 * long, 提高到 how much.
 */
const TOWARDS = /(?:^|[^\d年\s])\s*(?:到|至)\s*$|力争[在于]?\s*$/u;
const NOT_TOWARDS =
  /(?:截至|截止到|(?:有效|执行|实施|施行|延续|延长|保留|适用)(?:期|期限)?(?:延长)?[至到]|[达复升降高回加大超]到)\s*$/u;

/**
 * Words before a date that compare, begin something or tell of the past; or figures, of which the date is only a part.
 */
const NOT_UNTIL = /(?:\d|比|较|与|自|从|截至|截止|截止到)\s*$/u;

/** Words after a date that begin something, tell of the past, or describe a thing: 2000年底前建成的小区. */
const NO_DEADLINE =
  /^\s*(?:起|开始|以来|以后|之后|后|前|的|同期|水平|度|初|年?中(?=[，,、前])|第?[一二三四1-4]个?季度|[，,]?已|(?:建成|建造|竣工|投产|投入使用|出厂|注册|登记|出生|成立|参加工作)(?:并?投入使用|交付)?的)/u;

/** Whether the date is in a line, or a part of one, that is labelled as a time limit. */
export function isLabelled({ before }: Around): boolean {
  return TIME_LABEL.test(before);
}

/** Whether the words around a date tell of the past, a beginning or a comparison. */
export function isNoDeadline({ before, after }: Around, isBefore: boolean): boolean {
  // （2018年底） says for which time a figure is; （2018年底前） says until when something is done.
  const isAside = !isBefore && /[（(]\s*$/u.test(before) && /^\s*[）)]/u.test(after);
  return isAside || NO_DEADLINE.test(after) || NOT_UNTIL.test(before.slice(-8));
}

/** Whether 到, 至 or 力争 leads up to the date. */
export function isTowards({ before }: Around): boolean {
  const near = before.slice(-12);
  return TOWARDS.test(near) && !NOT_TOWARDS.test(near);
}

/** Whether 到 or 至 before the date does not mean a deadline: 截至2018年底, 有效期至2020年12月31日. */
export function isReport({ before }: Around): boolean {
  return NOT_TOWARDS.test(before.slice(-12));
}

/** Whether a period is one in which something is to be done (2018—2020年，…), and not that of a title (2018-2020年). */
export function isPeriodOfWork({ before, after }: Around): boolean {
  return (
    !/(?:[（(“\d]|比|较|与|截至|截止到?)\s*$/u.test(before.slice(-8)) &&
    /^\s*(?:期间|间|内|每年|[，,])/u.test(after) &&
    !/^[，,]?[^，。；]{0,10}已/u.test(after)
  );
}

/** Whether the date is firm. It is not with 力争到2020年底 or 到2020年底，力争: the text itself says that it may be missed. */
export function isFirm({ before, after }: Around): boolean {
  return !/力争[到至在于]?\s*$/u.test(before.slice(-8)) && !/^[，,]?\s*力争/u.test(after);
}

/** Whether a line is nothing but a time limit: 完成时限：持续推进. */
export function isTimeLimitLine(text: string): boolean {
  return /^\p{Script=Han}{0,4}(?:时限|期限|完成时间|时间节点|时间要求)\s*[：:]/u.test(text);
}
