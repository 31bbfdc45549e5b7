/** Where marks are kept, in one place: it is true with a shared folder and without one. */
export const keptHere = '除自行设置的共享文件夹外，登记只保存在这台电脑的这个浏览器里';

/** The same where there is little room. */
export const keptShort = '登记只存在本浏览器（或自设的共享文件夹），不上报';

/** Who else sees them, and how they are lost: said on every page. */
export const keptWarning = '内容未加密，同用这台电脑的人都能看到；清理浏览器数据会一并清掉。';
