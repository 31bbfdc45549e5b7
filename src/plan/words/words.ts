/**
 * The words in which official texts say who is responsible. All readers of units build their patterns from this one
 * vocabulary. Longer words stand before shorter ones with the same beginning.
 */

/** Duties of units, in the label before a list: 责任单位, 牵头部门, 协办处室. */
export const LABEL_DUTIES = listed(`
  组织实施 统筹协调 贯彻落实 责任 牵头 配合 协同 协助 协作 协调 协办 参与 参加 支持 主办 承办 承担
  负责 落实 实施 执行 完成 推进 主管 分管 主责 指导 监督 督导 督办 督促 统筹 组织 分工
`);

/** Words for those who have the duty. */
export const LABEL_NOUNS = listed('单位 部门 机构 主体 处室 科室 股室 处 地区 方');

/** Persons. A label with one of them belongs to the line, but names no units. */
export const LABEL_PERSONS = ['负责人', '责任人', '联系人', '领导', '人员', '人'] as const;

/** Words that may stand before or between the duties: 市级责任单位, 第一责任单位, 主要责任部门. */
export const LABEL_PREFIXES = listed(`
  国家级 中央 省级 市级 区级 县级 州级 省直 市直 区直 县直 主要 共同 第一 具体 直接 业务 行业 相关
  有关 工作 项目 任务
`);

/** Labels that are not made of a duty and a noun: 任务分工：省科技厅. */
export const LABEL_LOOSE = listed(`
  责任分工 任务分工 职责分工 工作分工 部门分工 单位分工 分工 责任落实 责任 牵头 配合 参与 协办
  主办 承办 负责
`);

/** Adverbs in front of the verb: 按职责分工负责. */
export const VERB_ADVERBS = listed(`
  按照各自职责分工 按照各自职责 按照职责分工 按照职责 按照分工 按照职能分工 按各自职责分工
  按各自职责 按职责分工 按职能分工 按职责 按职能 按分工 根据各自职责分工 根据各自职责 根据职责分工
  根据职责 结合各自职责 结合职责 依据职责分工 依据职责 依职责分工 依职责 依职能 依法
  在各自职责范围内 在职责范围内 职责范围内 各自 分工 分头 分别 共同 具体 积极 协同 牵头 密切 组织
  统一 联合 统筹 认真 全力 主要 抓好 做好 予以
`);

/** The word for leading in official texts. */
export const LEADS = '牵头';

export const LEAD_VERBS = ['牵头抓总', '牵头'] as const;

export const JOIN_VERBS = ['参与', '参加', '配合', '协助', '协办', '支持', '协同'] as const;

/** Verbs that say that a unit is responsible. */
export const DUTY_VERBS = ['负总责', '负责', '落实', '承担', '推进', '主责'] as const;

/** Verbs that say what else a unit does. */
export const OTHER_VERBS = listed(`
  组织实施 实施 指导 监督 督导 督促 统筹 协调 主办 承办 主管
`);

/** 会同: the units behind it join in with those before it. */
export const WITH = ['会同', '商请', '协同'] as const;

/** Endings of names of units that leave no doubt. */
export const UNIT_ENDINGS = listed(`
  委员会 管委会 委 厅 局 部 署 办公室 办 政府 行署 公署 法院 检察院 研究院 科学院 工程院 设计院
  党校 学院 医院 大学 学校 银行 分行 支行 信用社 联社 海关 公司 集团 企业集团 总队 支队 大队 中心
  协会 学会 商会 联合会 总会 工会 基金会 证监会 银监会 保监会 银保监会 红十字会 残联 妇联 科协
  文联 侨联 工商联 社科联 贸促会 供销社 工委 党工委 党组 党委 指挥部 专班 领导小组 工作组 联席会议
  办事处 管理处 街道办 管理办 兵团 军区 新华社 电视台 广播台 广电台 日报社 总站 管理站 督查室
  研究室 参事室 研究所 交易所 事务所 监管局 分局 总局 管理总局 总公司 国务院 常委会 人大 政协
  农发行 人行 供电 电力 城投 团委 团中央 共青团 铁塔 石油 石化 国铁 省委 市委 区委 县委 州委
  政法委 纪委 监委 国资委
`);

