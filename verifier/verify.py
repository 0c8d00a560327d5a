#!/usr/bin/env python3
"""Vérifie un tirage publié : python3 verify.py record.json [annexe.json]
Verifies a published draw, with Python's standard library alone. Written from docs/record-format.md, not from the program
that draws, so that a fault of the one cannot hide in the other. Checks 1, 2, 4 to 17, 20 to 22; 12, 13 and 28 with the
annex. Exit 0: no check failed; 1: one failed, or the file cannot be read. No network, nothing written, nothing installed."""
import hashlib, json, os, re, sys, unicodedata
from collections import Counter

SAFE, ZEROS = 2**53 - 1, '0' * 64
CHECKS = {
    1: ('format connu, aucun champ inattendu', 'known format, no unexpected field'),
    2: ('octets sous forme canonique', 'bytes in canonical form'),
    4: ('la liste est celle qui a été figée', 'the list is the frozen one'),
    5: ('quotas, taille et exclusions inchangés', 'quotas, size and exclusions unchanged'),
    6: ('la loterie est celle qui a été inscrite', 'the lottery is the registered one'),
    7: ('le résultat se rapporte à cet engagement', 'the result belongs to this commitment'),
    8: ('journal entier et enchaîné', 'log whole and chained'),
    9: ('inscrits = volontaires + exclus', 'registered = volunteers + excluded'),
    10: ('codes uniques, ordre sans trace de la liste', 'unique codes, order without trace of the list'),
    11: ('chaque panel a la bonne taille, aucun en double', 'every panel has the right size, none twice'),
    12: ('chaque panel respecte chaque quota', 'every panel meets every quota'),
    13: ('un seul membre par foyer dans chaque panel', 'one member a household in every panel'),
    14: ('tickets et leur ordre recalculés', 'tickets and their order recomputed'),
    15: ('chances recomptées', 'chances counted again'),
    16: ("écart d'arrondi recalculé", 'rounding deviation recomputed'),
    17: ("l'aléa est celui qui était annoncé", 'the randomness is the announced one'),
    20: ('graine reconstruite', 'seed rebuilt'),
    21: ('ticket recalculé depuis la graine', 'ticket recomputed from the seed'),
    22: ('le ticket désigne ce panel', 'the ticket names this panel'),
    28: ("l'annexe ouvre chaque ligne", 'the annex opens every line'),
}
WORDS = {'ok': 'réussi / ok', 'failed': 'ÉCHEC / FAILED', 'not-checked': 'non fait / not done', 'not-applicable': 'sans objet / n.a.'}
class NotChecked(Exception): pass
class NotApplicable(Exception): pass
class Unreadable(Exception): pass

# The form of each artefact. A form is a function that says whether a value has it; `~` marks a key that may be absent.
def whole(low=0, high=SAFE): return lambda x: type(x) is int and low <= x <= high
def like(pattern): return lambda x: type(x) is str and re.fullmatch(pattern, x) is not None
def text(longest=5000): return lambda x: type(x) is str and len(x.encode('utf-16-le', 'surrogatepass')) <= 2 * longest
def one(*allowed): return lambda x: any(type(x) is type(a) and x == a for a in allowed)
def maybe(form): return lambda x: x is None or form(x)
def many(form, least=0): return lambda x: type(x) is list and len(x) >= least and all(map(form, x))
def both(*forms): return lambda x: all(form(x) for form in forms)
def keys(**forms):
    named = {name.rstrip('_'): (form, name.endswith('_')) for name, form in forms.items()}
    return lambda x: type(x) is dict and all(k in named for k in x) and all(
        form(x[name]) if name in x else optional for name, (form, optional) in named.items())

number, text5, digest, code = whole(1, 1_000_000), text(), like('[0-9a-f]{64}'), like('[0-9a-f]{12}')
nonce, hexes, draw_id = like('[0-9a-f]{32}'), both(like('([0-9a-f]{2})+'), text(2000)), like('[a-z0-9-]{1,64}')
instant = like('[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z')
source, version, purpose = like('[a-z0-9-]{1,40}'), one(1), one('panel')
pair = lambda x: type(x) is list and len(x) == 2 and text5(x[0]) and text5(x[1])
pairs = lambda x: many(pair)(x) and len(x) <= 1000
MEMBERS = keys(format=one('pinakion-members'), version=version, drawId=draw_id, members=many(keys(number=number, code=code,
    identityCommitment=digest, featuresCommitment=digest, sensitiveCommitment=maybe(digest), type=maybe(pairs))))
