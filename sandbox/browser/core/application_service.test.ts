import type { AppUpdater } from '@kbn/core/public';
import { createMemoryHistory } from 'history';
import { BehaviorSubject } from 'rxjs';
import { expect, test } from 'vitest';
import { appIdOf, appPath, ApplicationService } from './application_service';

const app = (id: string) => ({ id, title: id, mount: () => () => {} });

function service() {
  return new ApplicationService(createMemoryHistory(), '', () => {});
}

test.each([
  ['own', {}, '/app/own'],
  ['own', { path: '/alerts' }, '/app/own/alerts'],
  ['own', { path: 'alerts' }, '/app/own/alerts'],
  ['own', { path: '?a' }, '/app/own?a'],
  ['own', { path: '#b' }, '/app/own#b'],
])('the path of %s %j', (id, options, path) => {
  expect(appPath(id, options)).toBe(path);
});

test.each([
  ['/app/own/x', 'own'],
  ['/app/own', 'own'],
  ['/login', undefined],
])('%s is of the app %s', (pathname, id) => {
  expect(appIdOf(pathname)).toBe(id);
});

test.each<[string, (application: ApplicationService) => void, string]>([
  ['an app twice', ({ register }) => register(app('own')), 'already registered with the id "own"'],
  ['a bad id', ({ register }) => register(app('o/w')), 'Invalid application id'],
  [
    'an app after setup',
    (application) => {
      application.lock();
      application.register(app('late'));
    },
    'Applications cannot be registered after "setup"',
  ],
])('refuses %s', (_name, use, message) => {
  const application = service();
  application.register(app('own'));
  expect(() => use(application)).toThrow(message);
});

test('an app without a navigation link is not there', () => {
  const application = service();
  ['a', 'b', 'c'].forEach((id) => application.register(app(id)));
  const available = application.available({ navLinks: { a: true, b: false } });
  expect(available.map(({ id }) => id)).toEqual(['a', 'c']);
});

test('an app that hides itself is there, but not in the navigation', () => {
  const application = service();
  const hidden = new BehaviorSubject<AppUpdater>(() => undefined);
  application.register({ ...app('hidden'), updater$: hidden });
  application.register(app('shown'));
  expect(application.visible({}).map(({ id }) => id)).toEqual(['hidden', 'shown']);
  hidden.next(() => ({ visibleIn: [] }));
  expect(application.visible({}).map(({ id }) => id)).toEqual(['shown']);
  expect(application.available({}).map(({ id }) => id)).toEqual(['hidden', 'shown']);
});

test('stays on the page for its own apps', async () => {
  const history = createMemoryHistory();
  const left: string[] = [];
  const application = new ApplicationService(history, '', (url) => left.push(url));
  application.register(app('own'));
  const contract = application.contract({});
  await contract.navigateToApp('own', { path: '/x' });
  await contract.navigateToApp('other');
  expect([history.location.pathname, left]).toEqual(['/app/own/x', ['/app/other']]);
});

test('addresses begin with the base path, which the history knows by itself', async () => {
  const history = createMemoryHistory();
  const left: string[] = [];
  const application = new ApplicationService(history, '/kibana', (url) => left.push(url));
  application.register(app('own'));
  const contract = application.contract({});
  await contract.navigateToApp('own', { path: '/x' });
  await contract.navigateToApp('other');
  expect(contract.getUrlForApp('own', { path: '/x' })).toBe('/kibana/app/own/x');
  expect([history.location.pathname, left]).toEqual(['/app/own/x', ['/kibana/app/other']]);
});
