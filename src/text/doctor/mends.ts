/** Mends for findings of `npm run doctor`, where many findings share one or a line of configuration is not enough. */

/** For files that came incomplete. */
export const REPUBLISH = '请重新拷贝整个 dist/，包括其中所有的文件和文件夹。';

/** For faults of the build or its content. */
export const REBUILD = '请运行 npm run build 和 npm run verify，再发布新的 dist/。';

/** Words beside the lines of configuration of one server. */
export const mendWords = {
  hostError: {
    nginx: '请查看 /var/log/nginx/error.log，里面写有出错的文件和原因。',
    apache:
      '请查看 Apache 的错误日志；.htaccess 里有不允许的指令，也会返回 500：请对这个文件夹设 AllowOverride All，或者 AllowOverride FileInfo Indexes。',
    iis: '请在服务器上打开这个网页：500.19 会写明 web.config 里被锁定的一节，请解锁（appcmd unlock config），或者从文件中删去。',
  },
  wholeTypes: (line: string): string =>
    `请写上 hosts/nginx.conf 里的整个 types { … }（只写一行会取代主机原有的类型表），其中有 ${line}`,
  cacheMap: (line: string): string => `请写上 hosts/nginx.conf 里的 map，再写 ${line}`,
  noDisposition: (line: string): string =>
    `请删去设置 Content-Disposition 的 add_header；代理对象存储的，请绑定自己的域名，并写 ${line}`,
  noRewrite: (line: string): string => `请删去指向 index.html 的重写规则，再写 ${line}`,
  keepSlash: (line: string): string => `请删去会去掉末尾斜杠的 rewrite，再写 ${line}`,
} as const;
