/** Words of the command `taizhang`: its tasks, and its messages about a new site. */
export const siteWords = {
  usage: [
    '用法：taizhang 命令 [参数]，在网站的文件夹里运行',
    '  new 文件夹 [名称]  建一个新网站的文件夹',
    '  import 文件…       导入方案（import --plan 方案 重新导入）',
    '  remove 方案        删去一份方案',
    '  dev                边改边看',
    '  build              生成网站到 dist/',
    '  preview            在本机打开 dist/',
    '  verify             逐字核对原文、内容和网页',
    '  check              换用新版软件之前，列出网址、编号、文字会有哪些变化',
    '  doctor 网址        检查已发布的网站',
    '  single             把每份方案做成一个 HTML 文件，放在 dist-single/',
  ].join('\n'),
  unknown: (name: string): string => `没有“${name}”这个命令。`,
  siteUsage: '用法：npm run site -- 文件夹 [网站名称]',
  newUsage: '用法：taizhang new 文件夹 [网站名称]',
  notEmpty: (folder: string): string => `${folder} 里已经有文件，没有改动。请换一个空文件夹。`,
  isFile: (folder: string): string => `${folder} 是文件，不是文件夹，没有改动。请换一个空文件夹。`,
  made: (folder: string): string =>
    [
      `${folder} 已建好。接下来：`,
      `  cd ${folder}`,
      '  npm run import -- 方案文件',
      '  npm start',
    ].join('\n'),
  name: '方案台账',
  readMe: [
    '# 方案台账网站',
    '',
    '这个文件夹是一个网站：`content/`、`seeds/` 是内容，`public/` 里的文件原样拷到网站上，软件在 `node_modules/taizhang`。',
    '',
    '- `npm run import -- 文件`：导入一份方案',
    '- `npm start`：生成网站并在本机打开',
    '- `npm run verify`：逐字核对',
    '- 换用新版软件：把 `package.json` 里 `taizhang` 的版本改成新的，`npm install`，再运行 `npm run check`，看网址、编号、文字有没有变化；`content/` 不用改',
    '',
  ].join('\n'),
  siteNote: '# id 定了就不要再改：各人浏览器里的登记是按它存放的。name 是页眉里的名称。',
  placesNote: '# 方案写到的地区；导入时会提议。',
  termsNote: '# 同一事物的不同叫法，搜索时也会试：\n# - { name: 5G, aliases: [第五代移动通信] }',
} as const;

/** How SITE_URL is written; follows each of its faults. */
const SITE_ADDRESS =
  '请写网站所在文件夹的网址，例如 https://example.org/plans/；不写 SITE_URL 也能生成。';

/** Faults of SITE_URL, said before a build begins. */
export const siteAddressWords = {
  hasLogin: `SITE_URL 里有用户名或密码（“@”前面的部分），会发布到每个网页上。${SITE_ADDRESS}`,
  isNone: (typed: string): string =>
    `SITE_URL=${typed}: 不是完整的网址（以 https:// 或 http:// 开头）。${SITE_ADDRESS}`,
  hasMore: (typed: string): string =>
    `SITE_URL=${typed}: 网址里不能有“?”“#”和它们后面的部分。${SITE_ADDRESS}`,
  isPage: (typed: string): string => `SITE_URL=${typed}: 这是一个网页的网址。${SITE_ADDRESS}`,
} as const;

export const previewWords = {
  noBuild: 'dist/ 还没有生成。请先运行 npm run build。',
  badPort: (typed: string): string =>
    `PORT=${typed}: 不是端口号。请写 1024 到 65535 的整数，例如 PORT=8080；不写就用 4321。`,
} as const;

/** A clause, and what it says in two builds. */
interface Changed {
  plan: string;
  id: string;
  before: string;
  after: string;
}

/** How many lines of a kind are shown at most. */
const MOST = 20;

function counted(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > MOST ? [`  ……另有 ${lines.length - MOST} 处`] : [];
  return [
    `${title}（${lines.length} 处）：`,
    ...lines.slice(0, MOST).map((one) => `  ${one}`),
    ...more,
  ];
}

export const checkWords = {
  noBuild: (folder: string): string =>
    `${folder}/ 里没有生成好的网站，没有可比的。请先用现在的版本运行 npm run build，再换版本。`,
  failed: '用现在装的版本生成网站没有成功，见上面的说明。',
  differences: (found: {
    goneAddresses: readonly string[];
    newAddresses: readonly string[];
    goneIds: readonly { plan: string; id: string }[];
    newIds: readonly { plan: string; id: string }[];
    changedTexts: readonly Changed[];
  }): string[] => {
    const places = (of: readonly { plan: string; id: string }[]): string[] =>
      of.map(({ plan, id }) => `${plan} ${id}`);
    return [
      ...counted('不再有的网址', found.goneAddresses),
      ...counted('不再有的编号', places(found.goneIds)),
      ...counted(
        '文字不同的条款',
        found.changedTexts.map(
          ({ plan, id, before, after }) => `${plan} ${id}：“${before}” → “${after}”`,
        ),
      ),
      ...counted('新增的网址', found.newAddresses),
      ...counted('新增的编号', places(found.newIds)),
    ];
  },
  notSame: '换用后，上面“不再有”和“不同”的几处会与已发布的网站不一致。请先核对，再发布。',
  same: '已发布的网址、编号、文字都不变。',
} as const;
