// @vitest-environment jsdom
import { Suspense } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { fakeServices } from '../testing/fake_services';
import { mountComponent, type MountedComponent } from '../testing/mount_component';
import { textCanvas } from '../testing/text_canvas';
import { ruleTypeModel } from './rule_type_model';

textCanvas();

// The form is compiled on its first import, which takes its time while other tests run.
beforeAll(() => import('./rule_parameters_form'), 30_000);

let mounted: MountedComponent | undefined;
afterEach(() => mounted?.unmount());

test('parameters are checked as soon as the form is there', async () => {
  const model = ruleTypeModel();
  const Form = model.ruleParamsExpression;
  const wrong = { extraDomains: ['*.com'] };
  expect(model.validate(wrong)).toEqual({ errors: {} });

  mounted = await mountComponent(
    <Suspense>
      <Form ruleParams={wrong} errors={{}} setRuleParams={() => {}} />
    </Suspense>,
    fakeServices({}).services
  );
  await mounted.settle();
  expect(mounted.get('ruleParameter-extraDomains').textContent).toContain('Entry 1: "*.com"');
  expect(model.validate(wrong).errors).toMatchObject({
    extraDomains: [expect.stringContaining('"*.com"')],
  });
  expect(model.validate({}).errors).toMatchObject({ extraDomains: [], ruleVersion: [] });
}, 30_000);
