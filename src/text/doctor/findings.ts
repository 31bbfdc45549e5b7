/** Words for all findings of `npm run doctor`, by name: why each matters, and what mends it on any host. */
import { faultWords } from './findings-faults.ts';
import { headerWords } from './findings-headers.ts';
import { REBUILD, REPUBLISH } from './mends.ts';

const NO_OFFLINE = '离线使用只认构建生成的文件，因此不能离线使用。';

/** Findings about the list of files that a build writes. */
const fileWords = {
  'list-missing': {
    why: '没有本次构建的文件清单，就不能逐个比对：拷了一半的脚本也看不出来。',
    any: `清单在每次构建的最后写出，与首页在同一个文件夹。${REPUBLISH}`,
  },
  'other-build': {
    why: '不同构建的网页、脚本和搜索互不相配，读者会同时看到新旧内容。',
    any: '请等拷贝完成，清空 CDN 的缓存，再拷贝同一次构建的整个 dist/：先拷 _astro/，再拷网页，最后拷 files.json 和 sw.js。',
  },
  'file-cut': {
    why: '文件缺少末尾：脚本不能运行，索引搜不到内容，Word 文件打不开。',
    any: '拷贝中断了，或者磁盘满了：请核对剩余空间，重新拷贝这个文件（FTP 用二进制方式）。',
  },
  'file-line-ends': {
    why: `读者看不出差别，但${NO_OFFLINE}不是文本的文件会损坏。`,
    any: '请把 FTP 设为二进制方式，或者让 git 不改动 dist/ 里的换行（在 .gitattributes 里写 * -text），再重新拷贝。',
  },
  'file-changed': {
    why: `改动过的脚本可能不能运行，网页可能与发布的不同；${NO_OFFLINE}`,
    any: '只有网页和脚本被改动的，请在主机或 CDN 关闭代码压缩、“页面优化”、统计代码和邮箱隐藏；否则是另一次构建的文件，或者有人在那里改动过，请重新拷贝。',
  },
  'file-by-host': {
    why: '有的主机会在里面添加几行，不影响网站。',
    any: '知道是谁添加的，就不必处理。',
  },
} as const;

export const findingWords = {
  unreachable: {
    why: '首页打不开，其余的都不能检查。',
    any: '请写 dist/ 里的 index.html 所在的网址或文件夹。',
  },
  'not-the-root': {
    why: '检查从网站的首页开始。',
    any: '请写首页（dist/ 里的 index.html）所在的网址或文件夹。',
  },
  ...faultWords,
  ...fileWords,
  ...headerWords,
  'missing-file': {
    why: '网页要用它，或者读者要下载它：缺了它，有的功能不能使用。',
    any: `${REPUBLISH}IIS 对不认识的扩展名也返回 404：请使用 dist/ 里的 web.config。`,
  },
  'broken-link': { why: '读者会到一个不存在的网页。', any: REPUBLISH },
  'broken-fragment': {
    why: '这个链接是引用，不再指向所引的条款。',
    any: '条款停用或换了编号的，请写进 plan.yaml 的 aliases:；否则请重新构建并发布。',
  },
  'other-address': {
    why: '引用、二维码、链接的预览图和网站地图，指向的是构建时写明的网址。',
    any: '请用 SITE_URL=本网址 重新构建，或者不写 SITE_URL；两个网址都能打开本站的，不必处理。',
  },
  'outside-link': {
    why: '文件夹换了位置，这个链接就会失效；上级文件夹没有检查。',
    any: '请写所发布的文件夹的网址；内容里的链接可以改成相对链接。',
  },
  'not-found-page': { why: '读者输错了网址，得不到任何指引。' },
  'soft-404': {
    why: '不存在的网址也像有内容：缺少的脚本会得到一个网页，搜索引擎会保留失效的网址。',
  },
  slash: { why: '网页里的网址是相对的：末尾没有斜杠，链接就会指错。' },
  'search-clauses': { why: '搜索从这个文件读条款：没有它，什么也搜不到。', any: REPUBLISH },
  'search-differs': {
    why: '搜索会找到已经没有的内容，或者漏掉现有的内容：它与网页不是同一次构建的。',
    any: REPUBLISH,
  },
  'search-index': {
    why: '搜索索引不能使用，或者搜得不全；网页改用逐句查找。',
    any: `${REPUBLISH}pagefind/ 里的文件要逐字节照原样给出，不能再压缩一次。`,
  },
  'worker-missing': {
    why: '看过本站的浏览器会继续显示旧版，别的浏览器不能离线使用。',
    any: '请把 dist/ 里的 sw.js 也拷过去，放在最后拷。',
  },
  'worker-scope': {
    why: 'sw.js 不在首页旁边，就只对它所在的文件夹有效。',
    any: 'sw.js 要与首页的 index.html 在同一个文件夹。请重新拷贝整个 dist/。',
  },
  'worker-list': {
    why: 'sw.js 列出的文件缺一个，就不能离线使用。',
    any: REPUBLISH,
  },
  'worker-age': {
    why: 'sw.js 与网页不是同一次构建的，会一直给出旧网页。',
    any: '请重新发布整个 dist/，最后拷 sw.js，并清空 CDN 的缓存。',
  },
  'plan-missing': {
    why: '别的程序从这个文件读方案；没有它，也不能核对网页。',
    any: REPUBLISH,
  },
  'clause-changed': {
    why: '网页上的正文与发布时不同，或者网页与数据不是同一次构建的。',
    any: REBUILD,
  },
  'source-differs': { why: '发布的条款与 seeds/ 里的正文不一致。', any: REBUILD },
  'source-unknown': {
    why: '有导入时的正文，才能逐字核对发布的方案。',
    any: '请在构建这个网站的文件夹里检查。',
  },
  'name-clash': {
    why: '只有大小写不同的两个名称，Windows 和 macOS 只保留一个。',
    any: '请改其中一个的名称，重新构建并发布。',
  },
  'name-characters': {
    why: '空格、中文等字符经过压缩包、FTP 和邮件，容易出错。',
    any: '请改用字母、数字和“-”命名。',
  },
} as const;
