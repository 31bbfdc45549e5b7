/** Words for findings of `npm run doctor` about headers and policies. */
import { REBUILD, REPUBLISH } from './mends.ts';

export const headerWords = {
  'html-type': { why: '浏览器会显示网页的源代码，或者提示下载。' },
  'script-type': {
    why: '脚本的类型不是 JavaScript，浏览器不运行：搜索和台账不能使用。',
  },
  'style-type': { why: '样式表的类型不对，浏览器不采用：网页没有版式。' },
  'svg-type': { why: '图片的类型不对，浏览器不显示。' },
  'json-type': { why: '本站的网页照样能读，别的程序可能读不了。' },
  'wasm-type': { why: '浏览器要等 WebAssembly 文件全部下载后才编译，搜索启动较慢。' },
  'manifest-type': { why: '类型不对的 .webmanifest 文件，有的浏览器不采用。' },
  'font-type': { why: '字体的类型不对，浏览器会给出警告，有的代理会拦截。' },
  'index-type': { why: '主机把搜索索引当作文本，可能改动其中的字节。' },
  disposition: {
    why: '响应头 Content-Disposition: attachment 使浏览器把网页存为文件，不显示。',
  },
  'disposition-file': {
    why: '响应头 Content-Disposition: attachment 使这个文件不能按网址打开；网页照样能用它。',
  },
  charset: { why: '编码以响应头为准：中文会显示为乱码。' },
  compression: { why: '文本没有压缩，传输量约为压缩后的四倍。' },
  'unknown-encoding': {
    why: '浏览器不认识这种压缩，会照原样使用；代理可能拒绝。',
    any: '请删去响应头 Content-Encoding，或者写明实际的压缩：gzip 或 br。',
  },
  'policy-missing': {
    why: '构建生成的网页都带有内容安全策略；没有它，主机或代理插入的脚本也会运行。',
    any: `网页里的 <meta> 在发布途中被删去了。${REPUBLISH}`,
  },
  'policy-loose': { why: '按这样的策略，网页里的任何脚本都能运行。', any: REBUILD },
  'policy-script': {
    why: '浏览器会挡住网页自带的脚本：有的选项不显示，或者勾选后不保存。',
  },
  'policy-wasm': { why: '搜索索引不能使用，网页改用逐句查找。' },
  'policy-header': {
    why: '响应头里的策略与网页自带的同时生效，只会更严：网站的部分功能不能使用。',
  },
  'foreign-script': {
    why: '构建生成的网页不向别的主机取任何内容：这是主机或代理插入的，会被策略挡住。',
    any: '请在主机或 CDN 关闭统计代码、加速和“页面优化”；并使用 https。',
  },
  'changed-script': {
    why: '网页的策略按散列值列出脚本：改动过的、插入的脚本会被挡住。',
    any: '请在主机或 CDN 关闭脚本压缩和代码插入，再重新发布 dist/。',
  },
  'frame-ancestors': {
    why: '别的网站可以把这些网页嵌进它的网页；网页里的 <meta> 禁止不了。',
  },
  nosniff: { why: '浏览器可能按内容猜测文件的类型。' },
  'referrer-policy': { why: '较旧的浏览器会把读者所在网页的完整网址告诉别的网站。' },
  'permissions-policy': { why: '网站不用摄像头、位置和麦克风，写一行即可声明。' },
  'opener-policy': { why: '别的网页打开本站以后，还能控制本站的窗口。' },
  'stale-page': { why: '读者会把旧方案当成现行方案，或者旧网页与新搜索混用。' },
  'short-cache': { why: '发布以后的这段时间里，读者仍可能看到旧方案。' },
  'no-cache-header': { why: '缓存多久由浏览器估计：网页越旧，缓存越久。' },
  validator: { why: '没有 ETag，也没有 Last-Modified，每次访问都要全部重新下载。' },
  'hashed-cache': {
    why: '_astro/ 里的文件，名称不变内容就不变：每次都向服务器核对，打开较慢。',
  },
} as const;
