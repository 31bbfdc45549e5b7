// TEMPORARY STUB by the lead, so that pages can be built; the parser's author replaces this file.
export type * from './types.ts';
export function readLabel(t: string) {
  let m = /^([一二三四五六七八九十]+)、/.exec(t);
  if (m) return { level: 1, text: m[0], number: '一二三四五六七八九十'.indexOf(m[1]) + 1 };
  m = /^（([一二三四五六七八九十]+)）/.exec(t);
  if (m) return { level: 2, text: m[0], number: '一二三四五六七八九十'.indexOf(m[1]) + 1 };
  m = /^(\d+)\./.exec(t);
  if (m) return { level: 3, text: m[0], number: +m[1] };
  return undefined;
}
export function readUnits(t: string) {
  return t
    .replace(/^（责任单位：|）$/g, '')
    .split('，')
    .flatMap((g) => (g.startsWith('各市') ? [g] : g.split('、')))
    .map((unit) => ({ unit, role: 'listed', words: unit })) as any[];
}
export function readDeadlines(t: string) {
  return [...t.matchAll(/(?<!（\d{4}-)(20\d\d)年底/g)].map((m) => ({
    words: m[0],
    from: null,
    until: m[1] + '-12-31',
    firm: false,
  })) as any[];
}
export function readCitations(t: string) {
  return [...t.matchAll(/《([^》]+)》(（[^）]*号）)?|国家网络安全法/g)].map((m) => ({
    title: m[1] ?? m[0],
    number: m[2]?.slice(1, -1) ?? null,
    words: m[0],
  })) as any[];
}
export function parse(text: string): any {
  const root: any = { type: 'plan', children: [], issues: [] };
  const stack: any[] = [];
  let p = -1;
  for (const l of text.split('\n')) {
    const s = l.trim();
    if (!s) continue;
    p++;
    const c = (kind: string, text: string) => ({
      type: 'clause',
      kind,
      text,
      paragraph: p,
      units: [],
      deadlines: [],
      citations: [],
    });
    if (/^来源/.test(s)) {
      root.children.push(c('source', s));
      continue;
    }
    const lab = readLabel(s);
    const parts = s.match(/（责任单位[^）]*）|[^。]*。|[^。]+$/g)!;
    if (lab) {
      const h = parts.shift()!;
      const part: any = {
        type: lab.level === 1 ? 'chapter' : 'section',
        number: lab.number,
        label: lab.text,
        heading: c('heading', h),
        children: [],
      };
      while (stack.length && stack.at(-1).level >= lab.level) stack.pop();
      (stack.length ? stack.at(-1).part : root).children.push(part);
      stack.push({ level: lab.level, part });
      if (/责任单位/.test(s)) part.type = 'task';
    }
    const owner = stack.length ? stack.at(-1).part : root;
    for (const t of parts)
      owner.children.push(
        c(/^（责任单位/.test(t) ? 'units' : owner.type === 'task' ? 'measure' : 'sentence', t),
      );
  }
  return root;
}
