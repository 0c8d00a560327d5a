"""Runs verifier/verify.py, and verifier/annex.py where there is an annex, over many records in one process: lines of
[record text, annex text or null] in, answers out."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "verifier"))
sys.dont_write_bytecode = True
import verify  # noqa: E402

alone = dict(verify.CHECKS)
import annex  # noqa: E402

whole = dict(verify.CHECKS)

for line in open(sys.argv[1], encoding="utf-8"):
    record, restricted = json.loads(line)
    verify.CHECKS = alone if restricted is None else whole
    judged = (verify.fill, record) if restricted is None else (annex.fill, record, restricted)
    print(json.dumps(verify.judge(*judged)))
