#!/usr/bin/env python3
"""Les mêmes contrôles avec l'annexe restreinte : python3 annex.py record.json annex.json
For those who hold the restricted annex: the checks of verify.py with the answers and sealed panels that it opens, and
check 28. An annex that opens one line wrongly opens none. The proof of fairness is for certificate.py."""
import re, sys
from fractions import Fraction
sys.dont_write_bytecode = True  # No folder of compiled files beside the programs.
import verify
from verify import NOT_CHECKED, H, attempt, canonical, check, digest, parse

OPENING = {'number': int, 'nonce': str, 'text': str}
FORMS = {'features': OPENING, 'sensitive': OPENING, 'panels': {'nonce': str, 'numbers': list}}

def has_form(annex):
    """Only the known keys, each of its type; texts and numbers clean."""
    known = {'format', 'version', 'drawId', 'certificate', *FORMS}
    if not verify.is_clean(annex) or 'features' not in annex or not set(annex) <= known: return False
    if canonical([annex['format'], annex['version']]) != '["pinakion-restricted",1]': return False
    for part, form in FORMS.items():
        if not isinstance(annex.get(part, []), list): return False
        for line in annex.get(part, []):
            if {key: type(value) for key, value in line.items()} != form: return False
            numbers = line.get('numbers', [line.get('number', 1)])
            is_numbered = all(type(number) is int and 1 <= number <= 1_000_000 for number in numbers)
            if not is_numbered or not re.fullmatch('[0-9a-f]{32}', line['nonce']): return False
    return re.fullmatch('[a-z0-9-]{1,64}', annex['drawId']) is not None

def opened(r, part):
    """The answers behind one commitment of every line; an error where the annex opens something else."""
    if len(r.annex[part]) != r.n or r.annex['drawId'] != r.members['drawId']: raise ValueError('lines')
    for line, piece in zip(r.lines, r.annex[part]):
        commitment = H(f'pinakion/{part}/1', r.members['drawId'], piece['nonce'], piece['text'])
        if (line['number'], line[part + 'Commitment']) != (piece['number'], commitment): raise ValueError(part)
    return [parse(piece['text']) for piece in r.annex[part]]

def answers(r):
    """The opened answers, the sensitive ones before the household. What is published must be what is opened."""
    rows, plain, hidden = opened(r, 'features'), len(r.plain), [f for f in r.freeze['features'] if f['sensitive']]
    if any(line['type'] not in (None, row) for line, row in zip(r.lines, rows)): raise ValueError('type')
    if 'sensitive' not in r.annex: return verify.answers_of(r.plain, rows)
    secrets = opened(r, 'sensitive')
    if any(len(secret) != len(hidden) for secret in secrets): raise ValueError('sensitive')
    rows = [row[:plain] + secret + row[plain:] for row, secret in zip(rows, secrets)]
    return verify.answers_of(r.plain + hidden, rows)

def panels(r):
    given, seals = r.annex['panels'], r.lottery['panelSeals'] or []
    found = [H('pinakion/panel/1', r.seed[1], panel['nonce'], canonical(panel['numbers'])) for panel in given]
    if found != seals: raise ValueError('seals')
    return [panel['numbers'] for panel in given]

def chances(r):
    """Of opened panels: everybody's tickets counted, and the exact chance that the annex's certificate states."""
    proof = r.annex['certificate']
    if digest(proof) != r.lottery['certificateDigest']: raise ValueError('certificate')
    target, held = {}, dict.fromkeys(range(1, r.n + 1), 0)
    for level in proof['levels']:
        rounded = int(Fraction(*map(int, level['probability'].split('/'))) * 10**9 + Fraction(1, 2))
        for kind in level['types']:
            # A type that the certificate does not list has nobody.
            for numbers in proof['types'][kind - 1:kind]: target.update(dict.fromkeys(numbers, rounded))
    for panel, copies in zip(r.panels, r.copies):
        for number in panel:
            if number in held: held[number] += copies
    return [{'number': number, 'tickets': held[number], 'targetPpb': target.get(number, 0)} for number in held]

def fill(r, record_text, annex_text):
    """The record as verify.py reads it, then what the annex opens in place of what is not published."""
    attempt(verify.fill, r, record_text)
    r.annex, r.is_open = attempt(parse, annex_text), False
    if len(annex_text) > 100_000_000 or not attempt(has_form, r.annex) or canonical(r.annex) != annex_text: return
    r.answers, open_panels = attempt(answers, r), attempt(panels, r)
    r.is_open = r.answers is not False and ('panels' not in r.annex or open_panels is not False)
    if r.lottery['panels'] is None and open_panels:
        r.panels = open_panels
        stated = attempt(chances, r)
        r.chances = None if stated is False else stated

@check(28, "l'annexe ouvre chaque ligne / the annex opens every line")
def _(r):
    if not r.is_open: return False
    return 'sensitive' in r.annex or all(line['sensitiveCommitment'] is None for line in r.lines) or NOT_CHECKED

if __name__ == '__main__':
    sys.exit(verify.main(fill, sys.argv[1:]) if len(sys.argv) == 3 else print(__doc__) or 1)
