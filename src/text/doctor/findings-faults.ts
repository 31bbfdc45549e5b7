/** Words for findings of `npm run doctor` about answers that did not come, or came incomplete. */
import { REPUBLISH } from './mends.ts';

const NOT_COPYING = '不必重新拷贝文件。';
const TLS_WARNING = '浏览器显示证书警告，不显示网站，也不能离线使用。';
const UNKNOWN_ISSUER = '证书的签发者不明，浏览器不信任：显示证书警告，不显示网站，也不能离线使用。';
const OWN_ROOT =
  '检查时也要写明：NODE_EXTRA_CA_CERTS=root.pem npm run doctor -- 网址（Windows 命令提示符：set "NODE_EXTRA_CA_CERTS=root.pem" && npm run doctor -- 网址）。';
const UNREADABLE = '浏览器也读不出来。';
const FAILED = '主机出错，读者看到的是错误页。';

export const faultWords = {
  'no-name': {
    why: '浏览器找不到这个域名对应的主机，网站打不开。',
    any: `请核对域名有没有写错，本机所用的 DNS 有没有它的记录（内网域名只在内网有）。${NOT_COPYING}`,
  },
  'no-connection': {
    why: '谁也打不开网站。',
    any: `请启动网站服务器，核对它监听的地址和端口（ss -ltn；Windows 上用 netstat -an），并在防火墙放行这个端口。${NOT_COPYING}`,
  },
  'bad-port': {
    why: '这个端口留给邮件、文件传输、远程桌面等服务，浏览器不会连接。',
    any: `请让服务器改用别的端口，例如 80、443、8080，再用新网址检查。${NOT_COPYING}`,
  },
  'tls-expired': {
    why: TLS_WARNING,
    any: `请续期证书（certbot renew，或者请签发机构续发），让服务器重新读取，并核对新证书上有没有这个域名；时钟不准的，请校准。${NOT_COPYING}`,
  },
  'tls-early': {
    why: TLS_WARNING,
    any: `请先核对本机和服务器的时钟；时钟准的，请等到生效的那一天，或者请签发机构重新签发。${NOT_COPYING}`,
  },
  'tls-self': {
    why: UNKNOWN_ISSUER,
    any: `请换用浏览器信任的机构签发的证书（免费的也可以，如 Let’s Encrypt），或者单位证书系统签发的证书。只能用它的，要在每台电脑上把它装为受信任的根证书，${OWN_ROOT}${NOT_COPYING}`,
  },
  'tls-weak': {
    why: TLS_WARNING,
    any: `请重新生成密钥（RSA 至少 2048 位，或者 ECDSA P-256），用 SHA-256 签名，重新签发证书。${NOT_COPYING}`,
  },
  'tls-chain': {
    why: UNKNOWN_ISSUER,
    any: `请让服务器发送完整的证书链（nginx：ssl_certificate fullchain.pem；Apache：SSLCertificateFile fullchain.pem；IIS：导入中间证书）。本单位自行签发的，浏览器要装上根证书，${OWN_ROOT}${NOT_COPYING}`,
  },
  'tls-name': {
    why: TLS_WARNING,
    any: `请改用证书上的域名，或者为这个域名签发证书，并让服务器对这个域名使用它（nginx：server_name；Apache：ServerName；IIS：带主机名的绑定）。${NOT_COPYING}`,
  },
  tls: {
    why: '浏览器也不能建立安全连接，网站打不开。',
    any: `请核对这个端口有没有启用 https（nginx：listen 443 ssl；IIS：类型为 https 的绑定），没有启用的，网址改用 http:// 开头；服务器要允许 TLS 1.2 和 1.3。${NOT_COPYING}`,
  },
  'tls-refused': {
    why: '浏览器也不能建立安全连接，网站打不开。',
    any: `请依次核对：服务器的错误日志；证书和私钥是不是一对；允许不允许 TLS 1.2 和 1.3；是不是要求客户端证书（nginx：ssl_verify_client；Apache：SSLVerifyClient；IIS：SSL 设置），要求的，没有证书的读者打不开；服务器前面的防火墙、网关有没有阻断。${NOT_COPYING}`,
  },
  closed: {
    why: '浏览器也得不到响应，网站打不开。',
    any: `这个端口可能是 https 的，请改用 https:// 开头的网址再检查；不是的，请查看服务器的错误日志，以及服务器前面的防火墙、网关有没有阻断。${NOT_COPYING}`,
  },
  'time-out': {
    why: '读者也要等这么久，浏览器最后会放弃。',
    any: `主机、代理或网络太慢，或者没有响应。请查看负载、限速和超时设置（nginx：limit_rate、proxy_read_timeout），再换一个地方检查一次。${NOT_COPYING}`,
  },
  'cut-off': {
    why: '文件没有到，或者只到了一部分：脚本不能运行，网页缺少末尾。',
    any: '代理或服务器中途断开了。请查看它的错误日志（磁盘满了、临时文件夹不能写、Content-Length 不对）；只有这个文件断开的，请重新拷贝它。',
  },
  'bad-encoding': {
    why: UNREADABLE,
    any: '响应头 Content-Encoding 要与实际的压缩一致，只压缩一次：请删去手工设置的 Content-Encoding 和文件旁边旧的 .gz、.br 文件，服务器和代理只由一方压缩。',
  },
  'bad-answer': {
    why: UNREADABLE,
    any: `请核对监听这个端口的是不是网站服务器（用 http:// 打开 https 端口也会这样），服务器和代理有没有不停地添加响应头。${NOT_COPYING}`,
  },
  'bad-framing': {
    why: UNREADABLE,
    any: `生成响应的程序或者代理写错了格式（Transfer-Encoding: chunked 的分块长度、响应头的换行和写法）。请改由 nginx、Apache 或 IIS 直接提供这些文件，或者更新、更换中间的代理。${NOT_COPYING}`,
  },
  'no-answer': {
    why: '检查时取不到的，读者也可能打不开。',
    any: `请在本机用浏览器打开这个网址，并查看服务器的错误日志。${NOT_COPYING}`,
  },
  login: {
    why: '检查时不能登录，登录后的内容没有检查；要登录才给的文件，不能离线使用。',
    any: '只供部分人员阅读的，请在不必登录的地方检查，或者检查文件夹（npm run doctor -- dist）；否则请取消登录。',
  },
  forbidden: {
    why: '读者看到的是错误页。',
    any: '请让服务器能读拷贝过去的文件：Linux 上用 chmod -R a+rX；IIS 上给 IIS_IUSRS 读取权限；对象存储设为公共读。有的主机还不允许某些文件名或扩展名。',
  },
  'rate-limit': {
    why: '检查时要逐个取所有文件，浏览器首次准备离线使用也是这样：限制太严，读者就不能离线使用。',
    any: `请过几分钟再检查，并把限制放宽到每分钟几百个文件（nginx：limit_req 的 burst）。${NOT_COPYING}`,
  },
  'host-error': { why: FAILED },
  gateway: {
    why: FAILED,
    any: `请启动代理后面的服务，或者核对它监听的是不是代理所连的地址；503 请查看负载，或者有没有忘记关闭的维护公告。${NOT_COPYING}`,
  },
  'redirect-loop': {
    why: '浏览器重定向二十来次后放弃，网页打不开。',
    any: `有两条规则互相重定向：末尾有无斜杠、http 与 https、有无 www。请每组只留一种；https 由代理处理的，服务器不要再要求 https（按 X-Forwarded-Proto 判断）。${NOT_COPYING}`,
  },
  'led-away': {
    why: '读者看到的不是这里发布的内容；检查时不访问别的主机。',
    any: '网站已经迁走的，请用新网址检查（也要核对 https:// 和域名）；否则请取消重定向。',
  },
  'too-large': {
    why: '构建生成的文件没有这么大：没有读完，也没有核对。',
    any: '请核对主机在这里给出的是什么：没有尽头的数据、文件列表，还是别的文件。自己放进 public/ 的文件可以这么大，检查文件夹时也会比对：npm run doctor -- dist。与构建生成的文件不同的，请重新拷贝。',
  },
  'too-much': {
    why: '检查有上限：余下的没有检查，结果不包括它们。',
    any: '请核对主机是不是对不存在的网址也给出网页（日历、带“?”的链接、状态码 200 的错误页）；方案确实这么多的，请检查文件夹：npm run doctor -- dist。',
  },
  'too-tangled': {
    why: '构建生成的网页没有嵌套这么深的，也没有元素这么多的。',
    any: `网页在构建以后被改动过。${REPUBLISH}`,
  },
} as const;
