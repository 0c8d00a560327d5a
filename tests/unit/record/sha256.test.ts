// The two hashers say the same of any bytes and any text, and what the published vectors say.
import { describe, expect, it } from "vitest";
import { simulationSource } from "../../../src/random/simulation-source.ts";
import { nativeSha256, portableSha256 } from "../../../src/record/sha256.ts";

const native = nativeSha256();
if (native === null) throw new Error("Node has its own SHA-256");

const hashers = { native, portableSha256 };

describe.each(Object.entries(hashers))("%s", (_name, { hex, mac }) => {
  it("gives the vectors of FIPS 180-4", () => {
    expect(hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(hex("a".repeat(1_000_000))).toBe("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  });

  it("gives the vectors of RFC 4231, key shorter and longer than a block", () => {
    expect(mac("4a656665")("what do ya want for nothing?")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
    expect(mac("aa".repeat(131))("Test Using Larger Than Block-Size Key - Hash Key First")).toBe(
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    );
  });
});

describe("both", () => {
  it("say the same of bytes and texts of every length, once and again under one key", () => {
    const random = simulationSource("sha256");
    const letters = ["a", "é", "€", "𝄞", "\n", "\0"];
    const macs = [native.mac("0a0b"), portableSha256.mac("0a0b")] as const;
    for (let length = 0; length < 300; length += 1) {
      const bytes = Uint8Array.from({ length }, () => Math.floor(random() * 256));
      const text = Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join("");
      for (const data of [bytes, text]) {
        expect(native.hex(data)).toBe(portableSha256.hex(data));
        expect(macs[0](data)).toBe(macs[1](data));
      }
    }
  });

  it("are told apart by what the engine offers", () => {
    expect(nativeSha256({})).toBeNull();
    expect(nativeSha256({ process: {} })).toBeNull();
    expect(nativeSha256({ process: { getBuiltinModule: () => undefined } })).toBeNull();
  });
});
