/** What the browser side uses of Kibana's shared packages: `src/platform/packages/private/kbn-ui-shared-deps-src`. */
declare module '@kbn/i18n' {
  /** `src/platform/packages/shared/kbn-i18n/src/core/i18n.ts` */
  export const i18n: {
    /** The id and the message are literals, so that they can be extracted. */
    translate(
      id: string,
      message: {
        readonly defaultMessage: string;
        readonly values?: Readonly<Record<string, string | number | boolean | Date | null>>;
        readonly description?: string;
      }
    ): string;
    getLocale(): string;
  };
}

declare module '@kbn/i18n-react' {
  import type { ReactElement, ReactNode } from 'react';

  /** `src/platform/packages/shared/kbn-i18n-react`: the components of react-intl. */
  export function FormattedMessage(props: {
    readonly id: string;
    readonly defaultMessage: string;
    readonly values?: Readonly<
      Record<string, ReactNode | Date | ((chunks: ReactNode[]) => ReactNode)>
    >;
    readonly tagName?: string;
  }): ReactElement;
  export function FormattedRelativeTime(props: {
    readonly value: number;
    readonly unit?: 'second' | 'minute' | 'hour' | 'day';
    readonly numeric?: 'always' | 'auto';
  }): ReactElement;
  export function FormattedNumber(props: { readonly value: number }): ReactElement;
  export function I18nProvider(props: { readonly children: ReactNode }): ReactElement;
}

declare module '@kbn/react-kibana-context-render' {
  import type { CoreStart } from '@kbn/core/public';
  import type { ReactElement, ReactNode } from 'react';

  /** `src/platform/packages/shared/react/kibana_context/render/render_provider.tsx` */
  export function KibanaRenderContextProvider(
    props: Pick<CoreStart, 'i18n' | 'theme'> & { readonly children: ReactNode }
  ): ReactElement;
}
