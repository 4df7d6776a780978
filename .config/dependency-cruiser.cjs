/** Everything that people read who work with the person referred. */
const PERPETRATOR_SIDE =
  '(directory|clocks|case-file|matching|referrals|accessibility-gaps|forums|sharing|history|my-work|notices|rectification)';
const CONTEXTS = `(survivor-file|subject-access|${PERPETRATOR_SIDE.slice(1)}`;
const TECHNICAL = '(event-store|vault|projections|access|database|storage|jobs|program|outbox|web|context)';
const TESTS = '(\\.(spec|int-spec|journey|examples)\\.ts$|/testing(\\.ts$|/))';

/** Direction of dependencies (style §2.6). Each rule has a fixture that breaks it in test/architecture/fixtures. */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'domain/ imports only the kernel and its own domain/: no framework, no I/O, no other context.',
      severity: 'error',
      from: { path: 'libs/([^/]+)/src/domain/', pathNot: TESTS },
      to: { pathNot: ['libs/kernel/src/', 'libs/$1/src/domain/'] },
    },
    {
      name: 'kernel-stands-alone',
      comment: 'The kernel imports nothing but itself.',
      severity: 'error',
      from: { path: 'libs/kernel/src/', pathNot: TESTS },
      to: { pathNot: 'libs/kernel/src/' },
    },
    {
      name: 'contexts-meet-at-the-index',
      comment: 'A library is entered through its index.ts (or testing.ts from tests) only.',
      severity: 'error',
      from: { path: '(libs|apps)/([^/]+)/' },
      to: { path: 'libs/([^/]+)/src/', pathNot: ['libs/$2/', 'libs/[^/]+/src/(index|testing)\\.ts$'] },
    },
    {
      name: 'technical-never-knows-a-context',
      comment: 'Technical libraries serve every context and import none.',
      severity: 'error',
      from: { path: `libs/${TECHNICAL}/src/` },
      to: { path: `libs/${CONTEXTS}/src/` },
    },
    {
      name: 'slices-do-not-import-slices',
      comment:
        'A write slice (verb-noun folder with a command) is entered by its module only; share through domain/ or a read slice.',
      severity: 'error',
      from: { path: `libs/${CONTEXTS}/src/([^/]+)/`, pathNot: TESTS },
      to: {
        path: `libs/${CONTEXTS}/src/[^/]+/[^/]+\\.(page|api|command)\\.ts$`,
        pathNot: ['libs/$1/src/$2/'],
      },
    },
    {
      name: 'only-the-store-knows-its-database',
      comment: 'Only libs/event-store and libs/database drive pg directly.',
      severity: 'error',
      from: { path: '(libs|apps)/', pathNot: ['libs/(event-store|database)/', TESTS, 'libs/access/src/sessions/'] },
      to: { path: 'node_modules/(pg|@types/pg|@kurrent)/' },
    },
    {
      name: 'typeorm-stays-in-read-models',
      comment: 'TypeORM is for read models, migrations and the database library.',
      severity: 'error',
      from: {
        path: 'libs/',
        pathNot: [
          '\\.(row|query|reader|draft)\\.ts$',
          '/migrations/',
          'libs/(projections|database|event-store|context|access)/',
          TESTS,
        ],
      },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'nobody-imports-apps',
      comment: 'Applications compose; nothing is built on them.',
      severity: 'error',
      from: { path: '^libs/|/fixtures/' },
      to: { path: '(^|/)apps/' },
    },
    {
      name: 'history-is-read-only',
      comment: 'The time machine reads; it never holds a command.',
      severity: 'error',
      from: { path: 'libs/history/src/' },
      to: { path: '\\.command\\.ts$' },
    },
    {
      name: 'survivor-files-stand-apart',
      comment:
        'Nothing that people read who work with the person referred can reach a survivor’s file, tests included.',
      severity: 'error',
      from: { path: `libs/${PERPETRATOR_SIDE}/` },
      to: { path: 'libs/survivor-file/' },
    },
    {
      name: 'survivor-files-know-no-perpetrator',
      comment: 'A survivor’s file knows a case by its id and nothing else of it.',
      severity: 'error',
      from: { path: 'libs/survivor-file/' },
      to: { path: `libs/${PERPETRATOR_SIDE}/` },
    },
    {
      name: 'locating-values-stay-closed',
      comment: 'Only the page of whereabouts and the gate of messages open what could lead to a survivor.',
      severity: 'error',
      from: {
        path: '(libs|apps)/',
        pathNot: [
          'libs/survivor-file/src/(whereabouts/whereabouts\\.view|safe-contact-gate/safe-route)\\.ts$',
          'libs/survivor-file/src/domain/(open-)?locating\\.ts$',
          TESTS,
        ],
      },
      to: { path: 'libs/survivor-file/src/domain/(open-locating|locating-values)\\.ts$' },
    },
    {
      name: 'nothing-leaves-but-through-the-gate',
      comment: 'What is sent goes through a gated outlet: nobody else makes an outlet, a sender or a cleared message.',
      severity: 'error',
      from: { path: '(libs|apps)/', pathNot: ['libs/outbox/', TESTS] },
      to: { path: 'libs/outbox/src/(outlet|sender|cleared)\\.ts$' },
    },
    {
      name: 'no-tests-in-production',
      comment: 'Specs, examples and test support do not ship.',
      severity: 'error',
      from: { path: '(libs|apps)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'types', 'node', 'default'] },
  },
};
