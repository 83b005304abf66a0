import { afterEach, describe, expect, test, vi } from 'vitest';
import { assertSharedDependencies, missingSharedDependencies } from './shared_dependencies';

const everything = {
  ElasticEui: {},
  EmotionReact: {},
  FpTs: { either: {} },
  IoTs: {},
  KbnI18n: {},
  KbnI18nReact: {},
  KbnReactKibanaContextRender: {},
  Moment: () => undefined,
  React: {},
  ReactDom: {},
  ReactRouterDom: {},
  Rxjs: {},
};

describe('what Kibana does not share', () => {
  test.each([
    ['nothing is missing', everything, []],
    [
      'a module without a value',
      { ...everything, ElasticEui: undefined },
      ['@elastic/eui (ElasticEui)'],
    ],
    [
      'a part of a module',
      { ...everything, FpTs: { option: {} } },
      ['fp-ts/lib/Either (FpTs.either)'],
    ],
    [
      'the module of a part',
      { ...everything, FpTs: undefined },
      ['fp-ts/lib/Either (FpTs.either)'],
    ],
  ])('%s', (_case, shared, missing) => {
    expect(missingSharedDependencies(shared)).toEqual(missing);
  });

  test('all of it, when there is no Kibana', () => {
    expect(missingSharedDependencies(undefined)).toContain('react (React)');
  });
});

describe('before chunks are loaded', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('a complete Kibana passes', () => {
    vi.stubGlobal('window', { __kbnSharedDeps__: everything });
    expect(assertSharedDependencies).not.toThrow();
  });

  test('all that is missing is named at once', () => {
    vi.stubGlobal('window', {
      __kbnSharedDeps__: { ...everything, IoTs: undefined, Moment: undefined },
    });
    expect(assertSharedDependencies).toThrow(
      'This Kibana shares no io-ts (IoTs), moment (Moment) with plugins.'
    );
  });
});
