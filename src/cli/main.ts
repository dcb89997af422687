#!/usr/bin/env node
import { openModel } from '../language/open-model-node.ts';
import { dataFolder } from './package-files.ts';
import { runCli } from './run-cli.ts';
import { processTerminal } from './terminal.ts';

process.exitCode = await runCli(
  process.argv.slice(2),
  { terminal: processTerminal(), openModel: (runtime) => openModel(dataFolder(), runtime) },
  Boolean(process.env.ENTENTE_DEBUG),
);
