/** How `npm run doctor` sets out what it found: the head of each finding, its parts, and the last line. */
const levels = { wrong: '有误', look: '待核对' };
const servers = { nginx: 'nginx', apache: 'Apache', iis: 'IIS' };

export const doctorReport = {
  head: (level: keyof typeof levels, check: string): string => `【${levels[level]}】${check}`,
  more: (count: number): string => `……另有 ${count} 处`,
  why: (words: string): string => `影响：${words}`,
  mend: (words: string): string => `处理：${words}`,
  mendFor: (server: keyof typeof servers, words: string): string =>
    `处理（${servers[server]}）：${words}`,
  last: (wrong: number, look: number): string => `doctor：${wrong} 项有误，${look} 项待核对`,
} as const;
