import type { CaseSummary, CurrentStay } from '#case-file';
import type { OpenAction } from '#forums';
import { CONTEXTS } from '#installation';
import type { Locating } from '#survivor-file';
import type { survivorFileView } from '../../libs/survivor-file/src/survivor-file-page/survivor-file.view.js';
import type { survivorFileResourceView } from '../../libs/survivor-file/src/survivor-file-page/survivor-file-resource.view.js';
import type { actionView } from '../../libs/forums/src/action-page/action.view.js';
import type { casePageView } from '../../libs/case-file/src/case-page/case-page.view.js';

type Plain = string | number | bigint | boolean | null | undefined | Date | ((...given: never[]) => unknown);

/** Whether a value that could lead to a survivor can stand anywhere in a type; told by the compiler. */
type CanLocate<T> = true extends Found<T> ? true : false;
type Found<T> = T extends Locating
  ? true
  : T extends Plain
    ? false
    : T extends readonly (infer Each)[]
      ? Found<Each>
      : T extends ReadonlyMap<unknown, infer Each>
        ? Found<Each>
        : { [Key in keyof T]-?: Found<T[Key]> }[keyof T];

describe('What could lead to a survivor', () => {
  it('cannot stand in what people see who work with the person referred: it does not compile', () => {
    const perpetratorSide: [
      CanLocate<CaseSummary>,
      CanLocate<CurrentStay>,
      CanLocate<OpenAction>,
      CanLocate<ReturnType<typeof actionView>>,
      CanLocate<ReturnType<typeof casePageView>>,
    ] = [false, false, false, false, false];
    expect(perpetratorSide).not.toContain(true);
  });

  it('cannot stand on the page of a file, nor in the API: it does not compile', () => {
    const shown: [
      CanLocate<ReturnType<typeof survivorFileView>>,
      CanLocate<ReturnType<typeof survivorFileResourceView>>,
    ] = [false, false];
    expect(shown).not.toContain(true);
  });

  it('would be found wherever it stood', () => {
    const control: [CanLocate<Locating>, CanLocate<{ rows?: readonly { where: Locating | undefined }[] }>] = [
      true,
      true,
    ];
    expect(control).toEqual([true, true]);
  });

  it('is in no event but those of survivor files', () => {
    const locating = CONTEXTS.flatMap(({ name, eventTypes }) =>
      Object.entries(eventTypes).flatMap(([type, { fields }]) =>
        Object.values(fields).some((field) => field.class === 'locating') ? [`${name} ${type}`] : [],
      ),
    );
    expect(locating.length).toBeGreaterThan(3);
    expect(locating.filter((each) => !each.startsWith('survivor-file '))).toEqual([]);
  });
});
