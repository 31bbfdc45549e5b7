/** The words around a date, which say more of it. */
export interface Around {
  /** The clause up to the date. */
  before: string;
  after: string;
}

/** 完成时限：2019年12月: behind such a label a date needs no further sign. */
const TIME_LABEL =
  /(?:时限|(?:完成|整改|办理|落实)期限|完成时间|时间节点|时间要求)\s*[：:][^。；;]*$/u;

/** 到2020年, 至2020年, 力争2020年: but 截至 reports, 有效期至 and 执行至 say how long, 提高到 how much. */
const TOWARDS = /(?:^|[^\d年\s])\s*(?:到|至)\s*$|力争[在于]?\s*$/u;
const NOT_TOWARDS =
  /(?:截至|截止到|(?:有效|执行|实施|施行|延续|延长|保留|适用)(?:期|期限)?(?:延长)?[至到]|[达复升降高回加大超]到)\s*$/u;

/** Before a date that compares or begins something or tells of the past, or is part of a longer figure. */
const NOT_UNTIL = /(?:\d|比|较|与|自|从|截至|截止|截止到)\s*$/u;

/** After a date that begins something, tells of the past, or describes a thing: 2000年底前建成的小区. */
const NO_DEADLINE =
  /^\s*(?:起|开始|以来|以后|之后|后|前|的|同期|水平|度|初|年?中(?=[，,、前])|第?[一二三四1-4]个?季度|[，,]?已|(?:建成|建造|竣工|投产|投入使用|出厂|注册|登记|出生|成立|参加工作)(?:并?投入使用|交付)?的)/u;

/** Whether the date stands in a line, or a part of one, that is labelled as a time limit. */
export function isLabelled({ before }: Around): boolean {
  return TIME_LABEL.test(before);
}

/** Whether the words around a date tell of the past, of a beginning or of a comparison. */
export function isNoDeadline({ before, after }: Around, isBefore: boolean): boolean {
  // （2018年底） says of what time a figure is; （2018年底前） until when something is done.
  const isAside = !isBefore && /[（(]\s*$/u.test(before) && /^\s*[）)]/u.test(after);
  return isAside || NO_DEADLINE.test(after) || NOT_UNTIL.test(before.slice(-8));
}

/** Whether 到, 至 or 力争 leads up to the date. */
export function isTowards({ before }: Around): boolean {
  const near = before.slice(-12);
  return TOWARDS.test(near) && !NOT_TOWARDS.test(near);
}

/** Whether the date only seems to be one to be reached: 截至2018年底, 有效期至2020年12月31日. */
export function isReport({ before }: Around): boolean {
  return NOT_TOWARDS.test(before.slice(-12));
}

/** 2018—2020年，…: a period in which something is to be done, as against the 2018-2020年 of a title. */
export function isPeriodOfWork({ before, after }: Around): boolean {
  return (
    !/(?:[（(“\d]|比|较|与|截至|截止到?)\s*$/u.test(before.slice(-8)) &&
    /^\s*(?:期间|间|内|每年|[，,])/u.test(after) &&
    !/^[，,]?[^，。；]{0,10}已/u.test(after)
  );
}

/** 力争到2020年底 and 到2020年底，力争: the text itself says that the date may be missed. */
export function isFirm({ before, after }: Around): boolean {
  return !/力争[到至在于]?\s*$/u.test(before.slice(-8)) && !/^[，,]?\s*力争/u.test(after);
}

/** Whether a line is a time limit by itself: 完成时限：持续推进. */
export function isTimeLimitLine(text: string): boolean {
  return /^\p{Script=Han}{0,4}(?:时限|期限|完成时间|时间节点|时间要求)\s*[：:]/u.test(text);
}
