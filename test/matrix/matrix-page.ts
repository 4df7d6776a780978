import type { Judgement } from './asking.js';
import { STANDINGS, type Cell } from './cells.js';
import type { Verdict } from './verdict.js';

/** A cell with what came of it. */
export type Judged = Cell & Judgement;

const WORDS: Readonly<Record<Verdict, string>> = {
  'let in': 'May, and could',
  'kept out': 'May not, and learned nothing',
  leak: 'May not, and could, or learned that it is there',
  shut: 'May, and could not',
  'no such part': 'May, but the record has no such part',
};
const MARKS: Readonly<Record<Verdict, string>> = {
  'let in': '●',
  'kept out': '–',
  leak: '✖',
  shut: '○',
  'no such part': '·',
};
const WORST: readonly Verdict[] = ['leak', 'shut', 'let in', 'no such part', 'kept out'];
const COLUMNS = [...STANDINGS, 'no record'] as const;

/** The whole matrix as one page without scripts: a row a route and method, a column a role and standing. */
export function matrixPage(cells: readonly Judged[], summary: string): string {
  const roles = [...new Set(cells.map(({ role }) => role))].sort();
  const rows = new Map<string, Judged[]>();
  for (const cell of cells) rows.set(rowOf(cell), [...(rows.get(rowOf(cell)) ?? []), cell]);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Who may do what: every route, role and standing</title>
<style>${STYLE}</style>
<h1>Who may do what</h1>
<p>${summary}. Every line was asked of the running application.</p>
<ul>${WORST.map((verdict) => `<li class="${classOf(verdict)}"><b>${MARKS[verdict]}</b> ${WORDS[verdict]}</li>`).join('')}</ul>
<table>
<thead>
<tr><th rowspan="2" scope="col">Method and address</th>${roles.map((role) => `<th colspan="${COLUMNS.length}" scope="colgroup">${role}</th>`).join('')}</tr>
<tr>${roles.map(() => COLUMNS.map((name) => `<th scope="col">${name}</th>`).join('')).join('')}</tr>
</thead>
<tbody>
${[...rows].map(([row, of]) => `<tr><th scope="row">${escapedText(row)}</th>${roles.flatMap((role) => COLUMNS.map((standing) => square(of, role, standing))).join('')}</tr>`).join('\n')}
</tbody>
</table>
</html>
`;
}

const rowOf = ({ method, route }: Cell): string => `${method} ${route.path}`;
const classOf = (verdict: Verdict): string => verdict.replaceAll(' ', '-');

function square(cells: readonly Judged[], role: string, standing: Judged['standing']): string {
  const here = cells.filter((cell) => cell.role === role && cell.standing === standing);
  const verdict = WORST.find((each) => here.some((cell) => cell.verdict === each));
  if (verdict === undefined) return '<td></td>';
  return `<td class="${classOf(verdict)}" title="${role}, ${standing}: ${WORDS[verdict]}">${MARKS[verdict]}</td>`;
}

const escapedText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const STYLE = `
body { font: 16px/1.4 system-ui, sans-serif; margin: 24px; color: #0b0c0c; }
table { border-collapse: collapse; font-size: 13px; }
th, td { border: 1px solid #b1b4b6; padding: 2px 4px; text-align: center; }
thead th { position: sticky; top: 0; background: #f3f2f1; }
thead tr + tr th { top: 22px; writing-mode: vertical-rl; font-weight: normal; }
th[scope='row'] { text-align: left; font: 12px ui-monospace, monospace; white-space: nowrap; position: sticky; left: 0; background: #fff; }
.let-in { background: #cce2d8; } .kept-out { background: #fff; color: #505a5f; }
.leak { background: #d4351c; color: #fff; } .shut { background: #ffdd00; }
ul { list-style: none; padding: 0; } li { display: inline-block; padding: 2px 8px; margin-right: 8px; }
`;
