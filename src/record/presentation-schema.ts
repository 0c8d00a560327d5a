// The form of presentation.json: the look of the published pages. A logo is a picture inside the file, never an address.
import * as z from "zod";
import type { Presentation } from "../model/presentation.ts";

const colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/)
  .nullable();

/** The look of a draw's pages, version 1. */
export const presentationSchema: z.ZodType<Presentation> = z.strictObject({
  format: z.literal("pinakion-presentation"),
  version: z.literal(1),
  language: z.enum(["fr", "en"]),
  colour,
  colourDark: colour,
  logo: z
    .string()
    .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/)
    .max(140_000)
    .nullable(),
});
