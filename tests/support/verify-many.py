"""Runs verifier/verify.py over many records in one process: lines of [record text, annex text or null] in, answers out."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "verifier"))
sys.dont_write_bytecode = True
import verify  # noqa: E402

for line in open(sys.argv[1], encoding="utf-8"):
    record, annex = json.loads(line)
    print(json.dumps(verify.verify(record, annex)))
