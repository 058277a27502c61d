import { render } from 'preact';
import { Shell } from './shell/Shell.tsx';

render(<Shell />, document.getElementById('desk') as HTMLElement);
