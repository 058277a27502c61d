import { workerData } from 'node:worker_threads';
import { type FolderTask, writeFolder } from './write-folder.ts';

await writeFolder(workerData as FolderTask);
