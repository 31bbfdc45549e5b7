import { expect, test } from 'vitest';
import { appOf, asksToKeep, emptiesStorage } from '../../../../src/ledger/index.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 13; V2 Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0.5304.141 ';
const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 ';

test.each([
  [
    'wechat',
    `${IPHONE}Mobile/15E148 MicroMessenger/8.0.44(0x18002c2f) NetType/WIFI Language/zh_CN`,
  ],
  [
    'wechat',
    `${WINDOWS}NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x6309092b)`,
  ],
  ['wecom', `${WINDOWS}wxwork/4.1.22 (MicroMessenger/6.2) WindowsWechat MailPlugin_Electron`],
  ['wecom', `${ANDROID}Mobile Safari/537.36 wxwork/4.1.9 ColorScheme/Light MicroMessenger/7.0.1`],
  ['govWechat', `${IPHONE}Mobile/15E148 wxworklocal/3.3.0 wxwork/4.0.0 MicroMessenger/7.0.1`],
  [
    'ding',
    `${ANDROID}Mobile Safari/537.36 AliApp(DingTalk/7.0.50) com.alibaba.android.rimet/1 Channel/x`,
  ],
  ['ding', `${WINDOWS}dingtalk-win/1.0.0 nw(0.14.7) DingTalk(7.0.40-Release.7029101)`],
  [
    'govDing',
    `${ANDROID}Mobile Safari/537.36 AliApp(TaurusApp/3.0.1) com.alibaba.taurus.zhejiang/1`,
  ],
  ['govDing', `${IPHONE}Mobile/15E148 TaurusApp/2.9.0 AliApp(DingTalk/5.1)`],
  [
    'qq',
    `${ANDROID}MQQBrowser/6.2 TBS/046291 Mobile Safari/537.36 V1_AND_SQ_8.9.50_YYB_D QQ/8.9.50.10650 NetType/WIFI`,
  ],
  ['qq', `${IPHONE}Mobile/15E148 QQ/9.0.20.619 V1_IPH_SQ_9.0.20_1_APP_A Pixel/1125`],
])('%s downloads nothing: %s', (app, agent) => {
  expect(appOf(agent)).toBe(app);
});

test.each([
  WINDOWS,
  `${WINDOWS}QQBrowser/11.9.5355.400`,
  `${ANDROID}MQQBrowser/13.5 Mobile Safari/537.36 COVC/046333`,
  `${IPHONE}Version/18.4 Mobile/15E148 Safari/604.1`,
  `${IPHONE}CriOS/120.0.6099.119 Mobile/15E148 Safari/604.1`,
  '',
])('what downloads is no such app: %s', (agent) => {
  expect(appOf(agent)).toBeUndefined();
});

test.each([
  [true, `${IPHONE}Version/18.4 Mobile/15E148 Safari/604.1`],
  [true, `${IPHONE}CriOS/120.0.6099.119 Mobile/15E148 Safari/604.1`],
  [true, `${IPHONE}FxiOS/121.0 Mobile/15E148 Safari/605.1.15`],
  [true, `${IPHONE}Mobile/15E148 MicroMessenger/8.0.44`],
  [
    true,
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15',
  ],
  [false, WINDOWS],
  [false, `${ANDROID}Mobile Safari/537.36`],
  [false, 'Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0'],
  [false, ''],
])('storage is emptied after seven days: %s, %s', (empties, agent) => {
  expect(emptiesStorage(agent)).toBe(empties);
});

test('only Firefox asks its person before it promises to keep storage', () => {
  expect(asksToKeep('Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0')).toBe(
    true,
  );
  expect(asksToKeep(WINDOWS)).toBe(false);
  expect(asksToKeep(`${IPHONE}FxiOS/121.0 Mobile/15E148 Safari/605.1.15`)).toBe(false);
});
