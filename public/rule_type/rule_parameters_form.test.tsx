// @vitest-environment jsdom
import { act, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { fakeServices } from '../testing/fake_services';
import { mountComponent, type MountedComponent } from '../testing/mount_component';
import { textCanvas } from '../testing/text_canvas';
import RuleParametersForm from './rule_parameters_form';

textCanvas();

let mounted: MountedComponent | undefined;
afterEach(() => mounted?.unmount());

/** The form as Kibana holds it: parameters go in and out. */
function Form({ initial, onChange }: { initial: object; onChange: (saved: object) => void }) {
  const [ruleParams, setRuleParams] = useState<Record<string, unknown>>({ ...initial });
  return (
    <RuleParametersForm
      ruleParams={ruleParams}
      setRuleParams={(name, value) => {
        const changed = { ...ruleParams, [name]: value };
        setRuleParams(changed);
        onChange(changed);
      }}
    />
  );
}

async function form(initial: object) {
  const saved: object[] = [];
  const page = await mountComponent(
    <Form initial={initial} onChange={(changed) => saved.push(changed)} />,
    fakeServices({}).services
  );
  mounted = page;
  return { page, saved };
}

function versionField(page: MountedComponent): HTMLSelectElement {
  const field = page.get('ruleParameterField-ruleVersion');
  if (!(field instanceof HTMLSelectElement)) throw new Error('The field is no list of choices.');
  return field;
}

async function choose(page: MountedComponent, version: string) {
  await act(async () => {
    const field = versionField(page);
    field.value = version;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });
}

test('the version is chosen among those that are known, and the default is not saved', async () => {
  const { page, saved } = await form({});
  const field = versionField(page);
  expect([...field.options].map(({ text }) => text)).toEqual([
    'Version 4',
    'Version 5 (2026-07-30)',
  ]);
  expect(field.value).toBe('4');
  await choose(page, '5');
  expect(saved.at(-1)).toEqual({ ruleVersion: 5 });
  expect(versionField(page).value).toBe('5');
  await choose(page, '4');
  expect(saved.at(-1)).toEqual({ ruleVersion: undefined });
});

test('a version that is not known is not shown as another one, and can be reset', async () => {
  const { page, saved } = await form({ ruleVersion: 9 });
  expect(versionField(page).value).toBe('');
  expect(page.get('ruleParameter-ruleVersion').textContent).toContain('9 is not a version');
  await page.click('resetRuleParameter-ruleVersion');
  expect(saved.at(-1)).toEqual({ ruleVersion: undefined });
  expect(versionField(page).value).toBe('4');
});

test.each([
  [
    'extraDomains',
    ['get.geojs.io'],
    'Entry 1: "get.geojs.io" is covered by "*.geojs.io" of the published list already',
  ],
  ['extraProcessNames', ['wget.exe', '*.exe'], 'Entry 2: "*.exe" matches programs'],
])('what is wrong with an entry stands beside its list: %s %j', async (list, entries, fault) => {
  const { page } = await form({ [list]: entries });
  expect(page.get(`ruleParameter-${list}`).textContent).toContain(fault);
});
