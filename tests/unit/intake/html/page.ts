/** Pages around an article. */

export const SENTENCE =
  '为认真贯彻落实党中央、国务院决策部署，进一步扩大和升级信息消费，持续释放内需潜力，结合我省实际，制定本实施方案。';

export function page(article: string, around = ''): string {
  return `<!DOCTYPE html><html><head><title>关于印发方案的通知_门户网站</title></head><body>${around}<div id="a">${article}</div></body></html>`;
}
