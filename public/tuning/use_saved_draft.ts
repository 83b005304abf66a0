import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import { usePluginServices } from '../services/plugin_services';
import { requestFailure, type RequestFailure } from '../services/request_failure';
import type { Tuning } from './use_tuning_draft';

/** How a draft is saved, and what came of it. */
export interface DraftSaving {
  readonly state: SaveState;
  /** Whether someone else has changed the rule when the draft was to be saved; it is not known yet what. */
  readonly isConflict: boolean;
  readonly save: () => Promise<void>;
  /** Loads the rule as it is now, and keeps the draft. */
  readonly loadAgain: () => Promise<void>;
  /** Forgets what came of it, when the draft is thrown away. */
  readonly forget: () => void;
}

type SaveState =
  | { readonly kind: 'idle' | 'saving' | 'loading' }
  | { readonly kind: 'failed'; readonly failure: RequestFailure };

/** Saves a draft over the rule that it was begun from. A rule that someone else has changed meanwhile is left as it is. */
export function useSavedDraft(tuning: Tuning, onRuleChanged: () => void): DraftSaving {
  const { api, core } = usePluginServices();
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const [isConflict, setConflict] = useState(false);

  function forget(): void {
    setState({ kind: 'idle' });
    setConflict(false);
  }

  async function save(): Promise<void> {
    const { rule: over, drafted, draft } = tuning;
    if (over === null) return;
    setState({ kind: 'saving' });
    setConflict(false);
    try {
      const { rule } = await api.saveRuleParameters({
        parameters: drafted,
        revision: over.revision,
      });
      forget();
      tuning.wasSaved(rule, draft);
      core.notifications.toasts.addSuccess(savedMessage());
      onRuleChanged();
    } catch (error) {
      const failure = requestFailure(error);
      const wasChanged = failure.kind === 'conflict';
      setState(wasChanged ? { kind: 'idle' } : { kind: 'failed', failure });
      setConflict(wasChanged);
    }
  }

  async function loadAgain(): Promise<void> {
    setState({ kind: 'loading' });
    try {
      const { rule } = await api.rule();
      tuning.take(rule);
      forget();
      onRuleChanged();
    } catch (error) {
      setState({ kind: 'failed', failure: requestFailure(error) });
    }
  }

  return { state, isConflict, save, loadAgain, forget };
}

const savedMessage = () =>
  i18n.translate('publicIpDiscovery.tuning.savedMessage', {
    defaultMessage: 'The parameters are saved and apply from the next run on',
  });
