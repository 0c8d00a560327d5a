// Where this package lies on the disk. The one place that counts folders: src/cli, and dist/program, are two below the root.

/** The folder that holds package.json, with a slash at its end. */
export const packageRoot = new URL("../../", import.meta.url);
