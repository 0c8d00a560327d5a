// Imported first: zod would otherwise try to compile its schemas with `new Function`, which the page's policy forbids.
import { config } from "zod";

config({ jitless: true });
