import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { StoredException } from '../../common/api';
import { visibleText } from '../investigation_panel';
import { usePluginServices } from '../services/plugin_services';
import { requestFailure, type RequestFailure } from '../services/request_failure';
import { contentOfException } from './exception_form';

/** What can be done with an exception of the list, and what came of it. */
export interface ExceptionActions {
  /** Whether it is being changed, or is still shown as it was before its change. */
  readonly isBusy: (exception: StoredException) => boolean;
  /** Why the last change was not made. */
  readonly problem: ActionProblem | undefined;
  readonly dismiss: () => void;
  readonly setEnabled: (exception: StoredException, isEnabled: boolean) => Promise<void>;
  readonly remove: (exception: RemovedException) => Promise<void>;
  /** Makes an exception busy that was changed elsewhere. */
  readonly markChanged: (exception: StoredException) => void;
}

/** Why an exception was not changed. */
export interface ActionProblem {
  /** Of the exception; its id where it has none that can be read. */
  readonly name: string;
  readonly failure: RequestFailure;
}

/** Of one that cannot be read, nothing else is known. */
export type RemovedException = Pick<StoredException, 'id' | 'version'> &
  Partial<Pick<StoredException, 'name' | 'createdBy' | 'reason'>>;

/** Changes exceptions from the version that is shown; a later one by now is left as it is. */
export function useExceptionActions(onChanged: () => void): ExceptionActions {
  const { api, core } = usePluginServices();
  const { toasts } = core.notifications;
  // The version that was changed, by id. It is busy until a list shows another one, however long that takes: a second
  // change of the same version would be refused as if someone else had made the first.
  const [changed, setChanged] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<ActionProblem>();

  const markChanged = ({ id, version }: Pick<StoredException, 'id' | 'version'>) =>
    setChanged((before) => new Map(before).set(id, version));

  const change = async (
    exception: RemovedException,
    send: () => Promise<unknown>,
    done: string
  ) => {
    const { id, name = id } = exception;
    markChanged(exception);
    setProblem(undefined);
    try {
      await send();
      toasts.addSuccess(done);
      onChanged();
    } catch (error) {
      setProblem({ name, failure: requestFailure(error) });
      setChanged((before) => new Map([...before].filter(([each]) => each !== id)));
    }
  };

  return {
    isBusy: ({ id, version }) => changed.get(id) === version,
    problem,
    dismiss: () => setProblem(undefined),
    setEnabled: (exception, isEnabled) => {
      const { id, version } = exception;
      const content = { ...contentOfException(exception), isEnabled };
      const name = visibleText(exception.name);
      return change(
        exception,
        () => api.updateException(id, { version, exception: content }),
        isEnabled ? enabledMessage(name) : disabledMessage(name)
      );
    },
    remove: (exception) => {
      const { id, version, name = id } = exception;
      return change(
        exception,
        () => api.deleteException(id, version),
        deletedMessage(visibleText(name))
      );
    },
    markChanged,
  };
}

const enabledMessage = (name: string) =>
  i18n.translate('publicIpDiscovery.exceptions.enabled', {
    defaultMessage: '“{name}” is enabled',
    values: { name },
  });

const disabledMessage = (name: string) =>
  i18n.translate('publicIpDiscovery.exceptions.disabled', {
    defaultMessage: '“{name}” is disabled: what it covers raises alerts again',
    values: { name },
  });

const deletedMessage = (name: string) =>
  i18n.translate('publicIpDiscovery.exceptions.deleted', {
    defaultMessage: '“{name}” is deleted: what it covered raises alerts again',
    values: { name },
  });
