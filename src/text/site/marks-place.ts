/**
 * Where marks are kept, said once for all pages: true with a shared folder and without one. Each constant is a whole
 * sentence, which other files only name: a file that joins pieces at its top level would be in every bundle.
 */
const HERE = '除自行设置的共享文件夹外，登记只保存在这台电脑的这个浏览器里';
const SHORT = '登记只存在本浏览器（或自设的共享文件夹），不上报';
const WARNING = '内容未加密，同用这台电脑的人都能看到；清理浏览器数据会一并清除。';

/** In the contents of a plan, and on its overview. */
export const keptShort = `${SHORT}。`;
export const keptShortOfMarks = `${SHORT}，不代表办结。`;

/** At the foot of each page of a site, and of the one file. */
export const keptOnSite = `在本站勾选，不会报给任何单位。${HERE}。${WARNING}`;
export const keptInFile = `在本文件勾选，不会报给任何单位。${HERE}。${WARNING}`;

/** On 关于本站. */
export const keptAbout = `${HERE}，不上报。没有设置共享文件夹的，不会传到任何地方，别的电脑上看不到；设置了的，能进那个文件夹的人也看得到。`;
