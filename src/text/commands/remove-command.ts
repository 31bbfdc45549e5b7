/** Words of the command that takes a plan out of the site. */
import { shownName } from '../rules/names.ts';

/** A plan by its address and its title. */
export interface NamedPlan {
  id: string;
  title: string;
}

const listed = (plans: readonly NamedPlan[]): string =>
  plans.length === 0
    ? '本站没有方案。'
    : ['本站的方案：', ...plans.map(({ id, title }) => `  ${id}  《${shownName(title)}》`)].join(
        '\n',
      );

export const removeWords = {
  usage: (plans: readonly NamedPlan[]): string =>
    `用法：npm run remove -- 方案 [--dry-run]，一次删去一份。${listed(plans)}`,
  unknown: (id: string, plans: readonly NamedPlan[]): string => `没有方案“${id}”。${listed(plans)}`,
  made: (file: string): string => `新建 ${file}`,
  changed: (file: string): string => `改写 ${file}`,
  removed: (file: string): string => `删去 ${file}`,
  dry: '以上是将要做的，没有改动任何文件。',
  done: (title: string, left: number): string =>
    `已删去《${title}》，还有 ${left} 份方案。各人浏览器里的登记不受影响。` +
    (left === 0
      ? '先导入一份方案，才能生成网站：npm run import -- 文件'
      : '接下来运行 npm run build。'),
};
