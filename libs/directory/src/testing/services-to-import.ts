const idOf = (n: number): string => `7e21f1ce-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ORGANISATION_ID = idOf(9_999);

/**
 * An invented service as a file in the form of Open Referral has it, the `n`th of an organisation that no directory knows yet.
 * `over` takes the place of what it says, so that it may be faulty.
 */
export const serviceToImport = (n: number, over: object = {}) => ({
  ...{ id: idOf(n), name: `Invented group ${n}`, description: 'A weekly group.', status: 'active' },
  organization: { id: ORGANISATION_ID, name: 'Invented Change Service' },
  service_areas: [{ name: 'Saltby' }],
  sightline: { organization: { type: 'PERP_SPECIALIST', area: 'Saltby', jurisdiction: 'england' } },
  ...over,
});

/** A file to import with these services: a plain list. */
export const fileToImport = (...services: readonly object[]): Buffer => Buffer.from(JSON.stringify(services));
