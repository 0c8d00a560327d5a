#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { main } from "../dist/program/main.js";

// How the engine spends time and memory, never what it computes (docs/decisions/0020-engine-settings.md): the solver starts in
// quickly compiled code, and only what runs long is worth compiling again; waste is collected before the heap has doubled.
setFlagsFromString("--wasm-tiering-budget=200000000");
setFlagsFromString("--heap-growing-percent=30");
process.exitCode = await main(process.argv.slice(2));