FREEZE = keys(format=one('pinakion-freeze'), version=version, drawId=draw_id, purpose=purpose, title=text5, organiser=text5,
    createdAt=instant, panelSize=number, features=many(keys(id=text5, label=text5, sensitive=one(True, False), values=many(text5))),
    quotas=many(keys(feature=text5, value=text5, min=whole(), max=whole(), editedByHand_=one(True, False))),
    constraints=many(keys(kind=one('household'), atMost=one(1), columns=many(text5))), registered=whole(),
    exclusions=many(keys(reason=text5, count=whole())), poolCount=whole(), membersDigest=digest, sourceMac=digest,
    secret_=one('none'), secretCommitment=digest, provenance=many(keys(name=text5, publisher=text5, url=text5, edition=text5,
    sha256=maybe(digest), licence=text5)), disclosure=one('open', 'codes', 'sealed'), software=keys(name=text5, version=text5,
    sourceRevision=maybe(text5), solver=text5, solverVersion=text5, runtime=text5), settingsDigest=maybe(digest),
    logHead=digest, logLength=whole())
LOTTERY = keys(format=one('pinakion-lottery'), version=version, drawId=draw_id, purpose=purpose, freezeDigest=digest,
    method=keys(objective=text5, rounding=text5, options=many(text5)), ticketCount=number, panels=maybe(many(many(number))),
    ticketsPerPanel=many(number), panelsDigest=digest, ticketOrder=one('sha256-sort-1'), tickets=many(number),
    chances=many(keys(number=number, targetPpb=whole(0, 10**9), tickets=whole(0, 10**6))), largestDeviationPpb=whole(0, 10**9),
    panelSeals=maybe(many(digest)), certificateDigest=maybe(digest))
COMMITMENT = keys(format=one('pinakion-commitment'), version=version, drawId=draw_id, purpose=purpose, freezeDigest=digest,
    membersDigest=digest, lotteryDigest=digest, ticketCount=number, sampler=one('rivest-2011', 'digits-10'),
    randomness=many(keys(source=source, round_=whole(), count_=whole(1, 500)), 1), announcedFor=instant, place=maybe(text5), onFailure=text5,
    previousRecordDigest=maybe(digest), createdAt=instant, logHead=digest, logLength=whole())
REVEAL = keys(format=one('pinakion-reveal'), version=version, commitmentDigest=digest, values=many(keys(source=source, text=text5,
    round_=whole(), randomness_=hexes, signature_=hexes), 1), seed=text(100_000), ticket=number, panel=many(code),
    observedAt=instant, panelNonce_=nonce)
LOG = many(keys(sequence=number, at=instant, note=text5, subject=maybe(digest), previous=digest,
    kind=one('open', 'freeze', 'lottery', 'commit', 'reveal', 'void', 'force', 'withdraw')))
EVIDENCE = many(keys(kind=text5, file=text5, sha256=digest, over=text5, note=text5))
RECORD = {'format': one('pinakion-record'), 'version': version, 'freeze': FREEZE, 'members': MEMBERS, 'lottery': LOTTERY,
    'commitment': maybe(COMMITMENT), 'reveal': REVEAL, 'log': LOG, 'evidence': EVIDENCE}
opened = many(keys(number=number, nonce=nonce, text=text(100_000)))
ANNEX = keys(format=one('pinakion-restricted'), version=version, drawId=draw_id, features=opened, sensitive_=opened, panels_=many(keys(nonce=nonce, numbers=many(number))),
    certificate_=lambda x: True)

def canonical(value): return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(',', ':'))
def sha(string): return hashlib.sha256(string.encode()).hexdigest()
def digest_of(value): return sha(canonical(value))
def H(*parts):
    if any('\n' in part for part in parts): raise ValueError('line feed in a hashed part')
    return sha('\n'.join(parts))

def clean(value):
    """Whole numbers below 2^53, keys of letters and digits, texts in NFC without control characters or half characters."""
    if type(value) is dict: return all(re.fullmatch('[A-Za-z0-9]+', k) and clean(v) for k, v in value.items())
    if type(value) is list: return all(map(clean, value))
    if type(value) is str: return unicodedata.is_normalized('NFC', value) and not re.search('[\x00-\x1f\x7f\ud800-\udfff]', value)
    return value is None or type(value) is bool or (type(value) is int and abs(value) <= SAFE)

