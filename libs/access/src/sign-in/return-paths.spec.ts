import type { DeclaredRoutes } from '../route-actions/declared-routes.js';
import { ReturnPaths } from './return-paths.js';

const route = (path: string, more = {}) => ({
  handler: 'Page.show',
  method: 'GET',
  path,
  action: 'x',
  isPublic: false,
  takesForm: false,
  ...more,
});
const routes: Pick<DeclaredRoutes, 'all'> = {
  all: () => [
    route('/'),
    route('/cases/:caseId'),
    route('/referrals/:referralId/decline'),
    route('/api/v1/cases/:caseId'),
    route('/forms/save', { method: 'POST' }),
    route('/exit', { isPublic: true }),
  ],
};
const paths = new ReturnPaths(routes);

describe('After sign-in', () => {
  it.each([
    '/',
    '/?view=late',
    '/cases/0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001',
    '/referrals/0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001/decline?step=2&from=inbox',
  ])('people may be led to %s', (path) => expect(paths.safe(path)).toBe(path));

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /cases',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'cases',
    '@evil.example',
    '/@evil.example',
    '/cases@evil.example',
    '/cases//evil.example',
    '/cases/../exit',
    '/cases/%2e%2e/exit',
    '/%2f%2fevil.example',
    '/%0d%0aSet-Cookie:x',
    '/\u2215\u2215evil.example',
    '/\uff0f\uff0fevil.example',
    '/cases#//evil.example',
    '/cases/?next=//evil.example',
    '/cases?next=https://evil.example',
    '/nowhere',
    '/api/v1/cases/1',
    '/forms/save',
    '/exit',
    '/sign-in',
    `/cases/${'x'.repeat(500)}`,
    '',
    undefined,
    null,
    7,
    ['/cases'],
    { path: '/cases' },
  ])('nobody is led to %j', (path) => expect(paths.safe(path)).toBe('/'));
});
