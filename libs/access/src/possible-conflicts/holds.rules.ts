/** What a governance lead reads when a decision about a possible conflict is refused. */
export const holdRules = {
  'hold-not-waiting': 'Somebody decided about this already, or two people have to. Look at the list again.',
} as const;