def parse(string):
    """The value of a JSON text; refuses duplicate keys, NaN, huge numbers, deep nesting and huge texts."""
    def once(items):
        if len({k for k, _ in items}) != len(items): raise ValueError('duplicate key')
        return dict(items)
    def decimal(digits): x = float(digits); return int(x) if x.is_integer() and abs(x) <= SAFE else x
    def constant(name): raise ValueError(name)
    if len(string) + sum(map(len, re.findall('[\U00010000-\U0010ffff]+', string))) > 100_000_000: raise Unreadable('too long')
    try: return json.loads(string, object_pairs_hook=once, parse_float=decimal, parse_constant=constant)
    except (ValueError, RecursionError) as error: raise Unreadable(str(error)[:80])

def read_file(path):
    if os.path.getsize(path) > 300_000_000: raise Unreadable('too long')
    with open(path, 'rb') as file: return file.read().decode('utf-8')

def answers_of(record, annex):
    """For each volunteer the pairs of feature and value, and the household or None; None when nothing opens them."""
    lines, features = record['members']['members'], record['freeze']['features']
    plain, hidden = [f for f in features if not f['sensitive']], [f for f in features if f['sensitive']]
    if annex is not None:
        rows = [parse(line['text']) for line in annex['features']]
        secret = [parse(line['text']) for line in annex['sensitive']] if 'sensitive' in annex else [[]] * len(rows)
    elif lines and all(line['type'] is not None for line in lines): rows, secret = [line['type'] for line in lines], [[]] * len(lines)
    else: return None
    fits = lambda row, named: all(pair[0] == f['id'] and pair[1] in f['values'] for pair, f in zip(row, named))
    for row, more in zip(rows, secret):
        household = row[len(plain):] if pairs(row) else [None, None]
        if not fits(row, plain) or len(row) < len(plain) or len(household) > 1 or any(h[0] != 'household' for h in household):
            raise ValueError('answers')
        if annex is not None and 'sensitive' in annex and not (pairs(more) and len(more) == len(hidden) and fits(more, hidden)):
            raise ValueError('sensitive answers')
    if not len(rows) == len(secret) == len(lines): raise ValueError('answers')
    return [(row[:len(plain)] + more, row[len(plain)][1] if len(row) > len(plain) else None) for row, more in zip(rows, secret)]

