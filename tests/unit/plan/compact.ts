import type {
  Attachment,
  Clause,
  Doubt,
  Notice,
  Part,
  PlanTree,
  Position,
} from '../../../src/plan/index.ts';

/** A tree in few lines, for people to read and check. */
export type Compact = string | { [heading: string]: Compact[] };

/** 3:1-3:9; offsets are proved against the source by a test of their own. */
function at({ start, end }: Position): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

function compactClause(clause: Clause): Compact {
  const line = `${at(clause.position)} p${clause.paragraph} ${clause.kind} |${clause.text}|`;
  const found = [
    ...clause.units.map(({ unit, role, position }) => `${at(position)} ${role} ${unit}`),
    ...clause.deadlines.map(
      ({ words, from, until, firm, position }) =>
        `${at(position)} ${words} = ${from ?? '…'} to ${until ?? '…'}${firm ? '' : ' not firm'}`,
    ),
    ...clause.citations.map(
      ({ title, number, position }) => `${at(position)} cites ${title} [${number ?? 'no number'}]`,
    ),
  ];
  return found.length === 0 ? line : { [line]: found };
}

function compactNode(node: Clause | Part | Attachment): Compact {
  if (node.type === 'clause') return compactClause(node);
  const inside = node.children.map(compactNode);
  const name = `${at(node.position)} ${node.type} ${node.number}`;
  return node.type === 'attachment'
    ? { [name]: inside }
    : { [`${name} ${node.label}`]: [compactClause(node.heading), ...inside] };
}

function compactDoubt({ code, words, default: reading, position }: Doubt): string {
  return `${at(position)} ${code} |${words}| ${reading}`;
}

function compactNotice({ code, words, position }: Notice): string {
  return `${at(position)} ${code} |${words}|`;
}

export function compact(tree: PlanTree): Compact {
  return {
    [`${at(tree.position)} plan`]: tree.children.map(compactNode),
    doubts: tree.doubts.map(compactDoubt),
    ...(tree.notices.length === 0 ? {} : { notices: tree.notices.map(compactNotice) }),
  };
}
