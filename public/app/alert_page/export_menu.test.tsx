// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { InvestigationResponse } from '../../../common/api';
import { fakeServices } from '../../testing/fake_services';
import { mountComponent, type MountedComponent } from '../../testing/mount_component';
import { ExportMenu } from './export_menu';

// The first component of a file takes its time while other tests run.
vi.setConfig({ testTimeout: 30_000 });

const response: InvestigationResponse = {
  alert: {
    id: 'a/b',
    index: '.alerts',
    sort: [],
    fields: { 'host.name': '../WS-042', 'process.name': 'powershell.exe' },
  },
  anchor: '2026-03-01T12:03:41.882Z',
  source: null,
  guide: '',
  window: 'around_event',
  pivots: [],
  lookup: [],
  triage: {
    answers: [],
    disposition: { verdict: 'unresolved', binds: [], contradicts: [], open: [] },
    evidence: [],
    evidenceLeftOut: 0,
  },
};

const execCommand = vi.fn(() => true);
const saved: { name: string; blob: Blob | undefined }[] = [];
const blobs = new Map<string, Blob>();

beforeEach(() => {
  Reflect.set(document, 'execCommand', execCommand);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement
  ) {
    saved.push({ name: this.download, blob: blobs.get(this.href) });
  });
  URL.createObjectURL = vi.fn((blob: Blob) => {
    blobs.set('blob:x', blob);
    return 'blob:x';
  });
  URL.revokeObjectURL = vi.fn();
});

let page: MountedComponent | undefined;
afterEach(() => {
  page?.unmount();
  saved.length = 0;
  vi.restoreAllMocks();
});

async function shown(investigated: InvestigationResponse | undefined) {
  const { services, toasts } = fakeServices({});
  page = await mountComponent(<ExportMenu response={investigated} />, services);
  return { menu: page, toasts };
}

describe('the export of an investigation', () => {
  test('waits for the answer', async () => {
    const { menu } = await shown(undefined);
    expect(menu.get('exportMenu').hasAttribute('disabled')).toBe(true);
  });

  test('is copied as Markdown', async () => {
    const { menu, toasts } = await shown(response);
    await menu.click('exportMenu');
    await menu.click('copyInvestigation');
    expect(execCommand).toHaveBeenCalledWith('copy');
    expect(toasts).toEqual(['success: The investigation is copied as Markdown']);
  });

  test('that the browser does not let be copied says so', async () => {
    execCommand.mockReturnValueOnce(false);
    const { menu, toasts } = await shown(response);
    await menu.click('exportMenu');
    await menu.click('copyInvestigation');
    expect(toasts).toEqual([expect.stringMatching(/^warning: The browser did not let/)]);
  });

  test('is a file with a name that every system takes, and the address of the alert in it', async () => {
    const { menu, toasts } = await shown(response);
    await menu.click('exportMenu');
    await menu.click('downloadInvestigation');
    const name = 'public-ip-lookup_2026-03-01T12-03-41Z_WS-042.md';
    expect(toasts).toEqual([`success: The investigation is saved as ${name}`]);
    expect(saved.map((file) => file.name)).toEqual([name]);
    const blob = saved[0]?.blob;
    expect(blob?.type).toBe('text/markdown;charset=utf-8');
    const text = await textOf(blob);
    expect(text).toMatch(/^# powershell\.exe asked a name\n/);
    expect(text).toContain(`<${window.location.origin}/app/publicIpDiscovery/alerts/a%2Fb>`);
  });

  test('that fails says so', async () => {
    URL.createObjectURL = () => {
      throw new Error('no room');
    };
    const { menu, toasts } = await shown(response);
    await menu.click('exportMenu');
    await menu.click('downloadInvestigation');
    expect(toasts).toEqual(['danger: The investigation could not be exported – Error: no room']);
  });
});

/** jsdom's blobs have no `text`. */
function textOf(blob: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(blob ?? new Blob());
  });
}
