#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { main } from "../dist/program/main.js";

// The solver starts in quickly compiled code; only what runs long is worth compiling again (docs/decisions/0020-solver-start.md).
setFlagsFromString("--wasm-tiering-budget=200000000");
process.exitCode = await main(process.argv.slice(2));
