import { useEuiTheme } from '@elastic/eui';
import { sourcePlace } from './source_place';

/** The colour of each data source in charts, the same everywhere. It never stands without the name. */
export function useSourceColor(): (source: string) => string {
  const { vis } = useEuiTheme().euiTheme.colors;
  const colors = [
    vis.euiColorVis0,
    vis.euiColorVis2,
    vis.euiColorVis4,
    vis.euiColorVis6,
    vis.euiColorVis8,
    vis.euiColorVis1,
    vis.euiColorVis3,
  ];
  return (source) => colors[sourcePlace(source)] ?? vis.euiColorVisNeutral0;
}
