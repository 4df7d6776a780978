import { codeList, type CodeOf } from '#kernel';

/** Multi-agency forums that may hear a case (domain §11). Each is an episode of its own: one person can be in several at once. */
export const FORUMS = codeList('forum', {
  MARAC: 'MARAC',
  MARAC_EMERGENCY: 'Emergency MARAC',
  MAPPA_L1_SCREEN: 'MAPPA level 1 screening',
  MAPPA_L2: 'MAPPA level 2',
  MAPPA_L3: 'MAPPA level 3',
  MATAC: 'MATAC',
  DAP_PANEL: 'Domestic abuse perpetrator panel',
  STRATEGY_DISCUSSION_CSC: "Children's social care strategy discussion",
  CP_CONFERENCE: 'Child protection conference',
  ADULT_SAFEGUARDING_S42: 'Adult safeguarding enquiry (England)',
  ADULT_SAFEGUARDING_S126_WALES: 'Adult safeguarding enquiry (Wales)',
  IOM: 'Integrated offender management',
  PDP: 'Potentially dangerous persons meeting',
  HOUSING_PANEL: 'Housing panel',
  MULTI_DISADVANTAGE_PANEL: 'Multiple disadvantage panel',
  PROFESSIONALS_MEETING: "Professionals' meeting",
});
export type Forum = CodeOf<typeof FORUMS>;

/** Forums that hear a case by the MARAC criteria. */
export const isMarac = (forum: Forum): boolean => forum === 'MARAC' || forum === 'MARAC_EMERGENCY';

/** Why a case goes to a MARAC; at least one, often several (domain §2.2). */
export const MARAC_CRITERIA = codeList('marac-criterion', {
  PROFESSIONAL_JUDGEMENT: 'Professional judgement',
  VISIBLE_HIGH_RISK: 'Visible high risk',
  POTENTIAL_ESCALATION: 'Potential escalation',
  MARAC_REPEAT: 'MARAC repeat',
});
export type MaracCriterion = CodeOf<typeof MARAC_CRITERIA>;

/** How risk was assessed. The two Dash versions have different lengths: never compare their scores (domain §0.7). */
export const RISK_TOOLS = codeList('forum-risk-tool', {
  SAFELIVES_DASH: 'SafeLives Dash (24 questions)',
  POLICE_DASH: 'Police DASH 2009 (27 questions)',
  DARA: 'DARA',
  OTHER: 'Another tool',
});
export type RiskTool = CodeOf<typeof RISK_TOOLS>;