/** Endings of places and groups. These are units only beside other units, or with 各, 有关 or the like before them. */
export const WEAK_ENDINGS = listed(`
  自治区 直辖市 自治州 开发区 示范区 高新区 新区 园区 保税区 试验区 街道 社区 单位 部门 机构 地区
  企业 高校 院校 院所 运营商 社会组织 团体 平台 镇 乡 村 省 市 州 区 县 盟 旗 地 会 院 行 处 所 室
  站 队 社 台 联 协 校 厂 组
`);

/** Words that make a unit of a name with a weak ending, if they stand at its start: 各区, 有关部门, 省直单位. */
export const COLLECTIVE_STARTS = listed(`
  各 有关 相关 其他 省级 市级 区级 县级 省直 市直 区直 县直 省有关 市有关 区有关 县有关 省各 市各
  区各 县各 国务院 中央 全省 全市 全区 全县 省属 市属 区属 县属 属地 相应 沿线 试点 设区
`);

/** Words that end like names of units, but are none. */
export const NO_UNITS = listed(`
  全部 内部 外部 干部 俱乐部 局部 东部 西部 南部 北部 中部 本部 大部 顶部 底部 社会 机会 大会 晚会
  博览会 运动会 交易会 推介会 执行 进行 运行 实行 试行 推行 施行 发行 举办 创办 开办 申办 好办
  快办 通办 网办 代办 帮办 一次办 马上办 就近办 联办 即办 布局 格局 结局 大厅 餐厅 客厅 部署 城区
  市区 郊区 小区 山区 景区 灾区 城市 都市 上市 超市 门市 股市 城镇 乡镇 原则上 等级
`);

/** Beginnings of a stretch that explains something and names no unit: （含人才公寓）, （以下简称省科技厅）. */
export const NO_UNIT_STARTS = listed(`
  含 不含 包含 包括 不包括 如 例如 比如 即 见 详见 以下简称 简称 原 又称 除 按 注 以 和 或 非 涉及
  面向 指 是 在
`);

/** Words between the units of a line that name none. */
export const NO_NAMES = listed(`
  单位 部门 机构 以上 上述 前述 下列 分别 等 以上单位 上述单位 以上部门 上述部门 下同 并 或 无 略
`);

/** Words that say when, not who: （省科技厅，持续推进）. */
export const TIME_WORDS = listed(`
  持续推进 长期坚持 持续实施 持续开展 持续落实 长期推进 长期 常态化推进 常态化 年底前 年底前完成
  月底前 每年 每季度 按期完成 立即实施 即时
`);

/** Administrative nouns that 各 joins into one collective unit: 各市、州、县人民政府. */
export const AREA_NOUNS = listed(`
  设区的市 设区市 地级以上市 地级市 县级市 直管市 省直管县 直辖市 自治区 自治州 自治县 自治旗 市州
  市县 区县 县区 县市区 县市 旗县市区 旗县区 旗县 市区 市地 乡镇街道 镇街道 乡镇 镇街 街道 街镇
  地区 省 市 州 县 区 盟 旗 乡 镇
`);

/** Words that the areas of a collective unit share: 各市、州、县人民政府, 各区、镇党委和政府. */
export const AREA_TAILS = listed(`
  党委、人民政府 党委和人民政府 党委、政府 党委和政府 党工委 人民政府 政府 行政公署 行署 管委会
  党委 办事处 街道办
`);

/** Endings of titles of official documents (《党政机关公文处理工作条例》, and those seen in plans). */
export const DOCUMENT_KINDS = listed(`
  方案 意见 通知 计划 规划 办法 决定 措施 清单 要点 纲要 规定 细则 通告 公告 批复 指南 行动 分工
`);

/** Kinds of documents that can be a plan. A list or a form that is attached to a plan is none. */
export const PLAN_KINDS = listed(`
  方案 意见 计划 规划 办法 措施 纲要 要点 行动 细则 规定 预案 举措 条例 决定
`);

/** Endings of names of those who issue documents. */
export const OFFICES = listed(`
  人民政府(?:办公厅|办公室)? 国务院(?:办公厅)? 管理委员会 委员会(?:办公室)? 管委会 办公厅 办公室
  领导小组 指挥部 发展改革委 [部委厅局院署]
`);

function listed(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}

/** A pattern that matches any of the words. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}
