import { i18n } from '@kbn/i18n';
import { useState } from 'react';
import type { StoredException } from '../../common/api';
import { visibleText } from '../investigation_panel';
import { usePluginServices } from '../services/plugin_services';
import { requestFailure, type RequestFailure } from '../services/request_failure';
import { contentOfException } from './exception_form';

/** What can be done with an exception of the list, and what came of it. */
export interface ExceptionActions {
  /** The exception that is being changed. */
  readonly busyId: string | undefined;
  /** Why the last change was not made. */
  readonly failure: RequestFailure | undefined;
  readonly dismiss: () => void;
  readonly setEnabled: (exception: StoredException, isEnabled: boolean) => Promise<void>;
  readonly remove: (exception: RemovedException) => Promise<void>;
}

/** One that cannot be read has no name. */
export type RemovedException = Pick<StoredException, 'id' | 'version'> &
  Partial<Pick<StoredException, 'name'>>;

/** Changes exceptions from the version that is shown; a later one by now is left as it is. */
export function useExceptionActions(onChanged: () => void): ExceptionActions {
  const { api, core } = usePluginServices();
  const { toasts } = core.notifications;
  const [busyId, setBusyId] = useState<string>();
  const [failure, setFailure] = useState<RequestFailure>();

  const change = async (id: string, send: () => Promise<unknown>, done: string) => {
    setBusyId(id);
    setFailure(undefined);
    try {
      await send();
      toasts.addSuccess(done);
      onChanged();
    } catch (error) {
      setFailure(requestFailure(error));
    } finally {
      setBusyId(undefined);
    }
  };

  return {
    busyId,
    failure,
    dismiss: () => setFailure(undefined),
    setEnabled: (exception, isEnabled) => {
      const { id, version } = exception;
      const content = { ...contentOfException(exception), isEnabled };
      const name = visibleText(exception.name);
      return change(
        id,
        () => api.updateException(id, { version, exception: content }),
        isEnabled ? enabledMessage(name) : disabledMessage(name)
      );
    },
    remove: ({ id, version, name }) =>
      change(id, () => api.deleteException(id, version), deletedMessage(visibleText(name ?? id))),
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
