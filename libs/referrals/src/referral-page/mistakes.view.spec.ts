import { anEnd } from '../domain/ending.examples.js';
import { aReferral } from '../domain/referral.examples.js';
import { corrected, corrections } from './mistakes.view.js';
import { stepsFrom } from './open-referral.examples.js';

const { data: sent } = aReferral.submitted();

describe('A correction of what was sent', () => {
  it('is what holds from then on, part by part; the last one counts', () => {
    const steps = stepsFrom(
      anEnd.corrected({ part: 'NAME', text: 'Jasper Thistlewicke' }),
      anEnd.corrected({ part: 'REASON', text: 'First' }),
      anEnd.corrected({ part: 'REASON', text: 'Second' }),
      anEnd.corrected({ part: 'ADJUSTMENTS_NOTE', text: 'Mornings' }),
    );
    expect(corrected(sent, steps)).toEqual({
      ...sent,
      person: { ...sent.person, name: 'Jasper Thistlewicke' },
      reason: 'Second',
      adjustmentsNote: 'Mornings',
    });
  });
  it('is told as such, with what had been wrong', () => {
    expect(corrections(stepsFrom(anEnd.corrected()))?.rows).toEqual([
      { key: 'The risk summary', text: 'Corrected: The day was wrong.' },
    ]);
    expect(corrections(stepsFrom())).toBeUndefined();
  });
});
