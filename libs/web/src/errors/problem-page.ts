import { NotFoundException } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { isProblemCode, PROBLEMS, type ProblemText } from './problems.js';
import type { RuleTexts } from './rule-texts.js';

const TEMPLATE = 'web/src/errors/problem-help.njk';

/** The help page that the `type` of every problem document leads to: `/problems/<code>`, for the API's own codes and for rules. */
export function problemPage(rules: RuleTexts): RequestHandler {
  return (req, res) => {
    const code = req.path.slice(1);
    const text = textOf(code, rules);
    if (!text || req.method === 'POST') throw new NotFoundException();
    res.render(TEMPLATE, { code, ...text });
  };
}

function textOf(code: string, rules: RuleTexts): ProblemText | undefined {
  if (isProblemCode(code)) return PROBLEMS[code];
  const detail = rules.textOf(code);
  return detail === undefined ? undefined : { ...PROBLEMS.rule, detail };
}