def runner(record, annex):
    """The checks as functions by number: each gives True or False, or raises NotChecked or NotApplicable."""
    freeze, members, lottery, reveal, log = (record[part] for part in ('freeze', 'members', 'lottery', 'reveal', 'log'))
    commitment, lines, panels = record['commitment'], members['members'], lottery['panels']
    draw, n, k, M, copies = lottery['drawId'], len(lines), freeze['panelSize'], lottery['ticketCount'], lottery['ticketsPerPanel']
    of = {name: digest_of(record[name]) for name in ('freeze', 'members', 'lottery', 'commitment', 'reveal')}
    committed = lambda key, value: commitment is None or commitment[key] == value
    last = lambda kind: max((i for i, entry in enumerate(log) if entry['kind'] == kind), default=-1)

    def chain():
        steps, reached, previous = ['freeze', 'lottery', 'commit', 'reveal'], -1, ZEROS
        for index, entry in enumerate(log):
            if entry['sequence'] != index + 1 or entry['previous'] != previous: return False
            previous = digest_of(entry)
            if entry['kind'] in ('void', 'force'): reached = -1
            if entry['kind'] in steps:
                if entry['note'] or steps.index(entry['kind']) <= reached: return False
                reached = steps.index(entry['kind'])
        head = lambda part: part['logLength'] < len(log) and part['logHead'] == log[part['logLength']]['previous']
        step = lambda kind, at, artefact, time: log[at]['kind'] == kind and last(kind) == at and \
            log[at]['subject'] == of[artefact] and time in (None, log[at]['at'])
        at, frozen = last('lottery'), freeze['logLength']
        good = head(freeze) and step('freeze', frozen, 'freeze', freeze['createdAt']) and at > frozen and \
            step('lottery', at, 'lottery', None) and step('reveal', len(log) - 1, 'reveal', reveal['observedAt'])
        if commitment is None: return good and last('commit') <= last('void')
        return good and head(commitment) and commitment['logLength'] > at and last('void') < last('commit') and \
            step('commit', commitment['logLength'], 'commitment', commitment['createdAt'])

    def order_of_members():
        commitments = [line['identityCommitment'] for line in lines]
        return all(line['number'] == i and line['code'] == line['identityCommitment'][:12] for i, line in enumerate(lines, 1)) \
            and all(a < b for a, b in zip(commitments, commitments[1:])) and len({line['code'] for line in lines}) == n

    def opened_panels():
        if panels is None: raise NotChecked
        return panels

    def shape():
        if len(panels if panels is not None else lottery['panelSeals'] or []) != len(copies): return False
        return all(len(p) == k and all(a < b for a, b in zip([0] + p, p + [n + 1])) for p in opened_panels()) and \
            all(a < b for a, b in zip(panels, panels[1:]))

    def answers():
        try: return answers_of(record, annex)
        except (ValueError, Unreadable, IndexError): raise NotChecked

    def quotas():
        values = {f['id']: f['values'] for f in freeze['features']}
        if any(q['value'] not in values.get(q['feature'], []) for q in freeze['quotas']): return False
        known, seated = answers(), opened_panels()
        if known is None or any(len(pairs) < len(freeze['features']) for pairs, _ in known): raise NotChecked
        for panel in seated:
            count = Counter(tuple(pair) for number in panel if number <= n for pair in known[number - 1][0])
            if not all(q['min'] <= count[q['feature'], q['value']] <= q['max'] for q in freeze['quotas']): return False
        return True

    def households():
        if not freeze['constraints']: raise NotApplicable
        known = answers()
        if known is None: raise NotChecked
        seated = ([h for h in (known[number - 1][1] for number in p if number <= n) if h is not None] for p in opened_panels())
        return all(len(set(labels)) == len(labels) for labels in seated)

    def tickets():
        if panels is not None and lottery['panelsDigest'] != digest_of({'panels': panels, 'ticketsPerPanel': copies}): return False
        if not sum(copies) == M == len(lottery['tickets']): return False
        key = lambda p, j: H('pinakion/ticket-order/1', draw, lottery['purpose'], lottery['panelsDigest'], str(p), str(j))
        return lottery['tickets'] == [p for _, p in sorted((key(p, j), p) for p, c in enumerate(copies, 1) for j in range(1, c + 1))]

    def chances():
        counted = Counter()
        for panel, c in zip(opened_panels(), copies):
            for number in panel: counted[number] += c
        return [(c['number'], c['tickets']) for c in lottery['chances']] == [(i, counted[i]) for i in range(1, n + 1)] \
            and sum(counted.values()) == k * M

    def rounding():
        opened_panels()
        off = max((-(-abs(c['tickets'] * 10**9 - c['targetPpb'] * M) // M) for c in lottery['chances']), default=0)
        return off == lottery['largestDeviationPpb'] and abs(sum(c['targetPpb'] for c in lottery['chances']) - k * 10**9) <= 2 * len(lottery['chances'])

    def announced():
        if commitment is None: raise NotApplicable
        thrown = lambda v: len(v['text'].encode('utf-16-le')) // 2 - len(v['source']) - 1 if v['source'] in ('dice-d6', 'dice-d10') else None
        return [(entry['source'], entry.get('round'), entry.get('count')) for entry in commitment['randomness']] == \
            [(value['source'], value.get('round'), thrown(value)) for value in reveal['values']]

    def allowed(value):
        head, tail = value['text'].split(':', 1) if ':' in value['text'] else ('', '')
        if head != value['source'] or not tail or '|' in tail or ';' in tail: return False
        if head != 'typed': return re.fullmatch('[!-~]+', tail) is not None
        return tail.strip() == tail and clean(tail) and not any(unicodedata.category(c) in ('Cc', 'Cf', 'Zl', 'Zp') for c in tail)

    def seed():
        values = reveal['values']
        if commitment is None and (len(values) != 1 or set(values[0]) != {'source', 'text'} or values[0]['source'] != 'typed'): return False
        built = '|'.join(['pinakion/1', draw, lottery['purpose'], lottery['panelsDigest'], ';'.join(v['text'] for v in values)])
        return all(map(allowed, values)) and reveal['seed'] == built

    def ticket():
        if commitment is None or commitment['sampler'] == 'rivest-2011':
            return reveal['ticket'] == int(sha(reveal['seed'] + ',1'), 16) % M + 1
        digits = re.fullmatch('dice-d10:([0-9]{1,7})', reveal['values'][0]['text'])
        return len(reveal['values']) == 1 and digits is not None and 10 ** len(digits[1]) == M and reveal['ticket'] == (int(digits[1]) or M)

    def panel():
        if reveal['ticket'] > len(lottery['tickets']): return False
        p, seals = lottery['tickets'][reveal['ticket'] - 1], lottery['panelSeals'] or []
        if panels is not None: return [lines[number - 1]['code'] for number in panels[p - 1]] == reveal['panel']
        numbers = {line['code']: line['number'] for line in lines}
        drawn = [numbers.get(c, 0) for c in reveal['panel']]
        if len(drawn) != k or not all(a < b for a, b in zip([0] + drawn, drawn)): return False
        return p <= len(seals) and seals[p - 1] == H('pinakion/panel/1', draw, reveal.get('panelNonce', ''), canonical(drawn))

    def openings():
        if annex is None: raise NotChecked
        same = lambda tag, line, o, kept: o['number'] == line['number'] and line[kept] == H('pinakion/' + tag + '/1', members['drawId'], o['nonce'], o['text'])
        if annex['drawId'] != members['drawId'] or len(annex['features']) != n: return False
        if not all(same('features', line, o, 'featuresCommitment') and (line['type'] is None or canonical(line['type']) == o['text'])
                   for line, o in zip(lines, annex['features'])): return False
        if 'sensitive' in annex and not (len(annex['sensitive']) == n and all(
                same('sensitive', line, o, 'sensitiveCommitment') for line, o in zip(lines, annex['sensitive']))): return False
        answers_of(record, annex)
        if 'sensitive' not in annex and any(line['sensitiveCommitment'] for line in lines): raise NotChecked
        return True

    return {4: lambda: of['members'] == freeze['membersDigest'],
        5: lambda: of['freeze'] == lottery['freezeDigest'] and committed('freezeDigest', of['freeze']) and committed('membersDigest', of['members']),
        6: lambda: last('lottery') >= 0 and log[last('lottery')]['subject'] == of['lottery'] and committed('lotteryDigest', of['lottery']) and committed('ticketCount', M),
        7: lambda: reveal['commitmentDigest'] == (of['lottery'] if commitment is None else of['commitment']), 8: chain,
        9: lambda: freeze['poolCount'] == n and freeze['registered'] == n + sum(e['count'] for e in freeze['exclusions']),
        10: order_of_members, 11: shape, 12: quotas, 13: households, 14: tickets, 15: chances, 16: rounding, 17: announced,
        20: seed, 21: ticket, 22: panel, 28: openings}

def verify(record_text, annex_text=None):
    """The answer of each check by number: ok, failed, not-checked or not-applicable. Raises on no input."""
    answer = dict.fromkeys(CHECKS, 'not-checked')
    try: record = parse(record_text)
    except Unreadable: return {**answer, 1: 'failed'}
    good = type(record) is dict and set(record) == set(RECORD) and all(form(record[key]) for key, form in RECORD.items())
    parts = [record[p] for p in ('freeze', 'members', 'lottery', 'commitment') if record[p] is not None] if good else []
    answer[1] = 'ok' if good and len({part['drawId'] for part in parts}) == 1 else 'failed'
    answer[2] = 'ok' if clean(record) and canonical(record) == record_text else 'failed'
    if not good or not clean(record): return answer
    annex = None
    try:
        if annex_text is not None: annex = parse(annex_text)
    except Unreadable: annex = {}
    broken = annex is not None and not (ANNEX(annex) and clean(annex))
    for check, run in runner(record, None if broken else annex).items():
        try: answer[check] = 'ok' if run() else 'failed'
        except NotChecked: answer[check] = 'not-checked'
        except NotApplicable: answer[check] = 'not-applicable'
        except (ValueError, IndexError, KeyError, TypeError, Unreadable): answer[check] = 'failed'
    return {**answer, 28: 'failed'} if broken else answer

def main(arguments):
    if not 1 <= len(arguments) <= 2 or arguments[0].startswith('-'): print(__doc__); return 1
    try: texts = [read_file(path) for path in arguments]
    except (OSError, ValueError, Unreadable) as error: print(f'Illisible / cannot be read: {error}'); return 1
    answer = verify(*texts)
    for check, status in answer.items(): print(f'{check:2}  {WORDS[status]:20}  {CHECKS[check][0]} / {CHECKS[check][1]}')
    count = Counter(answer.values())
    print(f"{count['ok']} réussis, {count['failed']} échecs, {count['not-checked']} non faits, {count['not-applicable']} sans objet / "
          f"{count['ok']} passed, {count['failed']} failed, {count['not-checked']} not done, {count['not-applicable']} n.a.")
    return 1 if count['failed'] else 0

if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8', errors='replace')
    sys.exit(main(sys.argv[1:]))
