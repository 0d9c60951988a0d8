import type { Command } from "commander";
import type { CommandLine } from "./command-line.ts";
export function addServe(_program: Command, _cli: CommandLine): void {}
