/** The parts of names of places. */

/** Peoples that an autonomous place is named after, as its name has them. */
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';

/** 土家族苗族自治州, 朝鲜族自治县, 蒙古自治州: the ending that a short name drops. */
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族?)+(?=自治[州县旗]$)`, 'u');

/** Names outside of the state's order of places, though tables list them: 龙感湖管理区. */
const NO_PLACE = /(?:开发|管理|园|高新|示范|实验|度假)区$|直辖/u;

/** Whether a name of a table is that of a prefecture or a county. */
export function isAdministrative(name: string): boolean {
  return !NO_PLACE.test(name);
}

/** 襄阳市 → 襄阳 · 恩施土家族苗族自治州 → 恩施 · 神农架林区 → 神农架; 房县 stays. */
export function shortPlace(name: string): string {
  const plain = name
    .replace(AUTONOMOUS, '')
    .replace(/(?:自治[州县旗]|地区|林区|特区|新区|[市区县州盟旗])$/u, '');
  return plain.length > 1 ? plain : name;
}
