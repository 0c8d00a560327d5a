// A short text as a QR code, so that a digest on paper can be read by a telephone instead of being typed.
import { renderSVG } from "uqr";

/** An SVG of black squares on white with the quiet zone that readers need; `text` is ASCII, up to a few hundred characters. */
export function qrCodeSvg(text: string): string {
  const svg = renderSVG(text, { ecc: "M", border: 4, pixelSize: 4 });
  return svg.replace("<svg ", '<svg class="qr" aria-hidden="true" focusable="false" width="132" height="132" ');
}
