/** What the doctor can find where no answer comes, or not whole: faults of a host or a line, not of copying. */
import { REPUBLISH } from './entry.ts';
import type { Entry } from './entry.ts';

const NOT_COPYING = 'Nothing need be copied again.';

/** The findings on connections, certificates, hosts that fail, and answers without end. */
export const FAULTS = {
  'no-name': {
    level: 'wrong',
    why: 'A browser finds no machine of that name.',
    any: `See that the name is typed right, and that it has a record in the DNS that is asked from here (an intranet name is known only inside). ${NOT_COPYING}`,
  },
  'no-connection': {
    level: 'wrong',
    why: 'Nobody gets as far as the site.',
    any: `Start the web server, see which address and port it listens at (ss -ltn; on Windows netstat -an), and open that port in the firewall. ${NOT_COPYING}`,
  },
  'bad-port': {
    level: 'wrong',
    why: 'Browsers refuse to ask at that port: it is kept for mail, files or screens.',
    any: `Have the server listen at another port, such as 80, 443 or 8080, and give the doctor that one. ${NOT_COPYING}`,
  },
  'tls-expired': {
    level: 'wrong',
    why: 'Browsers show a warning in place of the site, and run no service worker.',
    any: `Renew the certificate (certbot renew, or whoever issued it), have the server read it again, and set the clock right if it is not. ${NOT_COPYING}`,
  },
  'tls-chain': {
    level: 'wrong',
    why: 'Browsers trust no certificate whose issuer they do not know: they show a warning in place of the site, and run no service worker.',
    any: `Send the whole chain (nginx: ssl_certificate fullchain.pem; Apache: SSLCertificateFile fullchain.pem; IIS: import the intermediate certificate). If your own office has issued it, browsers need its root certificate, and the doctor too: NODE_EXTRA_CA_CERTS=root.pem npm run doctor -- … ${NOT_COPYING}`,
  },
  'tls-name': {
    level: 'wrong',
    why: 'Browsers show a warning in place of the site.',
    any: `Use the name that the certificate is for, or have one issued for this name, and see that the server sends it for this name (server_name, ServerName, binding with host name). ${NOT_COPYING}`,
  },
  tls: {
    level: 'wrong',
    why: 'Browsers cannot open a secure connection either.',
    any: `See whether that port speaks https at all (nginx: listen 443 ssl; IIS: a binding of type https) or give the address with http://; allow TLS 1.2 and 1.3. ${NOT_COPYING}`,
  },
  'time-out': {
    level: 'wrong',
    why: 'Readers wait as long, and browsers give up in the end.',
    any: `The host, a proxy or the line is too slow or stands still: look at its load and at limits of speed (nginx: limit_rate, proxy_read_timeout), and run the doctor again from another place. ${NOT_COPYING}`,
  },
  'cut-off': {
    level: 'wrong',
    why: 'Half a file came: half a script does not run, half a page lacks its end.',
    any: `A proxy or the server broke off: look into its error log (a full disk, a temporary folder that it cannot write to, a wrong Content-Length). If only this file is concerned, copy it again.`,
  },
  'bad-encoding': {
    level: 'wrong',
    why: 'Browsers cannot read it either.',
    any: 'The header Content-Encoding must say what was done, once: take away a Content-Encoding that is set by hand, delete old .gz and .br files beside the files, and let only one of server and proxy compress.',
  },
  'bad-answer': {
    level: 'wrong',
    why: 'Browsers cannot read it either.',
    any: `See that a web server listens at that port (an https port answers http:// like this), and that neither it nor a proxy adds endless headers. ${NOT_COPYING}`,
  },
  'no-answer': {
    level: 'wrong',
    why: 'What does not come for the doctor may not come for readers.',
    any: `Open the address in a browser on this machine; look into the error log of the server. ${NOT_COPYING}`,
  },
  login: {
    level: 'wrong',
    why: 'The doctor cannot log in, and saw nothing behind it; a service worker that is asked who it is keeps nothing.',
    any: 'If only some may read the site, run the doctor where one need not log in, or on the folder (npm run doctor -- dist); else take the login away.',
  },
  forbidden: {
    level: 'wrong',
    why: 'Readers get an error in its place.',
    any: 'Let the server read what was copied: chmod -R a+rX on Linux; read access for IIS_IUSRS on IIS; public read in object storage. Some hosts also forbid names or endings.',
  },
  'rate-limit': {
    level: 'wrong',
    why: 'The doctor asks for all files in turn, and so does a service worker at its first visit: a limit this low keeps readers from reading offline.',
    any: `Wait some minutes and try again; raise the limit (nginx: limit_req … burst) to a few hundred files a minute. ${NOT_COPYING}`,
  },
  'host-error': {
    level: 'wrong',
    why: 'The host failed, whatever was copied.',
    mend: {
      nginx: 'look into /var/log/nginx/error.log: it names the file and the fault.',
      apache:
        'look into Apache’s error log; a line of .htaccess that is not allowed is answered with 500: AllowOverride All, or FileInfo Indexes, for this folder.',
      iis: 'open the page on the server itself: 500.19 names a locked section of web.config; unlock it (appcmd unlock config) or delete it from the file.',
    },
  },
  gateway: {
    level: 'wrong',
    why: 'The host failed, whatever was copied.',
    any: `Start what stands behind the proxy, or see that it listens where the proxy asks; on 503 look at its load, or at a notice of maintenance that was left on. ${NOT_COPYING}`,
  },
  'redirect-loop': {
    level: 'wrong',
    why: 'Browsers give up after some twenty turns.',
    any: `Two rules send readers to one another: with and without slash, http and https, with and without www. Keep one of each; behind a proxy that ends https, the server must not ask for https again (X-Forwarded-Proto). ${NOT_COPYING}`,
  },
  'led-away': {
    level: 'wrong',
    why: 'What readers get there is not what was published here, and the doctor asks no other host.',
    any: 'If the site has moved, give the doctor its new address (https:// too, and the right host name); else take the redirect away.',
  },
  'too-large': {
    level: 'wrong',
    why: 'No file that a build makes is that large: it was not read to its end, and nothing is said of it.',
    any: `See what the host sends there: an endless answer, a listing, another file. What you put into public/ yourself may be that large: npm run doctor -- dist compares it too. Is it another file than was built, copy this one again.`,
  },
  'too-much': {
    level: 'wrong',
    why: 'The doctor reads no site for ever: what is left was not looked at, and nothing is said of it.',
    any: 'See whether the host answers for addresses that nobody made (calendars, ?-links, a soft 404); a site of that many plans is looked at as a folder: npm run doctor -- dist.',
  },
  'too-tangled': {
    level: 'wrong',
    why: 'No page of a build is nested that deep or has that many elements.',
    any: `Something between build and reader changed the page. ${REPUBLISH}`,
  },
} as const satisfies Record<string, Entry>;
