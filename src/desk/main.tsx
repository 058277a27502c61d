import { render } from 'preact';
import { boundFields } from './shell/long-fields.ts';
import { Shell } from './shell/Shell.tsx';

boundFields();
render(<Shell />, document.getElementById('desk') as HTMLElement);
