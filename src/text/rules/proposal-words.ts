/** How texts word targets and name places: patterns by which an import proposes both. */

const UNIT =
  '(?:%|％|个百分点|倍|[万亿千百]{0,2}(?:元|美元|个|家|户|人|人次|台|套|件|项|条|座|处|所|名|亩|公顷|公里|千米|平方米|平方公里|吨|吨标准煤|千瓦|万千瓦|辆|张|种|类|次|天|小时|分钟|年|岁)|[万亿](?!\\p{Script=Han}))';
const NUMBER = '\\d[\\d.,]*(?:\\s?[-—–~～至]\\s?\\d[\\d.,]*)?';
const FIGURE = `(?:约)?${NUMBER}\\s?${UNIT}(?:以上|以下|以内|左右)?`;

/** 规模突破8000亿元, 年均增长13%以上: the thing that is measured, the verb, the figure. */
export const TARGET = new RegExp(
  `^(?<of>\\p{Script=Han}[^]{1,60}?)(?:达到|达|突破|超过|增至|增加到|提高到|提升到|提升至|提高至|降至|降到|降低到|下降到|控制在|稳定在|保持在|不低于|不少于|不超过|高于|低于)(?<figure>${FIGURE})`,
  'u',
);
/** The verb says what is measured: 年均增长 13%. */
export const GROWTH = new RegExp(
  `^(?<of>[^]{0,60}?(?:增长|下降|降低|提高|提升|减少|增加))(?<figure>${FIGURE})`,
  'u',
);
const MAKE =
  '(?:初步|推动|推进)?(?:新?建成|建立|新?建设|新增|打造|形成|培育|培养|培训|引进|引育|创建|认定|遴选|完成|实施|改造|支持|推广|制定|制修订|布局|组建|发展|扶持|吸引|带动|修复|开展|开放)';
const THING = '\\p{Script=Han}[\\p{Script=Han}A-Za-z“”（）、]{1,39}?';
/** 建成试验基地100个: the thing that is made, then its number. */
export const MADE = new RegExp(
  `^${MAKE}(?:了|出)?(?<of>${THING})(?:达到|达)?(?<figure>${FIGURE})(?=$|[、和])`,
  'u',
);
/** 建成100个试验基地: the same, with the number first. */
export const SO_MANY = new RegExp(
  `^${MAKE}(?:了|出)?(?<figure>${FIGURE})(?:的)?(?<of>${THING})$`,
  'u',
);
/** Words before the thing itself: 到2020年底, 力争. */
export const LEAD =
  /^(?:力争|确保|争取|其中|预期|实现|使|[到至]?20\d{2}年(?:底|末|年底)?前?|[:：\s])+/u;

/** A name that ends as names of administrations do, after a word that is no part of it. */
export const NAMED =
  /(?:^|[^\p{Script=Han}]|[以在对和与及]|支持|推动|推进|依托|鼓励|指导)(\p{Script=Han}{2,3}(?:市|州|县|区))(?![场民委政长级直属域块间别内外属])/gu;
/** 武汉、襄阳、宜昌等地. */
export const LISTED = /((?:\p{Script=Han}{2,3}、)+\p{Script=Han}{2,3})等(?:地|市|城市|市州)/gu;
/** Words that name no place. */
export const ANYWHERE =
  /[各请]|^[全设本该两多某有相沿所我与由先跨每对入把将从被让使经]|^(?:加快|加强|完成|通过|根据|按照|支持|境内|境外|组织|协调|指导)|省|城[市区]|都市|园区|新区|地区|社区|小区|景区|山区|灾区|牧区|林区|市区|郊区|老区|片区|校区|特区|库区|矿区|港区|辖区|街区|厂区|农区|自治|示范|开发|试点|试验|功能|重点|保税|高新|集聚|核心|贫困|直辖|地级|县级|区县|市县|州市|县市|乡镇|大中|中小|超大|特大|门市|上市|超市|股市|楼市|夜市|集市/u;
